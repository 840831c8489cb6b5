/** Documents with their findings marked, behind the lines that they are about: what a failing test shows. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Files, Finding } from './lint.ts';
import { segmentsIn } from './pointer.ts';

/** All files of a document, with the findings in each. */
export function marked(files: Files, findings: readonly Finding[]): string {
  const names = Object.keys(files);
  return Object.entries(files)
    .map(([name, text]) => {
      const here = findings.flatMap(([severity, code, place, message]): Finding[] => {
        const [, file = names[0], pointer = place] = /^(.*?)#(.*)$/.exec(place) ?? [];
        return file === name ? [[severity, code, pointer, message]] : [];
      });
      return (names.length > 1 ? `# ${name}\n` : '') + withMarks(text, here);
    })
    .join('');
}

function withMarks(text: string, findings: readonly Finding[]): string {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lines = text.split(/(?<=\n)/);
  const marks = findings.map(([severity, code, pointer, message]) => {
    const { offset, isExact } = nodeAt(document, segmentsIn(pointer));
    const { line, col } = counter.linePos(offset);
    const before = (lines[line - 1] ?? '').slice(0, col - 1);
    // What the line itself is about needs no path.
    const at = isExact && /^[ -]*$/.test(before) ? '' : ` at ${pointer || 'the document'}`;
    return { line, mark: `${' '.repeat(before.search(/[^ ]|$/))}# <- ${severity} ${code}${at}: ${message}\n` };
  });
  return lines
    .map((line, index) => {
      const here = marks.filter(mark => mark.line === index + 1).map(({ mark }) => mark);
      return line + (here.length > 0 && !line.endsWith('\n') ? '\n' : '') + here.sort().join('');
    })
    .join('');
}

/** Where the key stands that a path leads to, or the nearest thing above it. */
function nodeAt(document: Document, path: readonly string[]): { offset: number; isExact: boolean } {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  let isExact = path.length > 0;
  for (const segment of path) {
    if (isAlias(node)) {
      node = node.resolve(document) ?? null;
      isExact = false;
    }
    const [key, value] = memberOf(node, segment);
    if (key?.range == null) return { offset, isExact: false };
    offset = key.range[0];
    // A list's entry begins where its first member does.
    if (isSeq(node) && isCollection(value)) isExact = path.at(-1) !== segment && isExact;
    node = value;
  }
  return { offset, isExact };
}

function memberOf(node: Node | null, name: string): [key: Node | null, value: Node | null] {
  if (isSeq(node)) {
    const item = node.items[Number(name)];
    return isNode(item) ? [item, item] : [null, null];
  }
  const pair = isMap(node) && node.items.find(({ key }) => isScalar(key) && String(key.value ?? '') === name);
  return pair && isNode(pair.key) ? [pair.key, isNode(pair.value) ? pair.value : null] : [null, null];
}
