import { flowFunction } from './spectral/flowFunction.ts';
import { patternsOption } from './spectral/options.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { quote } from './words/quote.ts';

export interface BroadScopesOptions extends FlowOptions {
  /** Regular expressions, with the `u` flag, for the names of further scopes that grant too much. */
  readonly patterns?: readonly string[];
}

export const messages = {
  broad: (scope: string) => `Scope ${quote(scope)} appears to grant full access. Split it into narrower scopes.`,
};

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
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `patterns`, `flows`.
 * Reports names such as `*`, `orders:*`, `admin` or `full_access`, at the scope.
 *
 * RFC 6749, section 10.3; RFC 9700, section 2.3: privileges restricted to the minimum required.
 */
const broadScopes: RulesetFunction<BroadScopesOptions> = flowFunction<BroadScopesOptions>(
  function broadScopes({ scopes, options: { patterns = [] } }, report) {
    const further = patterns.map(pattern => new RegExp(pattern, 'u'));
    for (const scope of scopes) {
      if (isBroad(scope.name) || further.some(pattern => pattern.test(scope.name))) {
        report(scope, messages.broad(scope.name));
      }
    }
  },
  { patterns: patternsOption() },
);
export default broadScopes;

/** A wildcard for everything, alone or as the last part of a name. */
function isBroad(name: string): boolean {
  return /(?:^|[:./])\*$/.test(name) || BROAD_NAMES.has(name.toLowerCase().replace(/[-_.:]/g, ''));
}
