import type { payment as chinese } from '../zh-CN/payment';

export const payment: Readonly<Record<keyof typeof chinese, string>> = {
  title: 'Enter your payment code',
  demo: 'Demo',
  cancel: 'Do not pay',
  way: 'Paid from',
  change: 'Balance',
  digits: '{count} of 6 entered',
  hint: 'The till of this demo. No money moves, any 6 digits will do.',
  erase: 'Erase',
  settling: 'Paying',
  gone: 'This payment is gone. Go back to the order and pay again.',
};
