import { rollup } from 'rollup';

/** How many nodes the syntax tree of a file has, as Spectral's bundler reads it. */
export async function nodesOf(file: string): Promise<number> {
  let count = 0;
  const counter = {
    name: 'counter',
    moduleParsed: ({ ast }: { ast: unknown }) => {
      count = nodesIn(ast);
    },
  };
  await rollup({ input: file, external: id => id !== file, plugins: [counter], treeshake: false, onwarn: () => {} });
  return count;
}

function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, child) => sum + nodesIn(child), 'type' in value ? 1 : 0);
}
