import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Source } from '../asyncapi/source.ts';
import { isReference, localKeys } from '../json/pointer.ts';
import { child, getString, isWithin, type Path } from '../json/values.ts';
import { type Node, Tree } from './tree.ts';

/** So many references in a row are a circle. */
const MOST_REFERENCES = 100;

/** A file that has been parsed, with its `$ref`s. */
interface File {
  readonly data?: unknown;
}

/** A place in the text of a file. */
export interface Spot {
  readonly file: File;
  /** What is written there. */
  readonly value: unknown;
  /** The path at which it is written, however many aliases repeat it. */
  readonly path: Path;
  /** The node of the syntax tree, in a file with aliases. */
  readonly node: Node | null | undefined;
  /** The path of the resolved document that led here. */
  readonly resolved: Path;
  /** The path of the resolved document that Spectral takes back to this place, or to the alias that repeats it. */
  readonly shown: Path;
  /** Where the way led into this file: only what is within can be named by a path of the resolved document. */
  readonly entry: { readonly resolved: Path; readonly path: Path };
}

/** The text behind a resolved document, walked along the paths of the document. */
export class DocumentSource implements Source {
  /** The document with every `$ref` replaced, which the paths are those of. */
  readonly resolved: unknown;
  readonly #inventory: RulesetFunctionContext['documentInventory'];
  readonly #document: File;
  readonly #trees = new Map<File, Tree | undefined>();

  constructor({ document, documentInventory }: RulesetFunctionContext) {
    this.resolved = 'resolved' in documentInventory ? documentInventory.resolved : document.data;
    this.#inventory = documentInventory;
    this.#document = document;
  }

  written(path: Path): unknown {
    return this.spot(path).value;
  }

  container(path: Path): unknown {
    return this.follow(this.spot(path)).value;
  }

  identity(path: Path, value: unknown): unknown {
    // Aliases in other files are rare, and repeat what is read only once.
    const tree = this.#tree(this.#document);
    if (typeof value !== 'object' || value === null || tree === undefined) return value;
    const { file, node } = this.follow(this.spot(path));
    return node == null || file !== this.#document ? value : tree.identity(node);
  }

  /** Where a path ends: at what it names, where that is written. */
  spot(path: Path): Spot {
    return this.#walk(this.#top(this.#document, []), path, 0);
  }

  /** Where the alias or the `$ref` that is written there leads; the same place if there is none. */
  follow(spot: Spot): Spot {
    return this.#follow(spot, 0);
  }

  isInDocument({ file }: Spot): boolean {
    return file === this.#document;
  }

  #tree(file: File): Tree | undefined {
    if (!this.#trees.has(file)) this.#trees.set(file, Tree.of(file));
    return this.#trees.get(file);
  }

  #top(file: File, resolved: Path): Spot {
    const node = this.#tree(file)?.root;
    return { file, value: file.data, path: [], node, resolved, shown: resolved, entry: { resolved, path: [] } };
  }

  #walk(start: Spot, path: Path, references: number): Spot {
    return path.reduce<Spot>((spot, key) => this.#step(this.#follow(spot, references), key), start);
  }

  #step(spot: Spot, key: string | number): Spot {
    const value = child(spot.value, key);
    const tree = this.#tree(spot.file);
    const pair = spot.node ? tree?.child(spot.node, key) : undefined;
    const path = pair?.isMerged && pair.node && tree ? tree.path(pair.node) : [...spot.path, key];
    const named = this.#named(spot, path);
    const resolved = named ?? [...spot.resolved, key];
    return { file: spot.file, value, node: pair?.node, path, resolved, shown: named ?? spot.shown, entry: spot.entry };
  }

  /** How the resolved document names a path of a file: in the main file by the same path, in another perhaps not at all. */
  #named({ file, entry }: Spot, path: Path): Path | undefined {
    if (file === this.#document) return path;
    return isWithin(path, entry.path) ? [...entry.resolved, ...path.slice(entry.path.length)] : undefined;
  }

  #follow(spot: Spot, references: number): Spot {
    if (references > MOST_REFERENCES) return spot;
    const tree = this.#tree(spot.file);
    const anchor = spot.node ? tree?.anchor(spot.node) : undefined;
    if (anchor && tree) {
      const path = tree.path(anchor);
      const named = this.#named(spot, path);
      const [resolved, shown] = [named ?? spot.resolved, named ?? spot.shown];
      return this.#follow({ ...spot, node: anchor, path, resolved, shown }, references + 1);
    }
    const reference = isReference(spot.value) ? getString(spot.value, '$ref') : undefined;
    const target = reference === undefined ? undefined : this.#target(spot, reference, references + 1);
    return target === undefined || target.value === undefined ? spot : this.#follow(target, references + 1);
  }

  #target(spot: Spot, reference: string, references: number): Spot | undefined {
    const keys = localKeys(reference.slice(Math.max(0, reference.indexOf('#'))));
    const isLocal = reference.startsWith('#');
    const found = isLocal ? undefined : this.#inventory.findAssociatedItemForPath?.([...spot.resolved], true);
    const file: File | undefined = isLocal ? spot.file : found?.document;
    if (file === undefined || (!isLocal && file === spot.file)) return undefined;
    const top = this.#top(file, spot.resolved);
    const named = keys === undefined ? top : this.#walk(top, keys, references);
    const target = named.value === undefined && found != null ? this.#walk(top, found.path, references) : named;
    if (file === this.#document) return { ...target, resolved: target.path, shown: target.path };
    const { resolved } = spot;
    return { ...target, resolved, shown: resolved, entry: { resolved, path: target.path } };
  }
}
