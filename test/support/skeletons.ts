/**
 * What a new rule begins with. Each line with "TODO:" says what a person has to write there, and goes when it is
 * written: the tests tell of them, one after the other.
 */
import { addressOf } from './standards.ts';

/** What the check of a rule is given: each flow, each scheme, or the whole document. */
export type Kind = 'flow' | 'scheme' | 'document';

export interface Skeleton {
  readonly rule: string;
  readonly check: string;
  readonly kind: Kind;
}

export function entryOf({ rule, check }: Skeleton): string {
  return `  '${rule}': {
    // TODO: Say in one sentence what is expected of a document: "Require …" or "Disallow …".
    description: '…',
    // TODO: Choose error for what a standard forbids, warn for what it advises against, info for advice of ours.
    severity: 'info',
    // TODO: Remove the next line if every careful reviewer would ask for this. A matter of taste stays opt-in.
    recommended: false,
    then: { function: ${check} },
    // TODO: Name the clauses that require it: rfc(6749, '3.3'), asyncApi('OAuth Flow Object'). A rule of taste has none.
    references: [],
  },
`;
}

const INPUT: Readonly<Record<Kind, string>> = {
  flow: 'the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.',
  scheme: 'the document (`$`), or a scheme. Options: none.',
  document: 'the document (`$`). Options: none.',
};

const BODY: Readonly<Record<Kind, string>> = {
  flow: `{ endpoints }, report) {
  for (const endpoint of endpoints) {
    // TODO: Test for what is wrong instead. A flow has urls, endpoints, scopes and fields, each with its place.
    if (endpoint.uri.host === 'wrong') report(endpoint, messages.wrong(endpoint.field));
  }
}`,
  scheme: `scheme, report) {
  // TODO: Test for what is wrong instead. A scheme has names, flows, description, requestedScopes and extensions.
  if (scheme.description?.value === 'wrong') report(scheme.description, messages.wrong('description'));
}`,
  document: `{ schemes }, report) {
  for (const { description } of schemes) {
    // TODO: Test for what is wrong instead. A document has schemes, flows, requirements, requestedScopes and securedServers.
    if (description?.value === 'wrong') report(description, messages.wrong('description'));
  }
}`,
};

export function checkOf({ check, kind }: Skeleton): string {
  const options = kind === 'flow' ? '<FlowOptions>' : '';
  const types = kind === 'flow' ? '{ FlowOptions, RulesetFunction }' : '{ RulesetFunction }';
  // The names of fields are ours; whatever else a message repeats is the document's.
  const [parameter, shown, quoting] =
    kind === 'flow'
      ? ['field', `"\${field}"`, '']
      : ['name', `\${quote(name)}`, "\nimport { quote } from './words/quote.ts';"];
  return `import { ${kind}Function } from './spectral/${kind}Function.ts';
import type ${types} from './spectral/rulesetFunction.ts';${quoting}

// TODO: Write one short sentence that says what is wrong, and one that says what to write instead.
export const messages = {
  wrong: (${parameter}: string): string => \`${shown} is wrong. Correct it.\`,
};

/**
 * Checks that TODO: say what is expected.
 *
 * Input: ${INPUT[kind]}
 * Reports TODO: say what, and at which place.
 *
 * TODO: Name the clauses that the entry in ruleset.ts names, or remove this paragraph.
 */
const ${check}: RulesetFunction${options} = ${kind}Function${options}(function ${check}(${BODY[kind]});
export default ${check};
`;
}

export function tableOf({ check, kind }: Skeleton): string {
  const [subject, changes, place] =
    kind === 'flow'
      ? ['flow', "{ tokenUrl: 'https://wrong/token' }", 'tokenUrl']
      : ['scheme', "{ description: 'wrong' }", 'description'];
  return `import { messages } from '../../functions/${check}.ts';
import { bad, type Case, good, ${subject} } from '../support/cases.ts';

export default [
  // TODO: Add what is right, above all what is nearly wrong. Other rules' findings are named too.
  good('a good ${subject}', ${subject}().everywhere),

  // TODO: Add what is wrong, with the place and the message of each finding.
  bad('something wrong', ${subject}(${changes}).everywhere, [['${place}', messages.wrong('${place}')]]),
] satisfies Case[];
`;
}

/** What the page of a rule repeats from its entry. */
export interface PageHead {
  readonly rule: string;
  readonly description: string;
  readonly severity: string;
  readonly isOnByDefault: boolean;
  /** The AsyncAPI versions that it is for: `2.x, 3.x`. */
  readonly versions: string;
  readonly check: string;
  readonly references: readonly string[];
}

export function headOf({ rule, description, severity, isOnByDefault, versions, check }: PageHead): string {
  return `# ${rule}

${description}

| severity | default | AsyncAPI | function | cases |
| --- | --- | --- | --- | --- |
| ${severity} | ${isOnByDefault ? 'on' : 'off'} | ${versions} | [\`${check}\`](../../functions/${check}.ts) | [what is and is not reported](../../test/cases/${rule}.ts) |

`;
}

/** What follows the last heading of the page. */
export function referencesOf({ references }: PageHead): string {
  const links = references.map(clause => `- [${clause}](${addressOf(clause)})\n`);
  return `\n${links.length === 0 ? 'None: a matter of taste.\n' : links.join('')}`;
}

const EXAMPLE = `\`\`\`yaml
type: oauth2
flows:
  authorizationCode:
    authorizationUrl: https://as.example.com/authorize
    tokenUrl: https://as.example.com/token
    refreshUrl: https://as.example.com/token
    scopes:
      read:messages: Read messages
\`\`\`
`;

/** A page with the sections that every page has. */
export function pageOf(head: PageHead, options: readonly string[]): string {
  const rows = options.map(option => (option === 'flows' ? FLOWS_ROW : otherRow(option)));
  return `${headOf(head)}## Why

TODO: Say in two or three sentences what goes wrong where the rule is broken.

## Bad

TODO: Make the example one that the rule reports. UPDATE=1 writes the findings behind it.

${EXAMPLE}
## Good

TODO: Make this the same example, corrected.

${EXAMPLE}
## Options

${rows.length === 0 ? 'None.\n' : `| option | type | default | effect |\n| --- | --- | --- | --- |\n${rows.join('')}`}
## When to turn it off

TODO: Say who has a good reason to.

## Related rules

TODO: Name the rules that are near: "- [oauth2-https-urls](oauth2-https-urls.md): what it has to do with this one."

## References
${referencesOf(head)}`;
}

const FLOWS_ROW = '| `flows` | list of flows | all | Checks only these flows. |\n';

function otherRow(option: string): string {
  return `| \`${option}\` | TODO: Say the type, the default and the effect, and show it in a ruleset and a document. | | |\n`;
}
