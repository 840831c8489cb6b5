/** What the page and its worker say to each other. */
import type { Choice } from './choice.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A rule as the ruleset itself describes it. */
export interface RuleInfo {
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly recommended: boolean;
  readonly url: string | undefined;
}

/** A place in a document, counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
}

export interface Request {
  readonly text: string;
  readonly choice: Choice;
}

/** What the worker says once, as soon as it can work. */
export interface Ready {
  readonly rules: readonly RuleInfo[];
}

export type Result =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[]; readonly milliseconds: number }
  | { readonly kind: 'failure'; readonly message: string };
