import type { SlipOrder, SlipOrderLine } from '../printing/slip-order';
import { text } from './build-menu';
import { noonMs } from './build-quote-input';

export function buildSlipLine(name: string, overrides: Partial<SlipOrderLine> = {}): SlipOrderLine {
  return {
    name: text(name),
    detail: text(''),
    note: '',
    quantity: 1,
    station: 'wok',
    list: 2800,
    ...overrides,
  };
}

/** One portion of noodles at a table; a test names what is different. */
export function buildSlipOrder(overrides: Partial<SlipOrder> = {}): SlipOrder {
  return {
    orderId: '3f1c9a7e5b2d4860aa17c3e9',
    storeName: text('梧桐里店'),
    mode: 'dine-in',
    tableName: 'A07',
    pickupNumber: '018',
    partySize: 2,
    note: '',
    wantsCutlery: false,
    lines: [buildSlipLine('牛肉面')],
    amounts: [{ reason: { kind: 'dishes' }, amount: 2800 }],
    payable: 2800,
    saved: 0,
    refunded: 0,
    agreedAtMs: noonMs,
    owed: 0,
    promisedAtMs: null,
    slotStartMs: null,
    utcOffsetMinutes: 480,
    ...overrides,
  };
}
