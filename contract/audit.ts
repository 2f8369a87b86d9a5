import * as v from 'valibot';
import type { ColleagueName } from './team';
import { auditKinds, type AuditKind } from '../domain/staff/audit-kind';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Who changed what; part of the function `staff`. */
export const auditInputs = {
  /** Null for no limit of that sort. */
  viewAudit: v.strictObject({
    storeId: id,
    kind: v.nullable(v.picklist(auditKinds.filter((kind) => kind !== 'other'))),
    colleagueId: v.nullable(id),
    /** Business days of the store, both included. */
    fromDay: v.nullable(day),
    toDay: v.nullable(day),
    beforeMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    /** The page opens: who works at the store comes with it, to choose from. */
    opens: v.optional(v.boolean()),
  }),
} as const;

export interface AuditRow {
  readonly id: string;
  readonly atMs: number;
  readonly colleagueId: string;
  /** Empty when nobody of that id ever worked here. */
  readonly colleagueName: string;
  /** An action of this function. */
  readonly action: string;
  readonly kind: AuditKind;
  /** What was changed: an order, a dish, a shift, or the name of a colleague. */
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
}

export interface AuditAnswers {
  /** Newest first. */
  viewAudit: {
    readonly entries: readonly AuditRow[];
    readonly nextBeforeMs: number | null;
    /** Owners first; null unless the page opens. */
    readonly colleagues: readonly ColleagueName[] | null;
    readonly utcOffsetMinutes: number;
  };
}
