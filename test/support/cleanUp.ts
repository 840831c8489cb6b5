import { rmSync } from 'node:fs';

/** Jest's `globalTeardown`: removes the packed package, and the projects of the tests beside it. */
export default function cleanUp(): void {
  if (process.env.PACKED !== undefined) rmSync(process.env.PACKED, { recursive: true });
}
