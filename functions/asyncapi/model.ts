import type { JsonObject, Path } from '../json/values.ts';
import type { Uri } from '../words/uri.ts';
import type { FlowField, FlowName, MajorVersion, UrlField } from './oauth2.ts';

/** Where something stands in the resolved document. */
export interface Place {
  readonly path: Path;
  /**
   * What is meant there: the value, wherever a `$ref` leads (the default); the key, shown at the object that has it where its
   * value is a `$ref`; the `$ref` itself; or a key beside a `$ref`.
   */
  readonly at?: 'value' | 'key' | 'reference' | 'beside-reference';
}

/** What the checks know of a document: the places of security in it as they are meant, and nothing of its payloads. */
export interface AsyncApiDocument {
  readonly version: MajorVersion;
  /** The document is itself one Security Scheme Object: `version` is told from the fields in use. */
  readonly isFragment: boolean;
  /** The OAuth2 schemes, each once. */
  readonly schemes: readonly Scheme[];
  /** The flows of all schemes, each once. */
  readonly flows: readonly Flow[];
  /** What the entries of `security` require of OAuth2 schemes, each entry once. */
  readonly requirements: readonly Requirement[];
  /** The scopes that are requested, each once for a scheme and a place. */
  readonly requestedScopes: readonly RequestedScope[];
  /** Further scopes that somebody means to request, where that has no effect. */
  readonly mentionedScopes: readonly RequestedScope[];
  /** The servers that require OAuth2, or that serve an operation which does. */
  readonly securedServers: readonly Server[];
  /** What is wrong with the requirements. */
  readonly slips: readonly RequirementSlip[];
  /** The candidate that a name was surely meant to be, as long as the document's budget of comparisons lasts. */
  readonly suggest: Suggest;
}

export type Suggest = (name: string, candidates: Iterable<string>) => string | undefined;

/** A Security Scheme Object that is meant as `oauth2`. */
export interface Scheme extends Place {
  /** The names under which `components.securitySchemes` has it: none for an inline scheme, several through `$ref`s. */
  readonly names: readonly SchemeName[];
  readonly written: JsonObject;
  readonly version: MajorVersion;
  readonly isFragment: boolean;
  readonly description: Described | undefined;
  readonly flows: readonly Flow[];
  /** The names of the scopes that its flows declare; undefined where nobody can tell. */
  readonly declaredNames: ReadonlySet<string> | undefined;
  /** The needed scopes that an AsyncAPI 3 scheme lists. */
  readonly requestedScopes: readonly ScopeName[];
  /** The Specification Extensions of the scheme, of its flows and of each flow. */
  readonly extensions: readonly Extension[];
  readonly slips: readonly SchemeSlip[];
}

/** A name under which a scheme is defined, at its key or, where a `$ref` follows, at that. */
export interface SchemeName extends Place {
  readonly name: string;
}

/** A description, whatever it is. */
export interface Described extends Place {
  readonly value: unknown;
}

/** A Specification Extension: a field whose name begins with `x-`. */
export interface Extension extends Place {
  readonly name: string;
  readonly value: unknown;
}

/** An OAuth Flow Object, or whatever stands in the place of one. */
export interface Flow extends Place {
  /** Undefined where a ruleset of one's own points to something under another name. */
  readonly name: FlowName | undefined;
  readonly version: MajorVersion;
  readonly isFragment: boolean;
  readonly written: unknown;
  /** The flow as it is meant: each field under its name, moved to where it belongs. */
  readonly meant: unknown;
  /** Where each field of `meant` stands, and under which name. */
  readonly fields: ReadonlyMap<string, FieldPlace>;
  /** Whatever stands as an endpoint URL that the flow may have, a relative or broken one too. */
  readonly urls: readonly EndpointUrl[];
  /** The endpoint URLs that are absolute URIs. */
  readonly endpoints: readonly EndpointUrl[];
  /** The declared scopes that are written here; those of a map that several flows share stand in the first one. */
  readonly scopes: readonly DeclaredScope[];
  /** The names of all declared scopes; undefined where nobody can tell. */
  readonly declaredNames: ReadonlySet<string> | undefined;
  readonly slips: readonly FlowSlip[];
}

export interface FieldPlace extends Place {
  /** The name that is written. */
  readonly written: string;
  /** A `$ref` stands where AsyncAPI has none: what it leads to is neither checked nor quoted. */
  readonly isReference: boolean;
}

export interface EndpointUrl extends Place {
  readonly field: UrlField;
  readonly value: string;
  readonly uri: Uri;
  /** Undefined where no client can open the value. */
  readonly url: URL | undefined;
}

export type ParsedEndpoint = EndpointUrl & { readonly url: URL };

export interface DeclaredScope extends Place {
  readonly name: string;
  readonly description: unknown;
}

/** An entry of `security` that requires an OAuth2 scheme, in whatever form. */
export interface Requirement extends Place {
  readonly scheme: Scheme;
  /** The scopes that stand beside the scheme: those of AsyncAPI 2, or of an entry in its form. */
  readonly scopes: readonly ScopeName[];
}

/** The name of a scope in a list. */
export interface ScopeName extends Place {
  readonly name: string;
}

/** A scope that is requested, and the scheme that has to declare it. */
export interface RequestedScope extends ScopeName {
  readonly scheme: Scheme;
}

export interface Server extends Place {
  readonly value: JsonObject;
  readonly protocol: string | undefined;
  /** Its `host` (AsyncAPI 3) or `url` (AsyncAPI 2), with its variables as they are by default. */
  readonly address: Uri;
}

/** What is not as AsyncAPI has it in a scheme, outside its flows. The reader has read through it where it can be told what is meant. */
export type SchemeSlip = Place &
  (
    | { readonly kind: 'missing-type' }
    | { readonly kind: 'wrong-type'; readonly type: unknown; readonly isOtherType: boolean }
    | { readonly kind: 'missing-flows' }
    | { readonly kind: 'flows-type'; readonly value: unknown }
    | { readonly kind: 'misspelt-flow'; readonly name: string; readonly meant: FlowName }
    | { readonly kind: 'unknown-flow'; readonly name: string; readonly value: unknown }
    | { readonly kind: 'misplaced-flows'; readonly names: readonly string[] }
    | {
        readonly kind: 'misplaced-fields';
        readonly names: readonly string[];
        readonly flow: FlowName;
        readonly hasSwagger2Flow: boolean;
      }
    | { readonly kind: 'misplaced-scopes'; readonly flow: FlowName; readonly version: MajorVersion }
    | { readonly kind: 'misspelt-field'; readonly field: string; readonly meant: string }
    | { readonly kind: 'foreign-field'; readonly field: string; readonly value: unknown }
    | { readonly kind: 'scopes-of-3' }
    | { readonly kind: 'scopes-type'; readonly value: unknown }
    | { readonly kind: 'scope-type'; readonly value: unknown }
    | { readonly kind: 'description-type'; readonly value: unknown }
    | { readonly kind: 'reference'; readonly field: string }
  );

/** What is not as AsyncAPI has it in a flow, and is read all the same. Everything else is for the official schema to say. */
export type FlowSlip = Place &
  (
    | { readonly kind: 'misspelt-field'; readonly field: string; readonly meant: FlowField }
    | { readonly kind: 'other-scopes-field'; readonly field: string; readonly isExtra: boolean }
    | { readonly kind: 'scattered-scopes'; readonly names: readonly string[] }
    | { readonly kind: 'requested-scopes' }
    | { readonly kind: 'reference'; readonly field: string }
    | { readonly kind: 'referenced-description'; readonly scope: string }
  );

/** What has a `security` that AsyncAPI does not read: an operation only before AsyncAPI 2.4. */
export type UnreadHolder = 'root' | 'channel' | 'message' | 'operation';

/** What is not as AsyncAPI has it in a requirement, or about its place. */
export type RequirementSlip = Place &
  (
    | { readonly kind: 'by-name'; readonly name: string; readonly hasScopes: boolean }
    | { readonly kind: 'by-reference'; readonly name: string | undefined }
    | { readonly kind: 'no-entry'; readonly name: string | undefined; readonly version: MajorVersion }
    | { readonly kind: 'no-list'; readonly name: string | undefined; readonly version: MajorVersion }
    | { readonly kind: 'nested-list' }
    | { readonly kind: 'misspelt-name'; readonly name: string; readonly meant: string }
    | { readonly kind: 'unknown-scheme'; readonly name: string }
    | { readonly kind: 'no-effect'; readonly holder: UnreadHolder }
    | { readonly kind: 'beside-reference'; readonly key: string }
    | { readonly kind: 'scopes-type'; readonly name: string; readonly value: unknown }
    | { readonly kind: 'scope-type'; readonly name: string; readonly value: unknown }
    | { readonly kind: 'reference'; readonly name: string }
  );
