import { placeInList } from '../listing/place-in-list';
import { wilsonInterval } from '../voice/certainty';

const dayMs = 24 * 60 * 60_000;

/** A review that everybody finds useful stands as high as one that is half a year younger. */
const worthOfVotesMs = 180 * dayMs;
/** Words and a picture help more than a verdict alone, before anybody has voted. */
const worthOfWordsMs = 14 * dayMs;
const worthOfPicturesMs = 14 * dayMs;

export interface Judged {
  readonly writtenAtMs: number;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly hasWords: boolean;
  readonly hasPictures: boolean;
}

/**
 * How sure it is that a review is of use, from -1 to 1: the lower bound of Wilson's interval of those who found it so,
 * less that of those who did not. One vote says little, a hundred say much; nobody's vote says nothing.
 * https://www.evanmiller.org/how-not-to-sort-by-average-rating.html
 */
export function usefulness({ helpful, unhelpful }: Pick<Judged, 'helpful' | 'unhelpful'>): number {
  const votes = helpful + unhelpful;
  if (votes === 0) return 0;
  return wilsonInterval(helpful, votes).low - wilsonInterval(unhelpful, votes).low;
}

/**
 * The review's place in the list that others read, higher is further up. Use and substance count as time, so that the
 * order of two reviews does not change while nobody votes, and an index can keep it.
 */
export function placeByUse(review: Judged, reviewId: string): number {
  const bonusMs =
    usefulness(review) * worthOfVotesMs +
    (review.hasWords ? worthOfWordsMs : 0) +
    (review.hasPictures ? worthOfPicturesMs : 0);
  return placeInList(Math.round(review.writtenAtMs + bonusMs), reviewId);
}
