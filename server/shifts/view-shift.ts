import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { ColleagueName } from '../../contract/team';
import { byRank } from '../../domain/staff/rank';
import { mayDo } from '../../domain/staff/role';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { readActiveTeam } from '../staff/read-team';
import { mayAccept } from './accept-shift';
import { findOwnShift } from './move-cash';
import { readOpenMatters } from './open-matters';
import { openShiftOf } from './open-shift';
import { shiftRow, shiftView } from './shift-view';

const handedRead = 20;
const handedShown = 5;
const shiftsPerPage = 20;

/** The own open shift, or another by its id, with what waits at the store; what could be gone on with, and by whom. */
export async function viewShift(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'viewShift'>,
): Promise<StaffAnswers['viewShift'] | Refused> {
  const { database, nowMs } = services;
  const { storeId, shiftId } = input;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const shift =
    shiftId === null
      ? await openShiftOf(database, storeId, colleague.openid)
      : await findShown(services, colleague, { storeId, shiftId });
  if (shift instanceof Refused) return shift;
  const isOver = shift !== null && shift.state !== 'open';
  const [view, toAccept, openMatters, handTo, newest] = await Promise.all([
    shift && shiftView(services, store, shift, colleague.openid),
    shift ? [] : readHanded(services, storeId, colleague.openid),
    shift?.state === 'open' ? readOpenMatters(services, storeId, colleague) : [],
    isOver ? [] : readNext(services, storeId, colleague.openid),
    shift === null && mayDo(colleague.role, 'listShifts')
      ? listShifts(services, { storeId, beforeMs: null })
      : null,
  ]);
  const { utcOffsetMinutes } = store.hours;
  return { shift: view, toAccept, openMatters, handTo, newest, nowMs: nowMs(), utcOffsetMinutes };
}

/** Shifts of the store, newest first. */
export async function listShifts(
  { database }: Services,
  { storeId, beforeMs }: StaffInput<'listShifts'>,
): Promise<StaffAnswers['listShifts']> {
  const found = await database.query('shifts', {
    where: { storeId, ...(beforeMs === null ? {} : { openedAtMs: { below: beforeMs } }) },
    orderBy: ['openedAtMs', 'desc'],
    limit: shiftsPerPage + 1,
  });
  const page = found.slice(0, shiftsPerPage);
  const hasMore = found.length > shiftsPerPage;
  return { shifts: page.map(shiftRow), nextBeforeMs: hasMore ? (page.at(-1)?.openedAtMs ?? null) : null };
}

/** A colleague's own, one that is handed to them, and for whoever leads every one. */
async function findShown(
  { database }: Services,
  colleague: Colleague,
  asked: { readonly storeId: string; readonly shiftId: string },
) {
  const shift = await database.get('shifts', asked.shiftId);
  if (shift?.storeId === asked.storeId && mayAccept(shift, colleague.openid)) return shift;
  return findOwnShift(database, colleague, asked);
}

/** Who could go on with the drawer. */
async function readNext({ database }: Services, storeId: string, openid: string): Promise<ColleagueName[]> {
  const team = await readActiveTeam(database, storeId);
  return team
    .filter(({ person, membership }) => person._id !== openid && mayDo(membership.role, 'acceptShift'))
    .sort((a, b) => byRank(a.membership.role, b.membership.role))
    .map(({ person }) => ({ colleagueId: person._id, name: person.name }));
}

async function readHanded({ database }: Services, storeId: string, openid: string) {
  const closed = await database.query('shifts', {
    where: { storeId, state: 'closed' },
    orderBy: ['openedAtMs', 'desc'],
    limit: handedRead,
  });
  return closed
    .filter((shift) => mayAccept(shift, openid))
    .slice(0, handedShown)
    .map(shiftRow);
}
