import type { SurveyMarks } from '../../domain/survey/survey';

/** `surveys/<orderId>`: what one guest answered of one visit, as far as they went. */
export interface SurveyDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  /** Raised with every answer; the facts for the figures are named by it. */
  readonly version: number;
  readonly marks: SurveyMarks;
  readonly firstAtMs: number;
}
