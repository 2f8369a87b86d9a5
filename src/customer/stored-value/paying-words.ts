import { customerProblemText } from '../../text/customer-problems';
import { storedValueText } from '../../text/stored-value';
import type { PayingEnd } from './balance-store';

/** What a guest hears after a payment sheet; null when a second tap did nothing. */
export function payingWords(end: PayingEnd, paidWords: string): string | null {
  switch (end.kind) {
    case 'paid':
      return paidWords;
    case 'unclear':
      return storedValueText('unclear');
    case 'not-paid':
      return storedValueText('notPaid');
    case 'problem':
      return customerProblemText(end.problem);
    case 'busy':
      return null;
  }
}
