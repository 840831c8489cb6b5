/** Puts the page together: the editor, the worker, the panels and the controls. */
import { type Choice, DEFAULT, isPreset, PRESETS, toYaml, withoutUnknown } from './choice.ts';
import { byId, element } from './dom.ts';
import { Editor } from './editor.ts';
import { EXAMPLES } from './examples.ts';
import { emphasize, showFailure, showFindings, summary } from './findings.ts';
import { notice } from './notice.ts';
import type { RuleInfo } from './protocol.ts';
import { showRules } from './rules.ts';
import { fromHash, toHash } from './share.ts';
import { SpectralWorker } from './spectral.ts';
import { tabs } from './tabs.ts';
import { theme } from './theme.ts';

/** A pause in typing. Shorter ones would underline words that are half written. */
const PAUSE = 100;

const spectral = new SpectralWorker();

const example = byId('example', HTMLSelectElement);
const preset = byId('preset', HTMLSelectElement);
const file = byId('file', HTMLInputElement);
const status = byId('status', HTMLElement);
const findingsPanel = byId('findings', HTMLElement);
const rulesPanel = byId('rules', HTMLElement);
const count = byId('count', HTMLElement);
const time = byId('time', HTMLElement);
const language = byId('language', HTMLElement);
const configText = byId('config-text', HTMLElement);

const editor = new Editor(byId('editor', HTMLElement), { edited, moved });

let choice: Choice = DEFAULT;
let rules: readonly RuleInfo[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let isChecking = false;
let isStale = false;

for (const [name, { label }] of Object.entries(EXAMPLES)) example.append(element('option', { value: name }, label));
example.append(element('option', { value: '', hidden: true }, 'Your document'));
for (const [name, { label }] of Object.entries(PRESETS)) preset.append(element('option', { value: name }, label));

tabs(document.querySelector<HTMLElement>('[role=tablist]') ?? document.body);
theme(byId('theme', HTMLButtonElement));

example.addEventListener('change', () => open(EXAMPLES[example.value]?.text ?? ''));
preset.addEventListener('change', () => isPreset(preset.value) && choose({ ...choice, preset: preset.value }));
byId('open', HTMLButtonElement).addEventListener('click', () => file.click());
file.addEventListener('change', async () => {
  const text = await file.files?.[0]?.text();
  file.value = '';
  if (text !== undefined) openOwn(text);
});
byId('share', HTMLButtonElement).addEventListener('click', share);
byId('copy-config', HTMLButtonElement).addEventListener('click', async () => {
  notice((await copy(toYaml(choice))) ? 'Copied.' : 'Your browser does not allow copying. Select the text instead.');
});
addEventListener('hashchange', openShared);

await openShared();
await start();

/** Opens what the address carries. The first example stands in for what is not there. */
async function openShared(): Promise<void> {
  try {
    const shared = await fromHash(location.hash);
    if (shared !== undefined) {
      choose(shared.choice);
      return openOwn(shared.text);
    }
  } catch {
    notice('This link is broken. It may have been cut off.');
  }
  if (editor.document.length === 0) open(Object.values(EXAMPLES)[0]?.text ?? '');
}

async function start(): Promise<void> {
  try {
    rules = await spectral.ready;
    choose(choice);
  } catch {
    say('Spectral could not be loaded. Reload the page to try again.');
  }
}

function open(text: string): void {
  findingsPanel.ariaBusy = 'true';
  editor.open(text);
  language.textContent = editor.language;
  check();
}

function openOwn(text: string): void {
  example.value = '';
  open(text);
}

function edited(): void {
  findingsPanel.ariaBusy = 'true';
  example.value = '';
  language.textContent = editor.language;
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE);
}

function moved(): void {
  emphasize(findingsPanel, editor.line);
}

function choose(chosen: Choice): void {
  findingsPanel.ariaBusy = 'true';
  choice = rules.length > 0 ? withoutUnknown(chosen, rules) : chosen;
  preset.value = choice.preset;
  configText.textContent = toYaml(choice);
  showRules(rulesPanel, rules, choice, choose);
  check();
}

/** One document at a time, as soon as Spectral has loaded. What changes meanwhile is checked next. */
async function check(): Promise<void> {
  isStale = isChecking;
  if (isChecking || rules.length === 0) return;
  isChecking = true;
  try {
    do {
      isStale = false;
      await checkOnce();
    } while (isStale);
  } finally {
    isChecking = false;
  }
}

async function checkOnce(): Promise<void> {
  const { document } = editor;
  const asked = choice;
  const result = await spectral.lint({ text: document.toString(), choice: asked });
  if (document !== editor.document || asked !== choice) return;
  const findings = result.kind === 'findings' ? result.findings : [];
  editor.mark(findings);
  if (result.kind === 'findings') showFindings(findingsPanel, findings, rules, ({ start }) => editor.show(start));
  else showFailure(findingsPanel, result.message);
  findingsPanel.ariaBusy = 'false';
  moved();
  count.textContent = result.kind === 'findings' ? String(findings.length) : '?';
  time.textContent = result.kind === 'findings' ? `in ${Math.ceil(result.milliseconds)} ms` : '';
  say(result.kind === 'findings' ? summary(findings) : 'Spectral failed');
}

/** A screen reader reads the status aloud whenever it changes, so it changes only with what it says. */
function say(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

async function share(): Promise<void> {
  history.replaceState(null, '', await toHash({ text: editor.document.toString(), choice }));
  const isCopied = await copy(location.href);
  notice(`${isCopied ? 'Link copied' : 'The link is in the address bar'}. It holds the document; no server stores it.`);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
