import { isReference } from '../json/pointer.ts';
import { child, items, type Path } from '../json/values.ts';
import type { RequirementSlip, ScopeName } from './model.ts';
import type { Reading } from './reading.ts';
import { remember } from './remember.ts';

/** The names of scopes in a list, or in the text that stands where one belongs. */
export function readScopeNames(scopes: unknown, path: Path, reading: Reading): readonly ScopeName[] {
  // AsyncAPI has no Reference Object there: what a `$ref` leads to is neither checked nor quoted.
  if (isReference(reading.source.written(path))) return [];
  if (typeof scopes === 'string') {
    const words = new Set(scopes.split(/[\s,]+/).filter(word => word !== ''));
    return [...words].map(name => ({ name, path }));
  }
  if (!Array.isArray(scopes)) return [];
  return remember(reading.scopeLists, reading.source.identity(path, scopes), () => {
    const written = reading.source.container(path);
    return items(scopes).flatMap(([index, name]) =>
      typeof name === 'string' && !isReference(child(written, index)) ? [{ name, path: [...path, index] }] : [],
    );
  });
}

/** What is no list of names in the scopes of AsyncAPI 2. Of a list that aliases repeat it is said once, when it is new. */
export function slipsInScopes(
  name: string,
  scopes: unknown,
  path: Path,
  { source, scopeLists }: Reading,
): readonly RequirementSlip[] {
  const list = source.written(path);
  if (isReference(list)) return [{ path, at: 'reference', kind: 'scopes-type', name, value: list }];
  if (!Array.isArray(scopes)) return [{ path, kind: 'scopes-type', name, value: scopes }];
  if (scopeLists.has(source.identity(path, scopes))) return [];
  const written = source.container(path);
  return items(scopes).flatMap(([index, scope]): RequirementSlip[] => {
    const place = { path: [...path, index] };
    if (isReference(child(written, index))) return [{ ...place, at: 'reference', kind: 'reference', name }];
    return typeof scope === 'string' ? [] : [{ ...place, kind: 'scope-type', name, value: scope }];
  });
}
