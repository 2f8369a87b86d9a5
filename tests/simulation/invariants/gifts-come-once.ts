import { bonusAt } from '../../../domain/membership/sign-in';
import { businessDay } from '../../../domain/store-hours/business-day';
import type { PointsEntryDocument } from '../../../server/membership/points-documents';
import type { Books } from '../books/books';
import { thankfulRules } from '../house/rewards';
import type { Invariant } from './invariant';

/** Gifts of which a guest gets one each: by the name that the house gives to the coupon, too. */
const onceForEach = ['welcome', 'birthday'] as const;

export const giftsComeOnce: Invariant = {
  name: 'gifts-come-once',
  sentence:
    'A guest signs in once for each business day and gets what the streak brings; the welcome gift, a birthday’s and a month’s free dish come once.',
  always: ({ books }) => {
    const guests = [
      ...books.changes('pointsEntries').flatMap(({ after }) => after?.guestId ?? []),
      ...books.changes('signIns').map(({ id }) => id),
      ...books.changes('coupons').flatMap(({ before, after }) => (before ? [] : (after?.guestId ?? []))),
    ];
    return [...new Set(guests)].flatMap((guestId) => [
      ...faultsOfSigning(books, guestId),
      ...faultsOfGifts(books, guestId),
    ]);
  },
};

function faultsOfSigning(books: Books, guestId: string): string[] {
  const [store] = books.all('stores');
  const entries = entriesOf(books, guestId, 'sign-in').sort((a, b) => a.atMs - b.atMs);
  const { days = [], streak = 0 } = books.get('signIns', guestId) ?? {};
  if (!store || (entries.length === 0 && days.length === 0)) return [];
  const paidDays = entries.map(({ atMs }) => businessDay(store.hours, atMs));
  const { signIn } = thankfulRules;
  // A run touches so few days that a streak begins with the first of them.
  const promised = days.map(
    (_day, index) => signIn.points + bonusAt(signIn, streak - days.length + index + 1),
  );
  const paid = entries.map(({ points }) => points);
  return [
    ...(new Set(paidDays).size === paidDays.length
      ? []
      : [`${guestId} was paid twice for signing in on one day`]),
    ...(paidDays.join() === days.join()
      ? []
      : [`${guestId} signed in on ${days.join()} and was paid for ${paidDays.join()}`]),
    ...(streak !== days.length || paid.join() === promised.join()
      ? []
      : [`${guestId} got ${paid.join()} for signing in, not ${promised.join()}`]),
  ];
}

function faultsOfGifts(books: Books, guestId: string): string[] {
  const gifts = onceForEach.flatMap((kind) => {
    const times = entriesOf(books, guestId, kind).length;
    return times <= 1 ? [] : [`${guestId} got the points of ${kind} ${times} times`];
  });
  const given = books
    .all('coupons')
    .filter((coupon) => coupon.guestId === guestId && coupon._id.startsWith('gift-'));
  const months = given
    .filter(({ dishName }) => dishName !== undefined)
    .map(({ validUntilMs }) => validUntilMs);
  const names = given.filter(({ dishName }) => dishName === undefined).map(({ name }) => name.en);
  return [
    ...gifts,
    ...(new Set(months).size === months.length ? [] : [`${guestId} got two free dishes in one month`]),
    ...(new Set(names).size === names.length ? [] : [`${guestId} got ${names.join(' and ')}`]),
  ];
}

function entriesOf(books: Books, guestId: string, kind: PointsEntryDocument['kind']): PointsEntryDocument[] {
  return books.all('pointsEntries').filter((entry) => entry.guestId === guestId && entry.kind === kind);
}
