/** The link that carries a document and a choice. All of it stands behind `#`, which browsers send to no server. */
import { type Choice, DEFAULT, isPreset } from './choice.ts';

export interface Shared {
  readonly text: string;
  readonly choice: Choice;
}

/** A link of a few kilobytes can unpack to gigabytes; nobody shares such a document. */
const LIMIT = 5_000_000;

export async function toHash({ text, choice: { preset, switched } }: Shared): Promise<string> {
  const names = (on: boolean) => Object.keys(switched).filter(name => switched[name] === on);
  const parameters = new URLSearchParams({
    ...(preset !== DEFAULT.preset && { rules: preset }),
    ...(names(true).length > 0 && { on: names(true).join() }),
    ...(names(false).length > 0 && { off: names(false).join() }),
    document: await compress(text),
  });
  return `#${parameters}`;
}

/** Undefined where the address carries no document. Throws where it carries a broken one. */
export async function fromHash(hash: string): Promise<Shared | undefined> {
  const parameters = new URLSearchParams(hash.slice(1));
  const document = parameters.get('document');
  if (document === null) return undefined;
  const preset = parameters.get('rules') ?? DEFAULT.preset;
  const switches = (name: string, on: boolean) =>
    (parameters.get(name)?.split(',') ?? []).map(rule => [rule, on] as const);
  return {
    text: await decompress(document),
    choice: {
      preset: isPreset(preset) ? preset : DEFAULT.preset,
      switched: Object.fromEntries([...switches('on', true), ...switches('off', false)]),
    },
  };
}

async function compress(text: string): Promise<string> {
  const bytes = await read(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const base64 = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function decompress(encoded: string): Promise<string> {
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new TextDecoder().decode(await read(stream));
}

async function read(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > LIMIT) throw new Error('The document is too large.');
    chunks.push(new Uint8Array(chunk.value));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
