import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { Finding, Position } from './protocol.ts';

export type Language = 'YAML' | 'JSON';

const SUPPORT = { YAML: yaml(), JSON: json() };

const language = new Compartment();

/** What every document is edited with. Colours are those of style.css, which knows light and dark. */
const extensions = [
  lintGutter(),
  lineNumbers(),
  foldGutter(),
  highlightActiveLineGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  syntaxHighlighting(classHighlighter),
  EditorState.tabSize.of(2),
  // A pasted document may be of the other language.
  EditorState.transactionExtender.of(({ docChanged, startState, newDoc }) => {
    const changed = docChanged && languageOf(newDoc) !== languageOf(startState.doc);
    return changed ? { effects: language.reconfigure(SUPPORT[languageOf(newDoc)]) } : null;
  }),
  EditorView.contentAttributes.of({ 'aria-labelledby': 'document-heading', tabindex: '0' }),
  // The Tab key is left to the browser: it leads out of the editor.
  keymap.of([...lintKeymap, ...searchKeymap, ...foldKeymap, ...historyKeymap, ...defaultKeymap]),
];

/** The editor of the page, which tells when its text or its cursor has changed. */
export class Editor {
  readonly #view: EditorView;
  readonly #listener;

  constructor(parent: HTMLElement, { edited, moved }: { readonly edited: () => void; readonly moved: () => void }) {
    this.#view = new EditorView({ parent });
    this.#listener = EditorView.updateListener.of(({ docChanged, selectionSet }) => {
      if (docChanged) edited();
      else if (selectionSet) moved();
    });
  }

  get document(): Text {
    return this.#view.state.doc;
  }

  get language(): Language {
    return languageOf(this.document);
  }

  /** The line of the cursor, counted from 0. */
  get line(): number {
    return this.document.lineAt(this.#view.state.selection.main.head).number - 1;
  }

  /** Opens another document, with a history of its own. */
  open(text: string): void {
    const doc = Text.of(text.split(/\r\n?|\n/));
    const support = language.of(SUPPORT[languageOf(doc)]);
    this.#view.setState(EditorState.create({ doc, extensions: [extensions, support, this.#listener] }));
  }

  /** Underlines what was found. */
  mark(findings: readonly Finding[]): void {
    const diagnostics = findings.map(finding => toDiagnostic(this.document, finding));
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Takes the reader to a place. */
  show(start: Position): void {
    const anchor = offset(this.document, start);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.#view.focus();
  }
}

function languageOf(document: Text): Language {
  return /^\s*\{/.test(document.sliceString(0, 1000)) ? 'JSON' : 'YAML';
}

function toDiagnostic(document: Text, { code, severity, message, start, end }: Finding): Diagnostic {
  return { source: code, severity, message, ...rangeOf(document, start, end) };
}

/** A block of several lines is marked by the line that it begins in: squiggles under all of it would say less. */
function rangeOf(document: Text, start: Position, end: Position): { from: number; to: number } {
  const from = offset(document, start);
  if (start.line === end.line) return { from, to: offset(document, end) };
  const line = document.lineAt(from);
  return { from: line.from + Math.max(line.text.search(/\S/), 0), to: line.to };
}

/** The offset of a place, which a parser may see just behind the end of the line or of the document. */
function offset(document: Text, { line, character }: Position): number {
  if (line >= document.lines) return document.length;
  const { from, to } = document.line(line + 1);
  return Math.min(from + character, to);
}
