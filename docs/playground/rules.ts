/** The rules with their switches. */
import { type Choice, isOn, severityOf, withSwitch } from './choice.ts';
import { element } from './dom.ts';
import type { RuleInfo, Severity } from './protocol.ts';

export function showRules(
  panel: HTMLElement,
  rules: readonly RuleInfo[],
  choice: Choice,
  choose: (choice: Choice) => void,
): void {
  const switches = rules.map(rule => {
    const box = element('input', { type: 'checkbox', checked: isOn(choice, rule), id: `rule-${rule.name}` });
    box.addEventListener('change', () => choose(withSwitch(choice, rule, box.checked)));
    return item(rule, severityOf(choice, rule), box);
  });
  const on = rules.filter(rule => isOn(choice, rule)).length;
  const reset = element('button', { type: 'button', onclick: () => choose({ ...choice, switched: {} }) }, 'Reset');
  reset.disabled = Object.keys(choice.switched).length === 0;
  const focused = document.activeElement?.id;
  panel.replaceChildren(
    element('div', { className: 'rules-head' }, element('span', {}, `${on} of ${rules.length} rules are on`), reset),
    element('ul', { className: 'rules' }, ...switches),
  );
  // The switch that was just used is a new element, which takes the focus over from the old one.
  if (focused) document.getElementById(focused)?.focus();
}

function item({ name, description, url = '' }: RuleInfo, severity: Severity, box: HTMLInputElement): HTMLElement {
  const text = element(
    'label',
    { htmlFor: box.id },
    element('span', { className: 'name' }, name),
    ' ',
    element('span', { className: `tag ${severity}` }, severity),
    ' ',
    element('span', { className: 'description' }, description),
  );
  const docs = element('a', { href: url, target: '_blank', rel: 'noopener', ariaLabel: `Docs of ${name}` }, 'Docs');
  return element('li', {}, box, text, docs);
}
