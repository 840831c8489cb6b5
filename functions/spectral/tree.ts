import type { Path } from '../json/values.ts';

const SCALAR = 0;
const PAIR = 1;
const MAP = 2;
const LIST = 3;
const ALIAS = 4;
/** The key under which a map takes over the pairs of others. */
const MERGE = '<<';

/** A node of the syntax tree that Spectral's YAML parser keeps, as far as aliases are concerned. */
export type Node = Extent &
  (
    | { readonly kind: typeof SCALAR }
    | PairNode
    | { readonly kind: typeof MAP; readonly mappings: readonly (Extent & PairNode)[] }
    | { readonly kind: typeof LIST; readonly items: readonly (Node | null)[] }
    | { readonly kind: typeof ALIAS; readonly value: Node | null }
  );

interface PairNode {
  readonly kind: typeof PAIR;
  readonly key: { readonly value?: unknown };
  readonly value: Node | null;
}

/** From where to where a node is in the text, and what it is in. */
interface Extent {
  readonly startPosition: number;
  readonly endPosition: number;
  readonly parent?: Node | null;
}

/** What a key of a map leads to, and whether it comes from another map that is merged into it. */
interface Pair {
  readonly node: Node | null | undefined;
  readonly isMerged: boolean;
}

const ANCHOR = /(?:^|[\s[{,:?-])&[^\s,[\]{}]/;

/** The syntax tree of a YAML file, in which aliases still stand: the parser itself gives each alias a copy of its value. */
export class Tree {
  readonly root: Node;
  readonly #pairs = new Map<string, ReadonlyMap<string, Pair>>();

  constructor(root: Node) {
    this.root = root;
  }

  /** The tree of a file with anchors; undefined for any other: without them a value stands where its path says. */
  static of(file: object): Tree | undefined {
    const { input, parserResult } = file as { input?: unknown; parserResult?: { ast?: unknown } };
    if (typeof input !== 'string' || !input.includes('*') || !ANCHOR.test(input)) return undefined;
    const root = parserResult?.ast as Node | undefined;
    return root?.kind === MAP ? new Tree(root) : undefined;
  }

  /** What tells a node from all others, also where the parser has copied it. */
  identity({ kind, startPosition, endPosition }: Node): string {
    return `${kind} ${startPosition} ${endPosition}`;
  }

  /** What an alias stands for; undefined for any other node. */
  anchor(node: Node): Node | null | undefined {
    return node.kind === ALIAS ? node.value : undefined;
  }

  /** What a key or an index leads to. */
  child(node: Node, key: string | number): Pair | undefined {
    if (node.kind === LIST) return { node: node.items[Number(key)], isMerged: false };
    return node.kind === MAP ? this.#pairsOf(node).get(String(key)) : undefined;
  }

  /** The path at which a node is written. */
  path(node: Node): Path {
    const path: (string | number)[] = [];
    for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
      if (outer.kind === PAIR) path.unshift(String(outer.key.value));
      else if (outer.kind === LIST) path.unshift(outer.items.findIndex(item => isSameNode(item, inner)));
    }
    return path;
  }

  /** As the parser reads a map: a later pair wins, also over what is merged before it. */
  #pairsOf(map: Node & { readonly kind: typeof MAP }): ReadonlyMap<string, Pair> {
    const identity = this.identity(map);
    const known = this.#pairs.get(identity);
    if (known !== undefined) return known;
    const pairs = new Map<string, Pair>();
    // A map that is merged into itself is empty while it is read.
    this.#pairs.set(identity, pairs);
    for (const { key, value } of map.mappings) {
      const name = String(key.value);
      if (name !== MERGE) pairs.set(name, { node: value, isMerged: false });
      else for (const [merged, node] of this.#mergedPairs(value)) pairs.set(merged, { node, isMerged: true });
    }
    return pairs;
  }

  /** Of a list of maps the first one wins. */
  #mergedPairs(node: Node | null): (readonly [string, Pair['node']])[] {
    const target = node?.kind === ALIAS ? node.value : node;
    if (target?.kind === LIST) return [...target.items].reverse().flatMap(item => this.#mergedPairs(item));
    return target?.kind === MAP ? [...this.#pairsOf(target)].map(([name, pair]) => [name, pair.node] as const) : [];
  }
}

/** A copy of a node has the parent of the original. */
function isSameNode(item: Node | null, node: Node): boolean {
  return item?.startPosition === node.startPosition && item.endPosition === node.endPosition;
}
