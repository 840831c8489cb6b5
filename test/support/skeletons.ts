/**
 * What a new rule begins with. Each line with "TODO:" says what a person has to write there, and goes when it is
 * written: the tests tell of them, one after the other.
 */

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
    // TODO: Name the clauses that ask for it. A rule of taste may have none.
    references: [rfc(6749, '3.3')],
  },
`;
}

const INPUT: Readonly<Record<Kind, string>> = {
  flow: 'the document (`$`), or an OAuth Flow Object. Options: `flows`.',
  scheme: 'the document (`$`), or a Security Scheme Object.',
  document: 'the document (`$`).',
};

const BODY: Readonly<Record<Kind, string>> = {
  flow: `{ endpoints }, report) {
  for (const endpoint of endpoints) {
    // TODO: Ask for what is wrong instead.
    if (endpoint.value === '…') report(endpoint, messages.wrong(endpoint.field));
  }
}`,
  scheme: `{ scheme }, report) {
  // TODO: Ask for what is wrong instead.
  if (scheme.value === '…') report(scheme, messages.wrong('type'));
}`,
  document: `{ schemes }, report) {
  for (const scheme of schemes) {
    // TODO: Ask for what is wrong instead.
    if (scheme.value === '…') report(scheme, messages.wrong('type'));
  }
}`,
};

export function checkOf({ check, kind }: Skeleton): string {
  const options = kind === 'flow' ? '<FlowOptions>' : '';
  const types = kind === 'flow' ? '{ FlowOptions, RulesetFunction }' : '{ RulesetFunction }';
  return `import { ${kind}Function } from './spectral/${kind}Function.ts';
import type ${types} from './spectral/rulesetFunction.ts';

// TODO: Write one short sentence that says what is wrong, and one that says what to write instead.
export const messages = { wrong: (field: string) => \`"\${field}" is wrong. Correct it.\` };

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
  const subject = kind === 'flow' ? 'flow' : 'scheme';
  const place = kind === 'flow' ? 'tokenUrl' : 'type';
  return `import { messages } from '../../functions/${check}.ts';
import { bad, type Case, everywhere, good, ${subject} } from '../support/cases.ts';

export default [
  // TODO: Add what is right, above all what is nearly wrong. Other rules' findings are named too.
  good('a good ${subject}', everywhere(${subject}())),

  // TODO: Add what is wrong, with the place and the message of each finding.
  bad('something wrong', everywhere(${subject}({ ${place}: '…' })), ['${place}', messages.wrong('${place}')]),
] satisfies Case[];
`;
}

/** What the page of a rule repeats from its entry. */
export interface PageHead {
  readonly rule: string;
  readonly description: string;
  readonly severity: string;
  readonly isOnByDefault: boolean;
  readonly check: string;
  readonly references: readonly string[];
}

export function headOf({ rule, description, severity, isOnByDefault, check }: PageHead): string {
  return `# ${rule}

${description}

| severity | on by default | function |
| --- | --- | --- |
| ${severity} | ${isOnByDefault ? 'yes' : 'no'} | \`${check}\` |

`;
}

export function referencesOf({ references }: PageHead): string {
  return references.length === 0 ? 'None.\n' : references.map(clause => `- ${clause}\n`).join('');
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
  const sections = options.map(option => (option === 'flows' ? flowsOption(head) : otherOption(option)));
  return `${headOf(head)}## Why

TODO: Say in two or three sentences what goes wrong where the rule is broken.

## Bad

TODO: Make the example one that the rule reports. UPDATE=1 writes the findings behind it.

${EXAMPLE}
## Good

TODO: Make this the same example, corrected.

${EXAMPLE}
## Options

${options.length === 0 ? 'None.\n' : sections.join('\n')}
## When to turn it off

TODO: Say who has a good reason to.

## References

${referencesOf(head)}`;
}

function flowsOption({ rule, check }: PageHead): string {
  return `### \`flows\`

The flows to check, as a list of \`authorizationCode\`, \`clientCredentials\`, \`implicit\` and \`password\`. The default is all
of them. In \`.spectral.yaml\`:

\`\`\`yaml
extends: ["spectral-asyncapi-oauth2"]
functionsDir: ./node_modules/spectral-asyncapi-oauth2/dist/functions
functions: [${check}]
rules:
  ${rule}:
    given: $
    then:
      function: ${check}
      functionOptions:
        flows: [authorizationCode]
\`\`\`
`;
}

function otherOption(option: string): string {
  return `### \`${option}\`

TODO: Say what the option does, what its default is, and show it in a ruleset.
`;
}
