import type { Json, JsonObject } from './generators.ts';
import { pointerTo, segmentsIn } from './pointer.ts';
import { yamlOf } from './schemes.ts';

/** In what a scheme is tried: a document of either version, and a file by itself, in the words of AsyncAPI 3. */
export type Setting = 2 | 3 | 'fragment';

/** A field of the flow: its name and its value as they are written, and the object that has it. */
export interface Part {
  key: string;
  value: Json | undefined;
  holder: Holder | 'nowhere';
}

type Holder = 'scheme' | 'flows' | 'flow';

/**
 * A good document with one OAuth2 scheme, in parts that can each be changed without knowing what else is: written under
 * another name, in another place, with another value. Where each part stands is told when all changes are made.
 */
export class Parts {
  readonly setting: Setting;
  readonly scopesField: 'scopes' | 'availableScopes';
  readonly otherScopesField: 'scopes' | 'availableScopes';

  /** Fields of the scheme beside `flows`, under the names that are written. */
  type: Part = { key: 'type', value: 'oauth2', holder: 'scheme' };
  description: Part = { key: 'description', value: 'Staff', holder: 'scheme' };
  readonly inScheme: Record<string, Json> = {};

  flowsKey = 'flows';
  readonly inFlows: Record<string, Json> = {};

  readonly flow: { key: string; holder: 'scheme' | 'flows' | 'nowhere' } = {
    key: 'authorizationCode',
    holder: 'flows',
  };
  readonly urls: Record<'authorizationUrl' | 'tokenUrl' | 'refreshUrl', Part> = {
    authorizationUrl: { key: 'authorizationUrl', value: 'https://as.example.com/authorize', holder: 'flow' },
    tokenUrl: { key: 'tokenUrl', value: 'https://as.example.com/token', holder: 'flow' },
    refreshUrl: { key: 'refreshUrl', value: 'https://as.example.com/refresh', holder: 'flow' },
  };
  readonly inFlow: Record<string, Json> = {};

  /** The scopes field; its entries may stand beside it. */
  readonly scopes: Part;
  entriesAt: 'scopes' | 'flow' = 'scopes';
  readonly entries: Record<string, Json> = { read: 'Read messages', write: 'Send messages' };

  /** The scopes that are requested: of the scheme in AsyncAPI 3, of the server in AsyncAPI 2. */
  requested: Json[] = ['read'];
  requestedIn: 'scheme' | 'flow' | 'nowhere' = 'scheme';

  /** The value of the server's `security`, with the list of requested scopes in it where the form has one. */
  security: (requested: Json) => Json;
  protocol = 'kafka-secure';
  readonly inDocument: Record<string, JsonObject | Json> = {};

  constructor(setting: Setting) {
    this.setting = setting;
    this.scopesField = setting === 2 ? 'scopes' : 'availableScopes';
    this.otherScopesField = setting === 2 ? 'availableScopes' : 'scopes';
    this.scopes = { key: this.scopesField, value: undefined, holder: 'flow' };
    this.security = setting === 2 ? oauth => [{ oauth }] : () => [{ $ref: '#/components/securitySchemes/oauth' }];
  }

  /** The place of a part, or of something in it. */
  place(
    part: 'document' | 'server' | 'requested' | 'scopes' | Part['holder'] | Part,
    ...inside: (string | number)[]
  ): string {
    return pointerTo([...this.#path(part), ...inside]);
  }

  /** The place of a declared scope. */
  entry(name: string): string {
    return this.place(this.entriesAt, name);
  }

  #path(part: Parameters<Parts['place']>[0]): readonly (string | number)[] {
    if (typeof part === 'object') return [...this.#path(part.holder), part.key];
    switch (part) {
      case 'document':
      case 'nowhere':
        return [];
      case 'server':
        return ['servers', 'main'];
      case 'scheme':
        return this.setting === 'fragment' ? [] : ['components', 'securitySchemes', 'oauth'];
      case 'flows':
        return [...this.#path('scheme'), this.flowsKey];
      case 'flow':
        if (this.flow.holder === 'nowhere') return this.#path('scheme');
        return [...this.#path(this.flow.holder), this.flow.key];
      case 'scopes':
        return this.#path(this.scopes);
      case 'requested':
        if (this.setting === 2) return ['servers', 'main', 'security', 0, 'oauth'];
        return [...this.#path(this.requestedIn), 'scopes'];
    }
  }

  document(): JsonObject {
    const scheme = this.scheme();
    if (this.setting === 'fragment') return scheme;
    const version = this.setting;
    const address = version === 2 ? { url: 'messages.example.com' } : { host: 'messages.example.com' };
    return {
      asyncapi: version === 2 ? '2.6.0' : '3.0.0',
      info: { title: 'Messages', version: '1.0.0' },
      servers: { main: { ...address, protocol: this.protocol, security: this.security(this.requested) } },
      channels: {},
      ...this.inDocument,
      components: { ...Object(this.inDocument.components), securitySchemes: { oauth: scheme } },
    };
  }

  /** The document as Spectral hands it to the rules. */
  resolved(): Json {
    const document = this.document();
    return resolved(document, document);
  }

  text(): string {
    return yamlOf(this.document());
  }

  scheme(): JsonObject {
    const flow = { ...this.#fields('flow'), ...this.inFlow };
    const entries = this.entriesAt === 'flow' ? this.entries : {};
    const requested = this.setting === 2 ? {} : { scopes: this.requested };
    const inFlow = { ...flow, ...entries, ...(this.requestedIn === 'flow' ? requested : {}) };
    const beside = this.flow.holder === 'scheme' ? { [this.flow.key]: inFlow } : {};
    const flows = {
      ...this.#fields('flows'),
      ...(this.flow.holder === 'flows' ? { [this.flow.key]: inFlow } : {}),
      ...this.inFlows,
    };
    return {
      ...this.#fields('scheme'),
      ...(Object.keys(flows).length > 0 ? { [this.flowsKey]: flows } : {}),
      ...beside,
      ...(this.requestedIn === 'scheme' ? requested : {}),
      ...this.inScheme,
    };
  }

  /** The parts that an object has. */
  #fields(holder: Holder): JsonObject {
    const scopes = { ...this.scopes, value: this.scopes.value ?? (this.entriesAt === 'scopes' ? this.entries : null) };
    const parts = [this.type, this.description, ...Object.values(this.urls), scopes];
    const here = parts.filter(part => part.holder === holder && part.value !== undefined);
    return Object.fromEntries(here.map(({ key, value }) => [key, value as Json]));
  }
}

/** The files that a `$ref` may lead to. */
export const FILES: Readonly<Record<string, string>> = { 'title.txt': 'the-text-of-another-file' };

/** Each thing once, as Spectral's resolver does it, however many references lead there. */
function resolved(value: Json, document: Json, seen = new Map<Json, Json>()): Json {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if ('$ref' in value) return referred(String(value.$ref), document, seen);
  const inside = Object.entries(value).map(([key, member]) => [key, resolved(member, document, seen)] as const);
  const copy = Array.isArray(value) ? inside.map(([, member]) => member) : Object.fromEntries(inside);
  seen.set(value, copy);
  return copy;
}

function referred(reference: string, document: Json, seen: Map<Json, Json>): Json {
  const text = FILES[reference.replace(/^\.\//, '')];
  if (text !== undefined) return text;
  const found = segmentsIn(reference.slice(1)).reduce<unknown>((value, key) => Object(value)[key], document);
  return resolved(found as Json, document, seen);
}
