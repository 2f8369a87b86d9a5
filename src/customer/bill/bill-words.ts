import type { BillPartView, BillRoundView, BillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { billText } from '../../text/bill';

type Clock = Pick<BillView, 'utcOffsetMinutes'>;

/** Who it is, as the table knows them: "me", "guest 2", or the till. */
export function payerWords({ guest, isMine }: Pick<BillPartView, 'guest' | 'isMine'>): string {
  if (isMine) return billText('me');
  return guest === null ? billText('cash') : billText('guest', { number: guest });
}

export function shareWords({ share }: Pick<BillPartView, 'share'>): string {
  switch (share.kind) {
    case 'rest':
      return billText('shareRest');
    case 'own':
      return billText('shareOwn');
    case 'rounds':
      return billText('shareRounds');
    case 'equal':
      return billText('shareEqual', { count: share.of });
    case 'amount':
      return billText('shareAmount');
  }
}

/** How far a payment has come. */
export function partWords(clock: Clock, part: BillPartView): string {
  switch (part.state) {
    case 'waiting':
      return billText('partWaiting', { time: clockText(clock, part.payUntilMs ?? part.atMs) });
    case 'released':
      return billText('partReleased');
    case 'stray':
      return billText('partStray');
    case 'paid': {
      const words = billText('partPaid', { time: clockText(clock, part.atMs) });
      if (part.returned === 0) return words;
      return `${words} · ${billText('partReturned', { yuan: fenToYuanText(part.returned) })}`;
    }
  }
}

/** Where the food of a round is; null once it is with the guests, for then only the money is of interest. */
export function roundStateWords({ status, amount }: BillRoundView): string | null {
  if (status === 'cancelled') return billText('roundCancelled');
  if (amount === 0) return billText('roundEmpty');
  if (status === 'placed') return billText('placed');
  if (status === 'accepted' || status === 'cooking') return billText('cooking');
  return billText('served');
}

/** What the guest began and did not pay in time: said until they pay or begin again; null for nothing. */
export function lapsedPart({ parts }: Pick<BillView, 'parts'>): BillPartView | null {
  const last = parts.filter(({ isMine }) => isMine).at(-1);
  return last?.state === 'released' ? last : null;
}
