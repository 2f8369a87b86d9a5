import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { birthdayChangesAfterDays, isMonthDay, nextBirthday } from '../../domain/membership/birthday';
import { businessDayNumber } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { Refused } from '../refused';
import type { Services } from '../services';
import { newGuest, type GuestDocument } from './guest-document';

const dayMs = 24 * 60 * 60_000;

/** Writes down a guest's birthday, which can be changed once a year. The same day again changes nothing. */
export async function setBirthday(
  services: Services,
  guestId: string,
  { storeId, monthDay }: GuestInput<'setBirthday'>,
): Promise<GuestAnswers['setBirthday'] | Refused> {
  if (!isMonthDay(monthDay)) return new Refused('BIRTHDAY_WRONG', { monthDay });
  return services.database.transact(async (transaction) => {
    const nowMs = services.nowMs();
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const known = await transaction.get('guests', guestId);
    const guest = known ?? newGuest(guestId, nowMs);
    if (guest.birthday?.monthDay === monthDay) return birthdayView(guest);
    const changeableFromMs = changeableFrom(guest);
    if (changeableFromMs !== null && nowMs < changeableFromMs) {
      return new Refused('BIRTHDAY_FIXED', { changeableFromMs });
    }
    const last = guest.lastBirthdayGift === undefined ? null : dayNumberOf(guest.lastBirthdayGift);
    const today = businessDayNumber(store.hours, nowMs);
    const birthday = { monthDay, setAtMs: nowMs };
    const next = dayText(nextBirthday(monthDay, today, last));
    const changed = { ...guest, birthday, nextBirthday: next };
    if (known) await transaction.update('guests', guestId, { birthday, nextBirthday: next });
    else await transaction.set('guests', changed);
    return birthdayView(changed);
  });
}

export function birthdayView(guest: Pick<GuestDocument, 'birthday'> | null) {
  return { monthDay: guest?.birthday?.monthDay ?? null, changeableFromMs: changeableFrom(guest) };
}

function changeableFrom(guest: Pick<GuestDocument, 'birthday'> | null): number | null {
  return guest?.birthday ? guest.birthday.setAtMs + birthdayChangesAfterDays * dayMs : null;
}
