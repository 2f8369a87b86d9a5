/** Everything that may go wrong: how often for each occasion, and what the story says of it. */
export const faultKinds = {
  'function-killed': { probability: 0.004, sentence: 'the function was killed' },
  'operation-slow': { probability: 0.01, sentence: 'the operation took seconds' },
  'phone-offline': { probability: 0.03, sentence: 'the answer did not reach the phone' },
  'database-conflict': { probability: 0.01, sentence: 'the transaction met a conflict' },
  'database-error': { probability: 0.004, sentence: 'the database failed and did nothing' },
  'database-answer-lost': {
    probability: 0.004,
    sentence: 'the database did the work, but its answer was lost',
  },
  'pay-down': { probability: 0.06, sentence: 'WeChat Pay could not be reached' },
  'pay-answer-lost': { probability: 0.05, sentence: 'WeChat Pay did the work, but its answer was lost' },
  'pay-system-error': { probability: 0.05, sentence: 'WeChat Pay did the work and answered SYSTEM_ERROR' },
  'pay-slow': { probability: 0.03, sentence: 'WeChat Pay answered after the client had given up' },
  'pay-query-down': {
    probability: 0.3,
    sentence: 'WeChat Pay could not say what became of the payment',
  },
  'pay-close-undone': {
    probability: 0.1,
    sentence: 'WeChat Pay says that the payment is closed, and would still take it',
  },
  'refund-abnormal': { probability: 0.05, sentence: 'the refund ended abnormally at WeChat Pay' },
  'merchant-balance-short': {
    probability: 0.5,
    sentence: 'the merchant moved its money to the bank, and refunds cannot be paid for hours',
  },
  'message-slow': { probability: 0.3, sentence: 'the message took many seconds to send' },
  'message-refused': { probability: 0.1, sentence: 'WeChat was too busy to take the message' },
  'print-down': { probability: 0.08, sentence: 'the vendor of the printer could not be reached' },
  'print-slow': { probability: 0.06, sentence: 'the vendor answered after the client had given up' },
  'print-answer-lost': { probability: 0.08, sentence: 'the vendor did the work, but its answer was lost' },
  'printer-off': { probability: 0.06, sentence: 'the printer is without power for a while' },
  'printer-out-of-paper': { probability: 0.05, sentence: 'the printer is out of paper for a while' },
  'notification-lost': { probability: 0.2, sentence: 'the notification was lost' },
  'notifications-all-lost': { probability: 0.1, sentence: 'every attempt of this notification is lost' },
  'notification-doubled': { probability: 0.2, sentence: 'the notification comes twice' },
  'notification-late': { probability: 0.15, sentence: 'the notification arrives late' },
  'clock-absent': { probability: 0.1, sentence: 'the timer does not ring for a while' },
  'clock-doubled': { probability: 0.2, sentence: 'the timer rings twice' },
  'clock-late': { probability: 0.2, sentence: 'the timer rings late' },
  'clock-skewed': { probability: 0.5, sentence: "the instance's clock is wrong" },
} as const;

/** Whoever is only slow writes down what was done: it excuses nothing that is done twice. */
export const onlySlow: ReadonlySet<FaultKind> = new Set(['operation-slow', 'message-slow', 'clock-skewed']);

export type FaultKind = keyof typeof faultKinds;

export const allFaultKinds = Object.keys(faultKinds) as FaultKind[];
