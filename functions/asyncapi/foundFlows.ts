import type { Place, SchemeSlip } from './model.ts';
import type { FlowName } from './oauth2.ts';
import type { StrayField } from './readFlow.ts';

/** What has been found of the flows of a scheme, while it is read. */
export interface FoundFlows {
  /** Each flow once, wherever it is written. */
  readonly flows: Map<FlowName, FoundFlow>;
  /** Fields of flows that are written outside them. */
  readonly strays: Stray[];
  readonly slips: SchemeSlip[];
}

/** A flow, or whatever is written in the place of one. */
export interface FoundFlow extends Place {
  readonly value: unknown;
}

/** A field outside its flow. It belongs to every flow that lacks it, unless `flow` says to which. */
export interface Stray extends StrayField {
  readonly flow?: FlowName;
}
