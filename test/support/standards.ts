/** The entries of docs/standards.md: what each clause requires, and the rules that come from it. */

interface Entry {
  readonly clause: string;
  readonly link: string;
  readonly requires: string;
  readonly rules: string;
}

/** `- [clause](link): what it requires`, and its rules on a line within. */
const ENTRY = /^- \[(.*?)\]\((.*?)\): (.*)\n(?: {2}- (.*)\n)?/gm;

export function entriesOf(page: string): Entry[] {
  return [...page.matchAll(ENTRY)].map(([, clause = '', link = '', requires = '', rules = '']) => ({
    clause,
    link,
    requires,
    rules,
  }));
}

/** The page with the rules of each clause. A new clause has an entry that says what a person has to write. */
export function withEntries(page: string, rulesOf: ReadonlyMap<string, readonly string[]>): string {
  const entries = entriesOf(page);
  const missing = [...rulesOf.keys()].filter(clause => !entries.some(entry => entry.clause === clause));
  const entryFor = (clause: string, requires = 'TODO: Say in a few words what the clause requires of a document.') =>
    `- [${clause}](${addressOf(clause)}): ${requires}\n  - ${rulesOf.get(clause)?.join(', ')}\n`;
  return page.replace(ENTRY, (_, clause: string, __, requires: string) => {
    // A new clause comes behind the last one of its standard, or of all.
    const next = entries[entries.findIndex(entry => entry.clause === clause) + 1];
    const isLast = next === undefined || standardOf(next.clause) !== standardOf(clause);
    const here = missing.filter(
      other =>
        isLast &&
        (standardOf(other) === standardOf(clause) ||
          (next === undefined && !entries.some(entry => standardOf(entry.clause) === standardOf(other)))),
    );
    const own = rulesOf.has(clause) ? [entryFor(clause, requires)] : [];
    return [...own, ...here.map(other => entryFor(other))].join('');
  });
}

function standardOf(clause: string): string {
  return clause.replace(/,.*/, '');
}

/** Where a clause can be read: `RFC 6749, section 3.1`, `AsyncAPI 3.0.0, OAuth Flow Object`. */
export function addressOf(clause: string): string | undefined {
  const [, rfc, section] = /^RFC (\d+)(?:, section ([\d.]+))?$/.exec(clause) ?? [];
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}.html${section ? `#section-${section}` : ''}`;
  const [, version, first, rest = ''] = /^AsyncAPI ([\d.]+), (\w+) (.*)$/.exec(clause) ?? [];
  const anchor = `${first?.toLowerCase()}${rest.replaceAll(' ', '')}`;
  return version && `https://www.asyncapi.com/docs/reference/specification/v${version}#${anchor}`;
}
