import { SCOPES_FIELD } from './support/oauth2.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';
import { declaredScopes } from './support/scopes.ts';
import { quote } from './support/text.ts';

export interface BroadScopesOptions extends FlowOptions {
  /** Regular expressions for the names of further scopes that grant too much. */
  readonly patterns?: readonly string[];
}

/** Names that grant everything; case, `-`, `_`, `.` and `:` make no difference. */
const BROAD_NAMES: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'all',
  'allaccess',
  'everything',
  'full',
  'fullaccess',
  'fullcontrol',
  'god',
  'root',
  'sudo',
  'superadmin',
  'superuser',
  'unrestricted',
]);

/**
 * Checks that a flow declares no scope that grants everything.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `patterns`, `flows`.
 * Reports names such as `*`, `orders:*`, `admin` or `full_access`, at the scope.
 *
 * RFC 6749, section 10.3; RFC 9700, section 2.3: privileges restricted to the minimum required.
 */
const broadScopes: RulesetFunction<BroadScopesOptions> = flowFunction<BroadScopesOptions>(
  function broadScopes(flow, { patterns = [] }, { version }) {
    const further = patterns.map(pattern => new RegExp(pattern, 'u'));
    return declaredScopes(flow, version)
      .filter(([name]) => isBroad(name) || further.some(pattern => pattern.test(name)))
      .map(([name]) =>
        finding(
          `The scope ${quote(name)} looks like one for everything. Declare a scope for each kind of access instead.`,
          SCOPES_FIELD[version],
          name,
        ),
      );
  },
  {
    patterns: {
      type: 'array',
      items: {
        type: 'string',
        format: 'regex',
        errorMessage: { format: '"patterns" option accepts only regular expressions' },
      },
    },
  },
);
export default broadScopes;

function isBroad(name: string): boolean {
  return /(?:^|[:./])\*$/.test(name) || BROAD_NAMES.has(name.toLowerCase().replace(/[-_.:]/g, ''));
}
