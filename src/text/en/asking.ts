import type { asking as chinese } from '../zh-CN/asking';

export const asking: Readonly<Record<keyof typeof chinese, string>> = {
  'pickup-ready': 'Ready for pickup',
  'refund-done': 'Refund arrived',
  'order-rejected': 'Order turned away',
  'reservation-reminder': 'Reservation reminder',
  'conversation-answered': 'Answer from us',
  'new-dish': 'A new dish',
  'member-news': 'Membership',
  askPickup: 'Shall WeChat tell you when it is ready?',
  askOther: 'Shall WeChat tell you if something changes?',
  askLine: '{purposes}: one message each',
  listMark: ', ',
  yes: 'Yes',
  later: 'Not now',
  thanks: 'We will tell you in WeChat',
  notNow: 'All right, we will not ask for a while',
  sheetTitle: 'wants to send you one message',
  sheetNote: 'A local stand-in; WeChat shows its own',
  allow: 'Allow',
  cancel: 'Cancel',
};
