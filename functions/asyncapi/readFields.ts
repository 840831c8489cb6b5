import { entries, type JsonObject, type Path } from '../json/values.ts';
import type { FieldPlace, FlowSlip, Place } from './model.ts';
import { flowFieldMeantBy, scopesFieldMeantBy } from './names.ts';
import { FLOW_URL_FIELDS, type FlowName, isUrlField, SCOPES_FIELD, URL_FIELDS, type UrlField } from './oauth2.ts';
import type { Reading } from './reading.ts';

/** A list of requested scopes. */
export interface ListOfScopes extends Place {
  readonly value: unknown;
}

/** The members of an object that is read as a flow. */
export interface FlowParts {
  /** The fields that AsyncAPI has, each under its name. */
  readonly fields: Map<string, FlowPart>;
  /** Extensions and unknown fields. */
  readonly others: Map<string, unknown>;
  readonly requestedScopes: ListOfScopes[];
  readonly slips: FlowSlip[];
}

export interface FlowPart extends FieldPlace {
  readonly value: unknown;
  /** The object that has its entries, if they are written outside it. */
  readonly entriesAt?: Path;
}

/** Tells which field each key of a flow is meant as: first the exact names, then those that come near. */
export function readFields(
  flow: JsonObject,
  name: FlowName | undefined,
  path: Path,
  { version, isFragment }: Reading,
): FlowParts {
  const scopesField = SCOPES_FIELD[version];
  const otherScopesField = SCOPES_FIELD[version === 2 ? 3 : 2];
  const own = [...urlFieldsOf(name), scopesField];
  const fields = new Map<string, FlowPart>();
  const others = new Map<string, unknown>();
  const requestedScopes: ListOfScopes[] = [];
  const slips: FlowSlip[] = [];

  const partAt = (key: string, value: unknown): FlowPart => {
    return { path: [...path, key], written: key, value, isReference: false };
  };
  const unknown: [string, unknown][] = [];
  for (const [key, value] of entries(flow)) {
    if (isUrlField(key) || key === scopesField) fields.set(key, partAt(key, value));
    else unknown.push([key, value]);
  }
  for (const [key, value] of unknown) {
    const place = { path: [...path, key], at: 'key' } as const;
    if (version === 3 && key === 'scopes' && Array.isArray(value)) {
      requestedScopes.push({ path: place.path, value });
      slips.push({ ...place, kind: 'requested-scopes' });
      continue;
    }
    const absent = own.filter(field => !fields.has(field));
    const isOther = scopesFieldMeantBy(key) === otherScopesField;
    const meant = isOther ? scopesField : flowFieldMeantBy(key, absent);
    if (meant === undefined) others.set(key, value);
    else if (!absent.includes(meant)) slips.push({ ...place, kind: 'other-scopes-field', field: key, isExtra: true });
    else {
      fields.set(meant, partAt(key, value));
      // A fragment states no version: a misspelt name is not called that of the other one.
      const isMisspelt = !isOther || (isFragment && key !== otherScopesField);
      slips.push(
        isMisspelt
          ? { ...place, kind: 'misspelt-field', field: key, meant }
          : { ...place, kind: 'other-scopes-field', field: key, isExtra: false },
      );
    }
  }
  return { fields, others, requestedScopes, slips };
}

/** The URL fields that a flow has; all of them where its name is not known. */
export function urlFieldsOf(name: FlowName | undefined): readonly UrlField[] {
  return name === undefined ? URL_FIELDS : FLOW_URL_FIELDS[name];
}
