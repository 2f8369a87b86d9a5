import {
  addCounts,
  noCounts,
  type FiguresByPurpose,
  type MessageCounts,
} from '../../../domain/consent/message-figures';
import { classOf, messagePurposes, type MessageClass } from '../../../domain/consent/purpose';

export type CountsByClass = Readonly<Record<MessageClass, MessageCounts>>;

/** All purposes of each class together, new and old customers alike. */
export function countsByClass(figures: FiguresByPurpose): CountsByClass {
  const countsOf = (messageClass: MessageClass): MessageCounts =>
    messagePurposes
      .filter((purpose) => classOf(purpose) === messageClass)
      .flatMap((purpose) => {
        const ofPurpose = figures[purpose];
        return ofPurpose === undefined ? [] : [ofPurpose.new, ofPurpose.old];
      })
      .reduce(addCounts, noCounts);
  return { service: countsOf('service'), pull: countsOf('pull'), push: countsOf('push') };
}

/** "12%" of what was sent, and nothing where nothing was. */
export function rateText(part: number, whole: number): string | null {
  return whole === 0 ? null : `${Math.round((part / whole) * 100)}%`;
}
