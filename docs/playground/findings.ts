/** The list of findings. */
import { element } from './dom.ts';
import { type Finding, type RuleInfo, SEVERITIES, type Severity } from './protocol.ts';

/** A longer list helps nobody, and would slow the page down. The editor marks all. */
const SHOWN = 500;

export function showFindings(
  panel: HTMLElement,
  findings: readonly Finding[],
  rules: ReadonlyMap<string, RuleInfo>,
  open: (finding: Finding) => void,
): void {
  const items = findings.slice(0, SHOWN).map(finding => item(finding, rules.get(finding.code), open));
  const rest = findings.length - items.length;
  panel.replaceChildren(
    findings.length === 0
      ? element('p', { className: 'empty' }, element('strong', {}, 'No findings'), 'The rules have nothing to report.')
      : element('ol', { className: 'findings' }, ...items),
    ...(rest > 0 ? [element('p', { className: 'more' }, `And ${rest} more, which the editor marks.`)] : []),
  );
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

function item(finding: Finding, rule: RuleInfo | undefined, open: (finding: Finding) => void): HTMLElement {
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
    rule?.url === undefined
      ? element('span', { className: 'rule' }, code)
      : element('a', { className: 'rule', href: rule.url, target: '_blank', rel: 'noopener' }, code);
  const line = element('p', { className: 'source' }, name, element('span', { className: 'place' }, place));
  const made = element('li', { className: severity }, button, line);
  made.dataset.line = String(start.line);
  return made;
}
