import { bonusAt, placeInRound, roundOf } from '../../../domain/membership/sign-in';
import { visit } from '../../features/session/visit';
import { clubText } from '../../text/club';
import { clubStore, type ClubAnswer } from '../club-store';
import { sayOutcome } from '../club-words';

type SignIn = ClubAnswer['signIn'];

/** A day of the round, with all that it brings. */
export interface RoundDay {
  readonly place: number;
  readonly points: number;
  readonly state: 'done' | 'today' | 'ahead';
}

/** The days of the round in which the guest is. */
export function roundDays(signIn: SignIn, isSignedToday: boolean): readonly RoundDay[] {
  const reached = isSignedToday ? signIn.streak : signIn.streak + 1;
  const today = placeInRound(signIn, reached);
  return Array.from({ length: roundOf(signIn) }, (_, index) => {
    const place = index + 1;
    const isDone = place < today || (place === today && isSignedToday);
    const points = signIn.points + bonusAt(signIn, place);
    return { place, points, state: isDone ? 'done' : place === today ? 'today' : 'ahead' };
  });
}

export function streakWords({ streak }: SignIn, isSignedToday: boolean): string {
  if (isSignedToday) return clubText('streak', { count: streak });
  return streak === 0 ? clubText('streakNone') : clubText('streakNext', { count: streak + 1 });
}

/** How many days are left to the next bonus. */
export function bonusWords(signIn: SignIn, isSignedToday: boolean): string {
  const days = roundDays(signIn, isSignedToday);
  const open = days.filter(({ state }) => state !== 'done');
  const next = open.findIndex(({ place }) => bonusAt(signIn, place) > 0);
  const day = open[next];
  if (day === undefined) return clubText('signInLine', { points: signIn.points });
  return next === 0 && !isSignedToday
    ? clubText('bonusToday', { points: bonusAt(signIn, day.place) })
    : clubText('bonusIn', { count: next + 1, points: bonusAt(signIn, day.place) });
}

export async function signInNow(): Promise<void> {
  const storeId = visit.store?.id;
  if (storeId === undefined || clubStore.isSignedToday) return;
  const outcome = await clubStore.signIn(storeId);
  const words = outcome === 0 ? clubText('signed') : clubText('signedFor', { points: Number(outcome) });
  sayOutcome(outcome, words);
}
