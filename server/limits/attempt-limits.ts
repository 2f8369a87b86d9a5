import type { AttemptLimit } from '../../domain/limits/sliding-window';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How often one person may try what, and why. Where each is counted stands in `docs/decisions/0007`. */
export const attemptLimits = {
  /**
   * Orders that nobody paid: waiting, cancelled before the payment, or expired. Each holds portions, coupons and slots
   * for a quarter of an hour, and has to be closed at WeChat Pay. Changing one's mind takes two or three.
   */
  'unpaid-order': { attempts: 10, windowMs: hourMs },
  /** Asking again for a payment: each is a request to WeChat Pay. A guest with a bad connection needs a handful. */
  payment: { attempts: 20, windowMs: 10 * minuteMs },
  /**
   * Invitation codes, right ones included: 40 random bits, good for a day. Ten thousand people who all guess at this
   * pace find a given code in a day with a chance of one in 450,000.
   */
  'invitation-code': { attempts: 10, windowMs: hourMs },
  /** Invitations that one colleague makes: it bounds how many codes are good at once. */
  invitation: { attempts: 50, windowMs: dayMs },
  /** Codes that no table has. 100 random bits are not guessed; whoever tries is no guest with a worn sticker. */
  'table-code': { attempts: 20, windowMs: 10 * minuteMs },
  /** Coupons that the guest does not have. The app only offers the guest's own, so one is already strange. */
  coupon: { attempts: 10, windowMs: hourMs },
  /** Orders that the guest does not have. The app only opens the guest's own, so whoever names others is guessing. */
  order: { attempts: 20, windowMs: 10 * minuteMs },
  /**
   * Questions to WeChat Pay whether an order was paid. A phone asks a few times after a payment sheet; past the limit
   * the order is answered as it is known, and the notification or the clock settles it.
   */
  'payment-question': { attempts: 30, windowMs: 10 * minuteMs },
  /** Orders that one colleague turns away: each gives money back. A kitchen without gas empties its board with these. */
  rejection: { attempts: 50, windowMs: hourMs },
  /** Refunds that one colleague gives or asks for. */
  refund: { attempts: 50, windowMs: hourMs },
  /** Apologies that one colleague gives: each is money, and a bad evening has a dozen. */
  apology: { attempts: 30, windowMs: hourMs },
  /** What a guest writes to a store: each is looked at by WeChat's check of content and rings at the desk. */
  'service-message': { attempts: 50, windowMs: 10 * minuteMs },
  /** Tables asked for: each that is kept stays empty for others. Finding a time that suits everybody takes a few. */
  reservation: { attempts: 30, windowMs: hourMs },
  /** Things taken of the points shop and the coupon centre: each changes several documents. A generous evening has ten. */
  reward: { attempts: 40, windowMs: hourMs },
  /** Coupons wrapped or claimed as presents. */
  gift: { attempts: 40, windowMs: hourMs },
  /** Codes with which nobody invites. They are no secret, but whoever tries many is no guest with a worn poster. */
  'invite-code': { attempts: 20, windowMs: 10 * minuteMs },
  /** Numbers of reservations that were made on the phone, right ones included: four digits of a phone are soon guessed. */
  'reservation-claim': { attempts: 10, windowMs: hourMs },
  /** Reviews, votes on them and reports of one guest: a review asks WeChat about its words and pictures. */
  review: { attempts: 40, windowMs: hourMs },
  /** Posts, new versions of them and comments of one colleague: each asks WeChat about what is written in it. */
  post: { attempts: 40, windowMs: hourMs },
  /**
   * Codes of members that one colleague scans or types and that do not work. Of a billion codes a busy evening has some
   * thousand at once; at this pace somebody who guesses meets one in some years.
   */
  'member-code': { attempts: 20, windowMs: 10 * minuteMs },
  /** Codes for posters that are not drawn yet: each is a request to WeChat. A guest who tries every dish needs a few dozen. */
  'share-code': { attempts: 40, windowMs: hourMs },
  /** Wrong numbers or digits of one person who looks an order up without being its guest. */
  lookup: { attempts: 10, windowMs: hourMs },
  /** The same for one number, whoever tries: 5 of 10,000 endings a day. `docs/decisions/0022` has the arithmetic. */
  'lookup-number': { attempts: 5, windowMs: dayMs },
  /** The same for all numbers and people together, so that many who share the work do not get further. */
  'lookup-all': { attempts: 120, windowMs: hourMs },
  /** Versions of articles, of the site and of what is planned, of one colleague: each asks WeChat about its words. */
  article: { attempts: 60, windowMs: hourMs },
  /** Jobs that one guest asks for: each is a task of somebody who leads. */
  application: { attempts: 5, windowMs: dayMs },
  /** Complaints of one guest: each is a task of somebody. A family after a bad evening has two. */
  complaint: { attempts: 5, windowMs: dayMs },
  /** Stories that one guest tells the house. */
  story: { attempts: 5, windowMs: dayMs },
} as const satisfies Readonly<Record<string, AttemptLimit>>;

export type AttemptKind = keyof typeof attemptLimits;
