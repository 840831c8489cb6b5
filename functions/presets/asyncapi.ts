import type { RuleDefinition, RulesetDefinition, RulesetFunctionWithValidator } from '@stoplight/spectral-core';
import { asyncapi as spectralAsyncapi } from '@stoplight/spectral-rulesets';
import type { AsyncApiDocument } from '../asyncapi/model.ts';
import { remember } from '../asyncapi/remember.ts';
import { pointerKeys } from '../json/pointer.ts';
import type { Path } from '../json/values.ts';
import { documentOf, sourceOf } from '../spectral/linted.ts';
import type { DocumentSource, Spot } from '../spectral/source.ts';

type Rules = Readonly<Record<string, RuleDefinition>>;
type SchemaFunction = RulesetFunctionWithValidator<unknown, unknown>;

/** What becomes of a rule of Spectral's. */
const CHANGES: Readonly<Record<string, (rule: RuleDefinition) => RuleDefinition | 'off'>> = {
  'asyncapi-server-security': () => 'off', // throws on a flow without scopes
  'asyncapi-operation-security': () => 'off', // the same
  'asyncapi-3-operation-security': () => 'off', // never reports
  // These hold the whole document against the AsyncAPI schemas, OAuth2 schemes among the rest.
  'asyncapi-schema': withoutOAuth2,
  'asyncapi-3-document-resolved': withoutOAuth2,
  'asyncapi-3-document-unresolved': withoutOAuth2,
};

/**
 * Spectral's own ruleset for AsyncAPI, to be added to ours: without the rules that throw or never report, and without what
 * the others say of OAuth2 schemes and of requirements that ours report.
 */
const asyncapi: RulesetDefinition = {
  description: 'spectral:asyncapi beside the rules about OAuth2.',
  extends: [spectralAsyncapi as RulesetDefinition],
  // Older versions of Spectral's ruleset lack some of these rules, and none that is missing can be changed.
  rules: Object.fromEntries(
    Object.entries(spectralAsyncapi.rules as unknown as Rules).flatMap(([name, rule]) => {
      const change = CHANGES[name];
      return change === undefined ? [] : [[name, change(rule)]];
    }),
  ),
};

export default asyncapi;

function withoutOAuth2(rule: RuleDefinition): RuleDefinition {
  const then = [rule.then].flat().map(each => ({ ...each, function: filtered(each.function as SchemaFunction) }));
  return { ...rule, then } as RuleDefinition;
}

/** The function without its findings in what our rules check. */
function filtered(check: SchemaFunction): SchemaFunction {
  const rest: SchemaFunction = Object.assign(
    (...[input, options, context]: Parameters<SchemaFunction>) => {
      const results = check(input, options, context);
      const document = documentOf(context);
      if (!Array.isArray(results) || document === undefined) return results;
      const isChecked = checkedIn(document, sourceOf(context));
      // The keys are those of a JSON Pointer, with "~1" for "/".
      return results.filter(({ path }) => path === undefined || !isChecked(pointerKeys(`/${path.join('/')}`)));
    },
    { validator: check.validator.bind(check), schemas: check.schemas },
  );
  Object.defineProperty(rest, 'name', { value: check.name });
  return rest;
}

/** Tells whether a path leads into an OAuth2 scheme or a wrong requirement, by whatever `$ref`s and aliases it goes. */
function checkedIn({ schemes, slips }: AsyncApiDocument, source: DocumentSource): (path: Path) => boolean {
  const checked = new Map<unknown, Set<string>>();
  for (const { path } of [...schemes, ...slips]) {
    const spot = source.follow(source.spot(path));
    remember(checked, spot.file, () => new Set()).add(keyOf(spot.path));
  }
  const isChecked = ({ file, path }: Spot) => {
    const known = checked.get(file);
    return known !== undefined && [...path.keys(), path.length].some(length => known.has(keyOf(path.slice(0, length))));
  };
  return path => {
    const spot = source.spot(path);
    return isChecked(spot) || isChecked(source.follow(spot));
  };
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
