import type { LocalText } from '../text/local-text';
import type { Reason } from './reason';

/** The reasons that colleagues choose with a tap; their words stay short, for WeChat shows them beside the money. */
export const fixedReasons = {
  'sold-out': { zh: '食材用完了', en: 'We ran out of an ingredient' },
  'too-slow': { zh: '上得太慢', en: 'It took too long' },
  'wrong-dish': { zh: '上错了', en: 'A wrong dish was served' },
  taste: { zh: '味道不对', en: 'It was not right' },
  'too-busy': { zh: '后厨忙不过来', en: 'The kitchen cannot keep up' },
  'closing-soon': { zh: '快打烊了', en: 'We are about to close' },
  'too-far': { zh: '送不到这个地址', en: 'We do not deliver to this address' },
  'guest-asked': { zh: '客人要求取消', en: 'Cancelled at your request' },
} as const satisfies Readonly<Record<string, LocalText>>;

export type FixedReason = keyof typeof fixedReasons;

export const fixedReasonNames = Object.keys(fixedReasons) as FixedReason[];

export const refundReasons: readonly FixedReason[] = ['sold-out', 'too-slow', 'wrong-dish', 'taste'];
export const rejectionReasons: readonly FixedReason[] = [
  'sold-out',
  'too-busy',
  'closing-soon',
  'guest-asked',
  'too-far',
];

/** What a colleague gives as the reason: a fixed one by its name, or own text. */
export type GivenReason = string | { readonly fixed: FixedReason };

/** The words that are kept, so that they say later what was said then. */
export function reasonOf(given: GivenReason): Reason {
  return typeof given === 'string' ? given : fixedReasons[given.fixed];
}

/** Whether anything was given. */
export function isReasonGiven(given: GivenReason): boolean {
  return typeof given !== 'string' || given.trim() !== '';
}
