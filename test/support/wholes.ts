/** Whole documents as data, for what is more than a scheme: servers, operations, and the scopes that they ask for. */
import type { Json, JsonObject } from './generators.ts';
import { THREE, TWO, type Version } from './places.ts';
import { type Path, pointerTo, segmentsOf } from './pointer.ts';
import { type Changes, changed, flow, isObject, pathInWords, type SchemeSubject, yamlOf } from './schemes.ts';
import { each, type Subject, subjectOf } from './subject.ts';

/** The place of the scheme in `document2` and `document3`. */
export const SCHEME = 'components/securitySchemes/oauth';
/** The place of its authorization code flow. */
export const FLOW: string = `${SCHEME}/flows/authorizationCode`;
/** A reference to something in components, such as `servers/main`. */
export function shared(name: string): { readonly $ref: string } {
  return { $ref: `#/components/${name}` };
}
/** A reference to the scheme. */
export const REFER: { readonly $ref: string } = shared('securitySchemes/oauth');

/** More schemes of a document, by their names. */
export type MoreSchemes = Readonly<Record<string, SchemeSubject>>;

/**
 * An AsyncAPI 2.6 document with these members and a scheme, `oauth`, and perhaps more schemes. Places are those of the
 * document.
 */
export function document2(members: Changes = {}, oauth: SchemeSubject = flow(), more: MoreSchemes = {}): Subject {
  return documentOf(TWO, { asyncapi: '2.6.0' }, { channels: {}, ...members }, oauth, more);
}

/** The same in AsyncAPI 3.0. */
export function document3(members: Changes = {}, oauth: SchemeSubject = flow(), more: MoreSchemes = {}): Subject {
  return documentOf(THREE, { asyncapi: '3.0.0' }, members, oauth, more);
}

/** The same in each version. */
export function documents(members: Changes = {}, oauth: SchemeSubject = flow()): Subject {
  return each(document2(members, oauth), document3(members, oauth));
}

/** A map of scopes that a flow refers to. Places are those of the document, where it is `x-scopes`. */
export function referredScopes(scopes: JsonObject): Subject {
  return documents({ 'x-scopes': scopes }, flow({ scopes: { $ref: '#/x-scopes' } }));
}

/** Members of a document with a value at a place in them, where 0 is the only entry of a list. */
export function membersAt(place: string, value: Json): JsonObject {
  const keys = place.split('/');
  return keys.reduceRight<Json>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value) as JsonObject;
}

/** A good server that asks for the scheme, with changes. `host` stands for `url` in 2.x. Places are those of the server. */
export function server(changes: Changes = {}, oauth: SchemeSubject = flow()): Subject {
  const { host = '', ...rest } = changed({ host: 'messages.example.com', protocol: 'kafka-secure' }, changes);
  return each(
    below('servers/main', document2({ servers: { main: { url: host, security: [{ oauth: [] }], ...rest } } }, oauth), {
      host: 'url',
    }),
    below(
      'servers/main',
      document3({ servers: { main: { host, security: [{ $ref: `#/${SCHEME}` }], ...rest } } }, oauth),
    ),
  );
}

/**
 * Scopes that are asked for: by servers, operations and traits in AsyncAPI 2, by the scheme in AsyncAPI 3. Places are
 * those of the list.
 */
export function requested(scopes: Json, oauth: SchemeSubject = flow()): Subject {
  const security = [{ oauth: scopes }];
  const server = { url: 'messages.example.com', protocol: 'kafka-secure', security };
  const withScopes = oauth.scheme(THREE) as JsonObject;
  return each(
    below('servers/main/security/0/oauth', document2({ servers: { main: server } }, oauth)),
    below(
      'channels/messages/publish/security/0/oauth',
      document2({ channels: { messages: { publish: { security } } } }, oauth),
    ),
    below(
      'channels/messages/subscribe/traits/0/security/0/oauth',
      document2({ channels: { messages: { subscribe: { traits: [{ security }] } } } }, oauth),
    ),
    below(
      `${SCHEME}/scopes`,
      document3({ components: { securitySchemes: { oauth: { ...withScopes, scopes } } } }, oauth),
    ),
  );
}

/** A part of a document: places begin there, where a first name may stand for another one. */
function below(part: string, subject: Subject, names: Readonly<Record<string, string>> = {}): Subject {
  const start = segmentsOf(part);
  const inWords = ([name, ...rest]: readonly (string | number)[]) =>
    name === undefined ? [] : [names[name] ?? name, ...rest];
  return subjectOf(
    subject.variants().map(variant => ({
      ...variant,
      name: `${variant.version.major}.x, at ${part}`,
      place: (path: Path) => pointerTo([...start, ...inWords(segmentsOf(path))]),
    })),
  );
}

function documentOf(
  version: Version,
  head: JsonObject,
  members: Changes,
  oauth: SchemeSubject,
  more: MoreSchemes,
): Subject {
  const { components, ...rest } = members;
  const { securitySchemes, ...others } = isObject(components) ? components : {};
  const schemes = {
    ...Object.fromEntries(Object.entries({ oauth, ...more }).map(([name, scheme]) => [name, scheme.scheme(version)])),
    ...(isObject(securitySchemes) ? securitySchemes : {}),
  };
  const document = {
    ...head,
    info: { title: 'Messages', version: '1.0.0' },
    ...rest,
    components: { ...others, securitySchemes: schemes },
  };
  return subjectOf([
    {
      name: `${version.major}.x`,
      version,
      files: { 'document.yaml': yamlOf(changed({}, document)) },
      place: path => pointerTo(pathInWords(segmentsOf(path), version)),
    },
  ]);
}
