/**
 * Schemes and flows as data. In a flow, and in the places of findings, `scopes` stands for the scopes field of the
 * AsyncAPI version, and `otherScopes` for that of the other version.
 */
import { parse, stringify } from 'yaml';
import type { Json, JsonObject } from './generators.ts';
import { PLACES, type Place, USUAL_PLACES, type Version } from './places.ts';
import { pointerTo, segmentsOf } from './pointer.ts';
import type { Subject, Variant } from './subject.ts';

/** A scheme, or a part of one. It is tried in AsyncAPI 2.6 and 3.0, in place and behind a `$ref`. */
export interface SchemeSubject extends Subject {
  readonly only: (major: 2 | 3) => SchemeSubject;
  /** In every place where a scheme may stand: in each version, in YAML and JSON, inline, referred to, and by itself. */
  readonly everywhere: SchemeSubject;
  /** As a document by itself. */
  readonly fragment: SchemeSubject;
  /** The whole scheme, in the words of a version. */
  readonly scheme: (version: Version) => Json;
}

/** Members to set in something good; `undefined` takes one away. */
export type Changes = { readonly [name: string]: Json | undefined };

/** Changes to something good, or what stands in its place. */
export type Instead = Changes | Exclude<Json, JsonObject>;

const FLOW = {
  authorizationUrl: 'https://as.example.com/authorize',
  tokenUrl: 'https://as.example.com/token',
  refreshUrl: 'https://as.example.com/token',
  scopes: { 'read:messages': 'Read messages', 'write:messages': 'Send messages' },
};

const GOOD: Readonly<Record<string, JsonObject>> = {
  clientCredentials: changed(FLOW, { authorizationUrl: undefined }),
  implicit: changed(FLOW, { tokenUrl: undefined }),
  password: changed(FLOW, { authorizationUrl: undefined }),
};

/** A good authorization code flow with changes, in a good scheme with changes. Places are those of the flow. */
export function flow(changes: Instead = {}, scheme: Changes = {}): SchemeSubject {
  return flowNamed('authorizationCode', changes, scheme);
}
export function clientCredentials(changes: Instead = {}, scheme: Changes = {}): SchemeSubject {
  return flowNamed('clientCredentials', changes, scheme);
}
export function implicit(changes: Instead = {}, scheme: Changes = {}): SchemeSubject {
  return flowNamed('implicit', changes, scheme);
}
export function password(changes: Instead = {}, scheme: Changes = {}): SchemeSubject {
  return flowNamed('password', changes, scheme);
}
export function flowNamed(name: string, changes: Instead = {}, scheme: Changes = {}): SchemeSubject {
  return partOf(changed(schemeWith({ [name]: changes }), scheme), ['flows', name]);
}

/** The flows of a scheme, each a good one with changes; one of an unknown name is like authorizationCode. */
export function flows(all: Readonly<Record<string, Instead>>): SchemeSubject {
  return partOf(schemeWith(all), ['flows']);
}

/** A good scheme with changes; or its text, where the spelling is the point. Places are those of the scheme. */
export function scheme(changes: Changes | string | ((version: Version) => string) = {}): SchemeSubject {
  if (typeof changes === 'string') return scheme(() => changes);
  if (typeof changes === 'function') return inPlaces(USUAL_PLACES, [], version => parse(changes(version)), changes);
  return partOf(changed(schemeWith({ authorizationCode: {} }), changes));
}

/** Something good with members set, and without those that are undefined. */
export function changed(good: JsonObject, changes: Changes): JsonObject {
  const members = Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(members) as JsonObject;
}

export function isObject(value: Json | Changes | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Data as a person writes it in YAML. */
export function yamlOf(value: Json): string {
  return stringify(value, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false });
}

function schemeWith(flows: Readonly<Record<string, Instead>>): JsonObject {
  const all = Object.entries(flows).map(([name, changes]): [string, Json] => [
    name,
    isObject(changes) ? changed(GOOD[name] ?? FLOW, changes) : (changes as Json),
  ]);
  return { type: 'oauth2', flows: Object.fromEntries(all) };
}

function partOf(scheme: JsonObject, below: readonly string[] = []): SchemeSubject {
  return inPlaces(USUAL_PLACES, below, version => inWords(scheme, version));
}

function inPlaces(
  places: readonly Place[],
  below: readonly string[],
  scheme: (version: Version) => Json,
  text: (version: Version) => string = version => yamlOf(scheme(version)),
): SchemeSubject {
  const at = (others: readonly Place[]) => inPlaces(others, below, scheme, text);
  let written: readonly Variant[] | undefined;
  return {
    scheme,
    get everywhere() {
      return at(PLACES);
    },
    get fragment() {
      return at(PLACES.filter(({ pointer }) => pointer === ''));
    },
    only: major => at(places.filter(({ version }) => version.major === major)),
    variants: () => {
      written ??= places.map(({ name, version, document, pointer }) => {
        const files = document(text(version));
        return {
          name,
          version,
          files: typeof files === 'string' ? { 'document.yaml': files } : files,
          place: path => pointer + pointerTo(pathInWords([...below, ...segmentsOf(path)], version)),
        };
      });
      return written;
    },
  };
}

/** A scheme, with the scopes field of each flow called as in a version. */
function inWords(scheme: JsonObject, version: Version): Json {
  if (!isObject(scheme.flows)) return scheme;
  const flows = Object.entries(scheme.flows).map(([name, flow]) => [name, flowInWords(flow, version)]);
  return { ...scheme, flows: Object.fromEntries(flows) };
}

function flowInWords(flow: Json, version: Version): Json {
  if (!isObject(flow)) return flow;
  return Object.fromEntries(Object.entries(flow).map(([name, value]) => [wordFor(name, version), value]));
}

/** `flows/implicit/scopes`, with the scopes field called as in a version. */
export function pathInWords(path: readonly (string | number)[], version: Version): readonly (string | number)[] {
  return path.map((segment, index) => (path[index - 2] === 'flows' ? wordFor(String(segment), version) : segment));
}

function wordFor(name: string, version: Version): string {
  return name === 'scopes' || name === 'otherScopes' ? version[name] : name;
}
