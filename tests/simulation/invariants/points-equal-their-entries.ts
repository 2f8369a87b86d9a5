import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const pointsEqualTheirEntries: Invariant = {
  name: 'points-equal-their-entries',
  sentence:
    "A guest's points are the sum of the entries, and the lots hold just as many; neither they nor any lot is below zero.",
  always: ({ books }) => {
    const guests = [
      ...books.changes('pointsEntries').flatMap(({ before, after }) => (after ?? before)?.guestId ?? []),
      ...books.changes('pointsAccounts').map(({ id }) => id),
    ];
    return [...new Set(guests)].flatMap((guestId) => complaint(books, guestId));
  },
};

function complaint(books: Books, guestId: string): string[] {
  const entries = books.all('pointsEntries').filter((entry) => entry.guestId === guestId);
  const sum = entries.reduce((total, entry) => total + entry.points, 0);
  const account = books.get('pointsAccounts', guestId);
  const balance = account?.balance ?? 0;
  const inLots = (account?.lots ?? []).reduce((total, lot) => total + lot.remaining, 0);
  const isAnyLotBelowZero = (account?.lots ?? []).some(({ remaining }) => remaining < 0);
  return sum === balance && inLots === balance && balance >= 0 && !isAnyLotBelowZero
    ? []
    : [`${guestId} has ${balance} points, ${inLots} in lots, and entries of ${sum}`];
}
