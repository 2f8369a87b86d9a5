import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { orderNumberEnd } from '../../../domain/order/order-number';
import { roles } from '../../../domain/staff/role';
import { ownerAuditText } from '../../text/owner-audit';
import { staffText } from '../../text/staff';

/** The server writes how things were in English, with sums in fen; these are its patterns with one sum or two. */
const withSums = [
  [/^(\d+) fen owed$/, 'owed'],
  [/^(\d+) fen in cash, (\d+) fen owed$/, 'cashOwed'],
  [/^refunded (\d+) fen$/, 'refundedSum'],
  [/^wrote off (\d+) fen$/, 'wroteOff'],
  [/^asked for approval of (\d+) fen$/, 'asked'],
  [/^approval of (\d+) fen was asked for$/, 'wasAsked'],
  [/^(\d+) fen given by hand$/, 'byHand'],
  [/^(\d+) fen due$/, 'due'],
  [/^(\d+) fen counted$/, 'countedSum'],
  [/^(\d+) fen float$/, 'floatSum'],
  [/^(\d+) fen handed over$/, 'handed'],
  [/^(-?\d+) fen in the drawer$/, 'drawer'],
  [/^paid-out (\d+) fen, (-?\d+) fen in the drawer$/, 'paidOut'],
  [/^paid-in (\d+) fen, (-?\d+) fen in the drawer$/, 'paidIn'],
  [/^put-aside (\d+) fen, (-?\d+) fen in the drawer$/, 'putAside'],
  [/^refunded (\d+) fen, (-?\d+) fen in the drawer$/, 'givenOut'],
  [/^(\d+) h$/, 'hours'],
  [/^(\d+) minutes$/, 'minutes'],
  [/^earned (\d+) points$/, 'points'],
  [/^issued as \S+ for (\d+) fen$/, 'issued'],
] as const;

const plain = {
  'for sale': 'forSale',
  'sold out': 'isSoldOut',
  'as on the menu': 'asMenu',
  'no shift': 'noShift',
  suspended: 'isSuspended',
  gone: 'isGone',
  offered: 'isOffered',
  withdrawn: 'isWithdrawn',
  'taking orders': 'takesOrders',
  'accepts by itself': 'byItself',
  'accepts by hand': 'acceptsByHand',
  placed: 'isPlaced',
  'handed-over': 'isServed',
  open: 'isOpen',
  closed: 'isClosed',
  'may reserve': 'mayReserve',
  blocked: 'isBlocked',
  free: 'isFree',
  never: 'isNever',
} as const;

/** How something was, or is, in words; what has none stands as it was written. */
export function standingWords(text: string): string {
  const role = roles.find((each) => each === text);
  if (role !== undefined) return staffText(role);
  if (Object.hasOwn(plain, text)) return ownerAuditText(plain[text as keyof typeof plain]);
  for (const [pattern, key] of withSums) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (key === 'minutes' || key === 'hours' || key === 'points')
      return ownerAuditText(key, { a: match[1] ?? '' });
    return ownerAuditText(key, { a: yuanOf(match[1]), b: yuanOf(match[2]) });
  }
  return tierWords(text) ?? text;
}

/** What was changed: of a long number its end, as it stands on the order; the store itself goes without saying. */
export function subjectWords(subject: string, storeId: string): string {
  if (subject === storeId || subject === 'invitation') return '';
  return /[0-9a-f]{16,}$/.test(subject)
    ? ownerAuditText('numberEnd', { end: orderNumberEnd(subject) })
    : subject;
}

/** Top-up rules: "on 20000+2000 50000+6000" is on, with ¥20 on ¥200 and ¥60 on ¥500. */
function tierWords(text: string): string | null {
  const match = /^(on|off)((?: \d+\+\d+)*)$/.exec(text);
  if (!match) return null;
  const tiers = (match[2] ?? '').trim().split(' ').filter(Boolean);
  const words = tiers.map((tier) => tier.split('+').map(yuanOf).join('+'));
  return [ownerAuditText(match[1] === 'on' ? 'switchedOn' : 'switchedOff'), ...words].join(' ');
}

function yuanOf(fen: string | undefined): string {
  return fenToShortYuanText(Number(fen ?? 0));
}
