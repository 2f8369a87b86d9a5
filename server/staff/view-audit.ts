import type { AuditRow } from '../../contract/audit';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { actionsOfKind, auditKindOf } from '../../domain/staff/audit-kind';
import { businessDayStartMs } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import type { AuditDocument } from './audit-document';
import { readTeamNames } from './read-team';

const entriesPerPage = 50;
const dayMs = 24 * 60 * 60_000;

/** What was changed at a store, newest first, by pages of an index, and by whom it can be. There is no way to change an entry. */
export async function viewAudit(
  { database }: Services,
  input: StaffInput<'viewAudit'>,
): Promise<StaffAnswers['viewAudit'] | Refused> {
  const { storeId, kind, colleagueId, fromDay, toDay, beforeMs, opens = false } = input;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const fromMs = fromDay === null ? 0 : businessDayStartMs(store.hours, fromDay);
  const endMs = toDay === null ? Infinity : businessDayStartMs(store.hours, toDay) + dayMs;
  const below = Math.min(endMs, beforeMs ?? Infinity);
  const [found, colleagues] = await Promise.all([
    database.query('audit', {
      where: {
        storeId,
        ...(colleagueId === null ? {} : { actor: colleagueId }),
        ...(kind === null ? {} : { action: { oneOf: actionsOfKind(kind) } }),
        atMs: { below: Math.min(below, Number.MAX_SAFE_INTEGER) },
      },
      orderBy: ['atMs', 'desc'],
      limit: entriesPerPage + 1,
    }),
    opens ? readTeamNames(database, storeId) : null,
  ]);
  const { page, nextBeforeMs } = pageOf(found);
  const inRange = page.filter(({ atMs }) => atMs >= fromMs);
  return {
    entries: await auditRows(database, inRange),
    nextBeforeMs: inRange.length < page.length ? null : nextBeforeMs,
    colleagues,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
  };
}

/**
 * The next page begins before the last moment of this one, so the entries of one moment stay together: those of the
 * moment that a full page cuts through wait for the next, unless they are all there is.
 */
function pageOf(found: readonly AuditDocument[]) {
  const page = found.slice(0, entriesPerPage);
  const [last, over] = [page.at(-1), found[entriesPerPage]];
  if (!last || !over) return { page, nextBeforeMs: null };
  if (over.atMs !== last.atMs) return { page, nextBeforeMs: last.atMs };
  const whole = page.filter(({ atMs }) => atMs !== last.atMs);
  if (whole.length === 0) return { page, nextBeforeMs: last.atMs };
  return { page: whole, nextBeforeMs: last.atMs + 1 };
}

async function auditRows(database: Database, entries: readonly AuditDocument[]): Promise<AuditRow[]> {
  const ids = [...new Set(entries.flatMap(({ actor, subject }) => [actor, subject]))];
  const people = ids.length
    ? await database.queryFields('staff', { where: { _id: { oneOf: ids } }, limit: ids.length }, ['name'])
    : [];
  const nameById = new Map(people.map(({ _id, name }) => [_id, name]));
  return entries.map(({ _id: id, atMs, actor, action, subject, before, after, reason }) => ({
    ...{ id, atMs, action, kind: auditKindOf(action), before, after, reason },
    ...{ colleagueId: actor, colleagueName: nameById.get(actor) ?? '' },
    subject: nameById.get(subject) ?? subject,
  }));
}
