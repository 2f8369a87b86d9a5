import type { InvalidLine } from '../../../domain/pricing/quote';
import { cartText } from '../../text/cart';

/** Why a line is not counted, and the one thing that helps. */
export interface InvalidLineWords {
  readonly reason: string;
  readonly remedy: 'remove' | 'choose-again' | 'take-what-is-left';
}

export function invalidLineWords(line: InvalidLine): InvalidLineWords {
  switch (line.reason) {
    case 'DISH_UNKNOWN':
      return { reason: cartText('gone'), remedy: 'remove' };
    case 'DISH_SOLD_OUT':
      return { reason: cartText('soldOut'), remedy: 'remove' };
    case 'DISH_NOT_SERVED_NOW':
      return { reason: cartText('notNow'), remedy: 'remove' };
    case 'NOT_ENOUGH_LEFT': {
      const left = line.remaining ?? 0;
      if (left === 0) return { reason: cartText('soldOut'), remedy: 'remove' };
      return { reason: cartText('notEnough', { count: left }), remedy: 'take-what-is-left' };
    }
    case 'OPTION_SOLD_OUT':
      return { reason: cartText('optionSoldOut'), remedy: 'choose-again' };
    case 'NOTE_TOO_LONG':
      return { reason: cartText('noteTooLong'), remedy: 'choose-again' };
    case 'QUANTITY_OUT_OF_RANGE':
      return { reason: cartText('tooMany'), remedy: 'remove' };
    default:
      return { reason: cartText('chooseAgain'), remedy: 'choose-again' };
  }
}
