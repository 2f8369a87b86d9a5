import type { PayContext } from './pay-context';
import { payLimits } from './pay-limits';

type OnChange = (listener: () => void) => () => void;

/**
 * WeChat shows its own success page before the app hears that the payment is made, and the merchant has mostly been
 * told by then. Waits for the end of the first attempt to tell it, and never longer than the page stays.
 */
export function successPage(context: PayContext, onChange: OnChange, prepayId: string): Promise<void> {
  return new Promise((resolve) => {
    const leave = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const look = () => {
      if (!isBeingTold(context, prepayId)) leave();
    };
    const timer = setTimeout(leave, payLimits.successPageMs);
    const stop = onChange(look);
    look();
  });
}

function isBeingTold({ book, clock }: PayContext, prepayId: string): boolean {
  const notifications = book.byPrepayId(prepayId)?.notifications ?? [];
  return notifications.some(
    ({ event, attempts, nextAttemptAtMs }) =>
      event === 'TRANSACTION.SUCCESS' &&
      attempts.length === 0 &&
      nextAttemptAtMs !== null &&
      nextAttemptAtMs <= clock.now(),
  );
}
