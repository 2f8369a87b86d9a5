const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The limits of WeChat Pay v3 that a merchant meets, and the delays this service gives to what takes time. */
export const payLimits = {
  clockSkewMs: 5 * minute,
  prepayValidMs: 2 * hour,
  outTradeNo: /^[0-9A-Za-z_\-|*]{6,32}$/,
  outRefundNo: /^[0-9A-Za-z_\-|*@]{1,64}$/,
  openid: /^[0-9A-Za-z_-]{1,128}$/,
  descriptionLength: 127,
  attachLength: 128,
  notifyUrlLength: 255,
  reasonBytes: 80,
  /** One million yuan, in fen. */
  totalMost: 100_000_000,
  refundWithinMs: 365 * 24 * hour,
  refundsPerOrder: 50,
  betweenRefundsMs: minute,
  requestBytes: 1024 * 1024,

  /** The bill of a Beijing day can be had from 10:00 of the next day on. */
  billReadyAfterMs: 10 * hour,
  billKeptMonths: 3,
  /** How long the address of a bill's file is good. */
  billAddressMs: 5 * minute,

  /** A merchant answers a notification within so long (real time), or the attempt has failed. */
  notificationAnswerMs: 5 * second,
  /** Waits before the second, third … attempt of a notification that was not answered with 200 or 204. */
  notificationRetryMs: [
    15 * second,
    15 * second,
    30 * second,
    3 * minute,
    10 * minute,
    20 * minute,
    30 * minute,
    30 * minute,
    30 * minute,
    60 * minute,
    3 * hour,
    3 * hour,
    3 * hour,
    6 * hour,
    6 * hour,
  ],
  /** How much later the first attempt comes while the switch says `late`. */
  notificationLateMs: 10 * minute,
  /** How long WeChat's success page stays at the most (real time) while the merchant has not answered. */
  successPageMs: 1.5 * second,
  /** How long a refund stays PROCESSING. */
  refundTakesMs: 10 * second,
  /** How long an answer waits (real time) while a switch says `slow`; longer than any client should wait. */
  slowAnswerMs: 8 * second,
} as const;
