import { FLOW_URL_FIELDS, FLOWS, type FlowName, isUrlField } from '../../functions/asyncapi/oauth2.ts';
import type { Case, OwnFinding } from './case.ts';
import type { Json, JsonObject } from './generators.ts';
import { bad, good } from './goodBad.ts';
import { other } from './other.ts';
import { segmentsOf } from './pointer.ts';
import { type Changes, clientCredentials, flow, flows, scheme } from './schemes.ts';
import { documents } from './wholes.ts';

/** Cases that several tables have in common. */
export const common = { inEachFlow, noEndpoints, wrongScopes, brokenScopes, elsewhere };

/** The same changes in a flow of each kind, of URLs those that it has, and what the rule says of each. */
function inEachFlow(changes: Changes, [place, message]: OwnFinding): Case {
  const changesOf = (name: FlowName) =>
    Object.fromEntries(
      Object.entries(changes).filter(([field]) => !isUrlField(field) || FLOW_URL_FIELDS[name].includes(field)),
    );
  const found = (name: string): OwnFinding => [[name, ...segmentsOf(place)], message];
  const [first, ...others] = FLOWS;
  return bad('each flow', flows(Object.fromEntries(FLOWS.map(name => [name, changesOf(name)]))), [
    found(first),
    ...others.map(found),
    other.implicitFlow('implicit'),
    other.passwordFlow('password'),
  ]);
}

/**
 * URLs that are not those of endpoints, by what they are instead: rules about URLs have nothing to say of them, in flows
 * with such changes.
 */
function noEndpoints(
  urls: {
    readonly foreign: string;
    readonly extension: string;
    readonly scope: Readonly<Record<string, string>>;
    readonly openIdConnect: string;
  },
  changes: Changes = {},
): Case[] {
  const foreign = clientCredentials({ ...changes, authorizationUrl: urls.foreign });
  return [
    good('the URL of an endpoint that the flow does not use', foreign, [
      other.clientFlow.otherEndpoint('authorizationUrl'),
    ]),
    good('a URL in an extension', flow({ ...changes, 'x-docs': urls.extension })),
    good('a scope like a URL', flow({ ...changes, scopes: urls.scope })),
    good('a scheme of another type', scheme(`type: openIdConnect\nopenIdConnectUrl: ${urls.openIdConnect}\n`)),
  ];
}

/** Values in the place of the scopes of a flow, by the names that messages give to their types. */
function wrongScopes(values: Readonly<Record<string, Json>>): Case[] {
  return good.types('the scopes field', scopes => flow({ scopes }), 'scopes', other.flow.scopesType, values);
}

/** Scopes beside a `$ref` that leads nowhere: no rule about scopes reads them. */
function brokenScopes(scopes: JsonObject): Case {
  return good('scopes behind a $ref to nothing', flow({ scopes: { $ref: '#/x-none', ...scopes } }), [
    other.brokenRef('scopes'),
  ]);
}

/** A scheme with such flows where AsyncAPI has none. */
function elsewhere(flows: JsonObject): Case {
  return good(
    'a scheme outside the places of schemes',
    documents({ 'x-schemes': { staff: { type: 'oauth2', flows } } }),
  );
}
