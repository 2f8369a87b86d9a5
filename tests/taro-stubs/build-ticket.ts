import type { StaffAnswers, TicketLineView, TicketView } from '../../contract/staff';

/** Builders of what the board shows, for tests of the staff's screens. */

export const boardAtMs = 1_700_000_000_000;

export function buildTicketLine(lineId: string, change: Partial<TicketLineView> = {}): TicketLineView {
  return {
    lineId,
    name: { zh: `菜${lineId}`, en: `Dish ${lineId}` },
    detail: { zh: '', en: '' },
    note: '',
    quantity: 1,
    returnedPortions: 0,
    station: 'wok',
    progress: 'queued',
    ...change,
  };
}

export function buildTicket(change: Partial<TicketView> = {}): TicketView {
  return {
    orderId: 'o1',
    status: 'cooking',
    mode: 'dine-in',
    pickupNumber: '017',
    tableName: 'A07',
    moved: null,
    partySize: 2,
    note: '',
    wantsCutlery: false,
    lines: [buildTicketLine('a', { quantity: 2 }), buildTicketLine('b')],
    payable: 8_000,
    refunded: 0,
    billId: null,
    agreedAtMs: boardAtMs - 30_000,
    acceptUntilMs: boardAtMs + 270_000,
    acceptedAtMs: boardAtMs,
    promisedAtMs: boardAtMs + 900_000,
    slotStartMs: null,
    calls: [],
    ...change,
  };
}

export function buildBoard(...tickets: TicketView[]): StaffAnswers['board'] {
  return {
    storeName: { zh: '梧桐里店', en: 'Wutong Lane' },
    tickets,
    printAlarms: [],
    reminders: [],
    role: 'owner',
    refunds: { toApprove: [], toSettle: 0 },
    unreadPosts: 0,
    completedToday: 3,
    promisedMinutes: 15,
    pausedUntilMs: null,
    signalId: 'store-wutong',
    utcOffsetMinutes: 480,
    nowMs: boardAtMs,
  };
}
