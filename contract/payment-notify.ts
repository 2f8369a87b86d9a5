/**
 * What the function `payment-notify` answers WeChat Pay when it does not accept a notification. WeChat Pay sends it
 * again on its schedule, so whatever is mended in time is not lost.
 */
export const notificationRefusals = {
  SIGNATURE_INVALID: {
    status: 401,
    sentence: 'The signature is not one of WeChat Pay over these very bytes; nothing was read.',
  },
  TIMESTAMP_STALE: {
    status: 401,
    sentence: 'The notification was signed more than five minutes ago or ahead; nothing was read.',
  },
  BODY_INVALID: {
    status: 400,
    sentence: 'The body is not a notification for this merchant and app that this function can read.',
  },
  ADDRESS_WRONG: {
    status: 400,
    sentence: 'Payments come to the address of the function, refunds to /refund below it.',
  },
  METHOD_UNKNOWN: { status: 405, sentence: 'Notifications come by POST.' },
  PAYMENT_UNKNOWN: { status: 404, sentence: 'No order has asked for this payment.' },
  REFUND_UNKNOWN: { status: 404, sentence: 'Nobody has asked for this refund.' },
  AMOUNT_DIFFERS: { status: 409, sentence: 'The amount is not the one that the order asked for.' },
  PAYER_DIFFERS: { status: 409, sentence: 'The payer is not the guest of the order.' },
  BUSY: { status: 503, sentence: 'Too many changes at once; send it again.' },
  INTERNAL: { status: 500, sentence: 'The function failed by its own fault; send it again.' },
} as const;

export type NotificationRefusal = keyof typeof notificationRefusals;
