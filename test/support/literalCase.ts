import type { Case as TableCase } from './case.ts';
import type { Files, Finding } from './lint.ts';
import { files } from './subject.ts';

/** A case with its document and findings written out. It goes away when the last table speaks the words of `cases.ts`. */
export type Case = readonly [name: string, document: string | Files, findings: readonly Finding[]];

export function caseOf([name, document, findings]: Case): TableCase {
  const subject = files(typeof document === 'string' ? { 'document.yaml': document } : document);
  return { name, subject, findings: [], literal: findings };
}
