import clock from '../../../cloudfunctions/clock/config.json';
import guest from '../../../cloudfunctions/guest/config.json';
import paymentNotify from '../../../cloudfunctions/payment-notify/config.json';
import staff from '../../../cloudfunctions/staff/config.json';

export type FunctionKind = 'guest' | 'staff' | 'payment-notify' | 'clock';

/** After so long the platform ends a function, whatever it is doing: what its configuration says. */
export const timeoutMs: Readonly<Record<FunctionKind, number>> = {
  guest: guest.timeout * 1000,
  staff: staff.timeout * 1000,
  'payment-notify': paymentNotify.timeout * 1000,
  clock: clock.timeout * 1000,
};
