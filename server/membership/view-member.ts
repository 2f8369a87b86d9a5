import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { PointsEntry } from '../../domain/membership/points';
import type { Services } from '../services';
import { spentInYear } from './spending';
import { readMember } from './read-member';

const entriesPerPage = 20;

/** The member's card: points with their ledger, coupons, and what was spent in a year. */
export async function viewMember(
  services: Services,
  guestId: string,
  input: GuestInput<'viewMember'>,
): Promise<GuestAnswers['viewMember']> {
  const { database } = services;
  const nowMs = services.nowMs();
  const before = input.entriesBeforeMs === null ? {} : { atMs: { below: input.entriesBeforeMs } };
  const [member, guest, staff, found] = await Promise.all([
    readMember(database, guestId, nowMs),
    database.get('guests', guestId),
    database.get('staff', guestId),
    database.query('pointsEntries', {
      where: { guestId, ...before },
      orderBy: ['atMs', 'desc'],
      limit: entriesPerPage + 1,
    }),
  ]);
  const page = found.slice(0, entriesPerPage);
  return {
    name: member.name,
    points: member.points,
    pointsEndingSoon: member.pointsEndingSoon,
    pointsEndAtMs: member.pointsEndAtMs,
    entries: page.map(({ _id, ...entry }): PointsEntry => ({ id: _id, ...entry })),
    nextEntriesBeforeMs: found.length > entriesPerPage ? (page.at(-1)?.atMs ?? null) : null,
    coupons: member.coupons,
    spentInYear: spentInYear(guest?.spending ?? [], nowMs),
    isStaff: (staff?.memberships.length ?? 0) > 0,
  };
}
