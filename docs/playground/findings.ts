/** The list of findings. */
import { element } from './dom.ts';
import { type Finding, type RuleInfo, SEVERITIES, type Severity } from './protocol.ts';

/** A longer list helps nobody, and would slow the page down. The editor marks all. */
const SHOWN = 500;

export function showFindings(
  panel: HTMLElement,
  findings: readonly Finding[],
  rules: readonly RuleInfo[],
  open: (finding: Finding) => void,
): void {
  const urls = new Map(rules.map(({ name, url }) => [name, url]));
  const items = findings.slice(0, SHOWN).map(finding => item(finding, urls.get(finding.code), open));
  const rest = findings.length - items.length;
  panel.replaceChildren(
    items.length > 0
      ? element('ol', { className: 'findings' }, ...items)
      : verdict('No findings', 'The rules have nothing to report.'),
    ...(rest > 0 ? [element('p', { className: 'more' }, `And ${rest} more, which the editor marks.`)] : []),
  );
}

/** Says that nothing is known of the document, which is not the same as no findings. */
export function showFailure(panel: HTMLElement, message: string): void {
  panel.replaceChildren(verdict('Spectral could not check this document', message));
}

function verdict(title: string, explanation: string): HTMLElement {
  return element('p', { className: 'verdict' }, element('strong', {}, title), ' ', explanation);
}

/** Emphasizes the findings in the line of the cursor. */
export function emphasize(panel: HTMLElement, line: number): void {
  for (const found of panel.querySelectorAll<HTMLElement>('[data-line]')) {
    found.classList.toggle('current', found.dataset.line === String(line));
  }
}

/** Such as "2 errors, 1 warning". */
export function summary(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map(severity => count(severity, findings)).filter(text => text !== '');
  return counts.length > 0 ? counts.join(', ') : 'No findings';
}

function count(severity: Severity, findings: readonly Finding[]): string {
  const { length } = findings.filter(finding => finding.severity === severity);
  if (length === 0) return '';
  return `${length} ${severity}${length === 1 || severity === 'info' ? '' : 's'}`;
}

function item(finding: Finding, url: string | undefined, open: (finding: Finding) => void): HTMLElement {
  const { severity, message, code, start } = finding;
  const place = `${start.line + 1}:${start.character + 1}`;
  const button = element(
    'button',
    { type: 'button', onclick: () => open(finding) },
    element('span', { className: 'severity' }, severity),
    ' ',
    element('span', { className: 'message' }, message),
  );
  const name =
    url === undefined
      ? element('span', { className: 'rule' }, code)
      : element('a', { className: 'rule', href: url, target: '_blank', rel: 'noopener' }, code);
  const line = element('p', { className: 'source' }, name, element('span', { className: 'place' }, place));
  const made = element('li', { className: severity }, button, line);
  made.dataset.line = String(start.line);
  return made;
}
