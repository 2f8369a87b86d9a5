import type { membersRedeem as chinese } from '../zh-CN/members-redeem';

export const membersRedeem: Readonly<Record<keyof typeof chinese, string>> = {
  title: 'Vouchers',
  line: 'Scan or type a code of the points shop',
  code: 'Code',
  hint: '10 letters, such as 7KQM2-XWD4V',
  look: 'Look up',
  looking: 'Looking…',
  scan: 'Scan',
  codeWrong: 'A code has 10 letters and digits',
  ready: 'Hand it over',
  facts: 'for {points} points · until {date}',
  hand: 'Handed over',
  handing: 'Noting…',
  another: 'Another one',
  handedToast: 'Noted',
  redeemed: 'Handed over by {name} at {time}',
  cancelled: 'The guest has given it back',
  expired: 'It has ended',
  issued: 'This is a coupon; checkout uses it by itself',
  justNow: 'Just now',
  handed: 'Handed over',
};
