import type { MemberAtCounter } from '../../contract/membership';
import { isBirthday } from '../../domain/membership/birthday';
import { tagsOf } from '../../domain/guest-care/guest-tag';
import { businessDayNumber } from '../../domain/store-hours/business-day';
import { mayDo } from '../../domain/staff/role';
import { emptyGuestCard } from '../guest-care/guest-care-documents';
import { faultOfGuest } from '../guest-care/known-guest';
import { readTagList } from '../guest-care/tag-guest';
import { readMember } from '../membership/read-member';
import { visitsInYear } from '../membership/spending';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { MemberScanDocument } from './member-code-document';

const notesShown = 3;

/** Who stands at the counter, as far as the colleague's role may know. */
export async function memberAtCounter(
  services: Services,
  colleague: Colleague,
  scan: MemberScanDocument,
): Promise<MemberAtCounter | Refused> {
  const { database } = services;
  const { storeId, guestId } = scan;
  const mayOpenCard = mayDo(colleague.role, 'viewGuestCard');
  const nowMs = services.nowMs();
  const [store, guest, member, card, tagList, notes, stranger] = await Promise.all([
    database.get('stores', storeId),
    database.get('guests', guestId),
    readMember(database, guestId, nowMs),
    database.get('guestCards', emptyGuestCard(storeId, guestId)._id),
    readTagList(database, storeId),
    mayOpenCard
      ? database.query('guestNotes', {
          where: { guestId, storeId },
          orderBy: ['atMs', 'desc'],
          limit: notesShown,
        })
      : [],
    mayOpenCard ? faultOfGuest(database, { storeId, guestId }) : null,
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const today = businessDayNumber(store.hours, nowMs);
  return {
    scanId: scan._id,
    guestId,
    name: guest?.name ?? null,
    levelName: scan.levelName,
    visits: visitsInYear(guest?.spending ?? [], nowMs),
    points: member.points,
    pointsEndingSoon: member.pointsEndingSoon,
    pointsEndAtMs: member.pointsEndAtMs,
    coupons: member.coupons.filter(({ storeIds }) => storeIds.length === 0 || storeIds.includes(storeId)),
    isBirthday: guest?.birthday ? isBirthday(guest.birthday.monthDay, today) : false,
    tags: tagsOf(tagList, card?.tagIds ?? []),
    notes: notes.map(({ words, byName, atMs }) => ({ words, byName, atMs })),
    hasCard: mayOpenCard && stranger === null,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs,
  };
}
