import type { Files, Finding } from './lint.ts';

/** A document and everything that the default rules, and the rule that the case is about, say of it. */
export type Case = readonly [name: string, document: string | Files, findings: readonly Finding[]];
