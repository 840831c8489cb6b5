/** The rows of docs/standards.md: what each clause asks, and the rules that come from it. */

interface Row {
  readonly clause: string;
  readonly link: string;
  readonly asks: string;
  readonly rules: string;
}

const ROW = /^\| \[(.*?)\]\((.*?)\) \| (.*?) \| *(.*?) *\|\n/gm;

export function rowsOf(page: string): Row[] {
  return [...page.matchAll(ROW)].map(([, clause = '', link = '', asks = '', rules = '']) => ({
    clause,
    link,
    asks,
    rules,
  }));
}

/** The page with the rules of each clause. A new clause has a row, which says what a person has to write. */
export function withRows(page: string, rulesOf: ReadonlyMap<string, readonly string[]>): string {
  const rows = rowsOf(page);
  const missing = [...rulesOf.keys()].filter(clause => !rows.some(row => row.clause === clause));
  const rowFor = (clause: string, asks = 'TODO: Say in a few words what the clause asks of a document.') =>
    `| [${clause}](${addressOf(clause)}) | ${asks} | ${rulesOf.get(clause)?.join(', ')} |\n`;
  return page.replace(ROW, (_, clause: string, __, asks: string) => {
    // A new clause comes behind the last one of its standard, or of all.
    const next = rows[rows.findIndex(row => row.clause === clause) + 1];
    const isLast = next === undefined || standardOf(next.clause) !== standardOf(clause);
    const here = missing.filter(
      other =>
        isLast &&
        (standardOf(other) === standardOf(clause) ||
          (next === undefined && !rows.some(row => standardOf(row.clause) === standardOf(other)))),
    );
    const own = rulesOf.has(clause) ? [rowFor(clause, asks)] : [];
    return [...own, ...here.map(other => rowFor(other))].join('');
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
