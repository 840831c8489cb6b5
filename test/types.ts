/** What TypeScript knows of the functions and of their options: the compiler holds this, by `npm run typecheck`. */
import type * as published from '../functions/index.ts';
import type { FlowName, FlowOptions, ServerMetadata } from '../functions/index.ts';

/** The options of each function. */
interface Options {
  broadScopes: published.BroadScopesOptions;
  declaredScopes: None;
  discouragedFlows: FlowOptions;
  endpointRoles: FlowOptions;
  flowSchema: FlowOptions;
  httpsUrls: published.HttpsUrlsOptions;
  nonEmptyScopes: FlowOptions;
  noSecrets: None;
  noUrlCredentials: published.NoUrlCredentialsOptions;
  noUrlFragment: FlowOptions;
  noUrlPlaceholders: FlowOptions;
  noUrlRequestParameters: FlowOptions;
  pkce: None;
  publicHosts: published.PublicHostsOptions;
  refreshUrl: FlowOptions;
  requestedScopes: None;
  schemeDescription: None;
  schemeSchema: None;
  scopeDescriptions: FlowOptions;
  scopeNames: FlowOptions;
  secureTransport: published.SecureTransportOptions;
  securityRequirement: None;
  serverMetadata: published.ServerMetadataOptions;
  unusedScopes: None;
}
type None = Record<string, never>;

/** Where a function takes anything else, or is any. */
type WrongFunctions = {
  [Name in keyof typeof published]: Name extends keyof Options
    ? Same<(typeof published)[Name], published.RulesetFunction<Options[Name]>, never, Name>
    : Name;
}[keyof typeof published];

/** The options as their pages have them. */
interface OptionTypes {
  broadScopes: { flows?: Flows; patterns?: Texts };
  httpsUrls: { flows?: Flows; allowLoopback?: boolean };
  noUrlCredentials: { flows?: Flows; parameters?: Texts };
  publicHosts: { flows?: Flows; trustedHosts?: Texts; allowedHosts?: Texts; forbiddenHosts?: Texts };
  refreshUrl: { flows?: Flows };
  secureTransport: { safeProtocols?: Texts };
  serverMetadata: {
    flows?: Flows;
    servers?: readonly ServerMetadata[];
    otherServers?: boolean;
    complete?: boolean;
    pkce?: boolean;
  };
}
type Flows = readonly FlowName[];
type Texts = readonly string[];

type WrongOptionTypes = {
  [Name in keyof OptionTypes]: Same<Members<Options[Name]>, Members<Readonly<OptionTypes[Name]>>, never, Name>;
}[keyof OptionTypes];

/** An interface as its members, inherited ones too. */
type Members<Type> = { [Name in keyof Type]: Type[Name] };

/** Whether two types are the same, and neither is any. */
type Same<A, B, Yes, No> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? Yes : No;

/** The compiler names what is wrong. */
type Nothing<Wrong extends never> = Wrong;
export type Proof = [Nothing<WrongFunctions>, Nothing<WrongOptionTypes>];
