import * as v from 'valibot';
import { buildLine } from '../domain/testing/build-quote-input';
import { guestInputs } from './guest';

const order = {
  requestId: 'request-1',
  storeId: 'wutong-lane',
  menuVersion: 'v1',
  mode: 'dine-in',
  tableCode: null,
  slotStartMs: null,
  couponId: null,
  pointsToSpend: 0,
  storedValueToSpend: 0,
  expectedTotal: 400,
  partySize: null,
  note: '',
  wantsCutlery: false,
  address: null,
};

test('an order whose lines share an id is refused before it is priced', () => {
  const accepts = (...lineIds: string[]): boolean =>
    v.safeParse(guestInputs.placeOrder, { ...order, lines: lineIds.map((id) => buildLine(id, 'rice')) })
      .success;
  expect(accepts('a', 'b')).toBe(true);
  expect(accepts('a', 'a')).toBe(false);
});
