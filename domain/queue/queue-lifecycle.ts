export const queueStatuses = ['waiting', 'called', 'passed', 'seated', 'left', 'expired', 'closed'] as const;

/**
 * `passed` was called and did not come, and may come back; `left` gave the place up; `expired` did not come back, or the
 * day was over; `closed` was sent home by the store.
 */
export type QueueStatus = (typeof queueStatuses)[number];

export const queueEvents = [
  'call',
  'pass',
  'come-back',
  'seat',
  'leave',
  'change-party',
  'expire',
  'close',
] as const;

export type QueueEvent = (typeof queueEvents)[number];

const transitions: Readonly<Record<QueueStatus, Partial<Record<QueueEvent, QueueStatus>>>> = {
  waiting: {
    call: 'called',
    seat: 'seated',
    leave: 'left',
    'change-party': 'waiting',
    expire: 'expired',
    close: 'closed',
  },
  called: {
    call: 'called',
    pass: 'passed',
    seat: 'seated',
    leave: 'left',
    expire: 'expired',
    close: 'closed',
  },
  passed: { 'come-back': 'waiting', seat: 'seated', leave: 'left', expire: 'expired', close: 'closed' },
  seated: {},
  left: {},
  expired: {},
  closed: {},
};

/** Where an event leads; null when it cannot happen. */
export function nextQueueStatus(status: QueueStatus, event: QueueEvent): QueueStatus | null {
  return transitions[status][event] ?? null;
}

/** Whether anything can still come of it. */
export function isWaitingStill(status: QueueStatus): boolean {
  return Object.keys(transitions[status]).length > 0;
}
