import { isReference } from '../json/pointer.ts';
import { get, isObject, type JsonObject, type Path } from '../json/values.ts';
import type { Scheme, SchemeName, Suggest } from './model.ts';
import type { Reading } from './reading.ts';
import { readScheme } from './readScheme.ts';
import { within } from './securityPlaces.ts';

/** The OAuth2 schemes of a document, each read once. */
export class Schemes {
  readonly found: Scheme[] = [];
  readonly #read = new Map<unknown, Scheme | undefined>();
  readonly #peeked = new Map<unknown, Scheme | undefined>();
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The scheme that a value is, from now on one of the document's. */
  add(value: JsonObject, path: Path, names: readonly SchemeName[] = []): Scheme | undefined {
    const identity = this.#reading.source.identity(path, value);
    if (this.#read.has(identity)) return this.#read.get(identity);
    const scheme = readScheme(value, path, names, this.#reading);
    this.#read.set(identity, scheme);
    if (scheme !== undefined) this.found.push(scheme);
    return scheme;
  }

  /** The scheme that a value is, where AsyncAPI lets none stand: what is wrong inside it is not looked at. */
  peek(value: JsonObject, path: Path): Scheme | undefined {
    const identity = this.#reading.source.identity(path, value);
    const known = [this.#read, this.#peeked].find(schemes => schemes.has(identity));
    if (known !== undefined) return known.get(identity);
    const scheme = readScheme(value, path, [], this.#reading);
    this.#peeked.set(identity, scheme);
    return scheme;
  }
}

export interface NamedScheme {
  readonly name: string;
  readonly scheme: Scheme;
}

/** The schemes that a requirement can name: those of `components.securitySchemes`. */
export class NamedSchemes {
  readonly #oauth2 = new Map<string, Scheme>();
  /** Of schemes of all types; undefined where nobody can tell. */
  readonly #names: ReadonlySet<string> | undefined;
  readonly #suggest: Suggest;

  constructor(root: JsonObject, schemes: Schemes, { source, suggest }: Reading) {
    const components = get(root, 'components');
    const map = get(components, 'securitySchemes');
    this.#names = isObject(map) && !isReference(map) ? new Set(Object.keys(map)) : undefined;
    this.#suggest = suggest;
    // All names of a scheme have to be known when it is read.
    const definitions = new Map<unknown, { value: JsonObject; path: Path; names: SchemeName[] }>();
    for (const { value, path } of within({ value: components, path: ['components'] }, 'securitySchemes')) {
      const identity = source.identity(path, value);
      const definition = definitions.get(identity) ?? { value, path, names: [] };
      const at = isReference(source.written(path)) ? 'reference' : 'key';
      definition.names.push({ name: String(path.at(-1)), path, at });
      definitions.set(identity, definition);
    }
    for (const { value, path, names } of definitions.values()) {
      const scheme = schemes.add(value, path, names);
      if (scheme !== undefined) for (const { name } of names) this.#oauth2.set(name, scheme);
    }
  }

  /** Whether a name is that of a scheme, of whatever type. */
  has(name: string): boolean {
    return this.#names?.has(name) ?? false;
  }

  /** The name of a scheme that a text surely means; undefined where there is none like it. */
  meantBy(text: string): string | undefined {
    if (this.#names === undefined || this.#names.has(text)) return text;
    return this.#suggest(text, this.#names);
  }

  /** The OAuth2 scheme that a text surely means, and the name meant. */
  oauth2MeantBy(text: string): NamedScheme | undefined {
    const name = this.meantBy(text);
    const scheme = name === undefined ? undefined : this.#oauth2.get(name);
    return name === undefined || scheme === undefined ? undefined : { name, scheme };
  }
}
