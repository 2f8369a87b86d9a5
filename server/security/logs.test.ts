import { refusalOf } from '../testing/act';
import { freshId, furnishStore, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { address, deliveredTotal, doorNote } from '../testing/victim';

let house: House;
const printed: string[] = [];
beforeAll(async () => {
  house = await House.open();
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      printed.push(words.map(String).join(' '));
    });
  }
});
afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
});

/** From the table to the refund, with everything private in it; whatever fails on the way is passed over. */
async function wholeJourney(): Promise<void> {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const steps = { storeId };
  await house.guest(guestId, 'openMenu', { storeId, tableCode: null, menuVersion: null });
  const expectedTotal = await deliveredTotal(house, guestId, storeId).catch(() => 4000);
  const wish = wishFor(storeId, { mode: 'delivery', address, note: doorNote, expectedTotal });
  const placed = await house.guest(guestId, 'placeOrder', wish);
  const orderId = placed.ok ? placed.data.order.id : 'none';
  if (placed.ok) await house.confirmPayment(placed.data.payment);
  await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true });
  await house.staff(ownerId, 'board', steps);
  await house.staff(ownerId, 'acceptOrder', { ...steps, orderId, readyInMinutes: 20 });
  await house.staff(ownerId, 'rejectOrder', { ...steps, orderId, reason: doorNote });
  await house.guest(guestId, 'placeOrder', { ...wish, address: { ...address, phone: 'not a phone' } });
  await house.guest(guestId, 'payOrder', { orderId });
  await house.later(61_000);
}

/** Everything that was logged or printed so far, and is forgotten with the asking. */
function linesSoFar(): string {
  const lines = [...house.logs.map((entry) => JSON.stringify(entry)), ...printed].join('\n');
  (house.logs as unknown[]).length = 0;
  printed.length = 0;
  return lines;
}

function expectNothingPrivate(lines: string): void {
  const environment = house.pay.merchantEnvironment();
  const pem = (environment.WECHAT_PAY_MERCHANT_PRIVATE_KEY ?? '').split('\n').slice(1, 3);
  const keys = [environment.WECHAT_PAY_API_V3_KEY ?? '', ...pem];
  for (const key of keys) expect(key.length).toBeGreaterThan(30);
  const found = [...keys, ...Object.values(address), doorNote].filter((word) => lines.includes(word));
  expect(found).toEqual([]);
}

test('a journey without a fault logs nothing private', async () => {
  await wholeJourney();
  expectNothingPrivate(linesSoFar());
});

test('whichever database request fails, and however much its error quotes, nothing private is logged', async () => {
  let logged = 0;
  for (let failing = 1; failing <= 45; failing += 1) {
    let count = 0;
    house.gate.beforeDatabase = (what) => {
      count += 1;
      if (count !== failing) return null;
      const quoted = `${what} refused {"phone":"${address.phone}"}`;
      return { code: 'DATABASE_REQUEST_FAILED', message: quoted };
    };
    await wholeJourney().catch((error: unknown) => printed.push(String(error)));
    house.gate.beforeDatabase = null;
    const lines = linesSoFar();
    if (lines.includes('internal-error')) logged += 1;
    expectNothingPrivate(lines);
  }
  expect(logged).toBeGreaterThan(10);
});

test.each(['create', 'query', 'close', 'refund'])(
  'a payment platform that is down, or loses its answer, is logged by its code alone: %s',
  async (operation) => {
    for (const fault of ['down', 'system-error']) {
      house.pay.control.setSwitches({ [operation]: fault });
      await wholeJourney();
      house.pay.control.setSwitches({ [operation]: 'normal' });
      expectNothingPrivate(linesSoFar());
    }
  },
);

test('a forged, a stale and an unreadable notification are logged without what they carry', async () => {
  await wholeJourney();
  const [real] = house.notifications;
  if (!real) throw new Error('no notification came');
  const forgeries = [
    { ...real.headers, 'Wechatpay-Signature': 'Zm9yZ2Vk' },
    { ...real.headers, 'Wechatpay-Timestamp': '1' },
    {},
  ];
  linesSoFar();
  for (const headers of forgeries) {
    expect((await house.notify(real.path, headers, address.phone)).statusCode).toBeGreaterThanOrEqual(400);
  }
  const lines = linesSoFar();
  expect(lines).toContain('notification-refused');
  expectNothingPrivate(lines);
});

test('an input of another shape is refused by the names of its fields and logged not at all', async () => {
  linesSoFar();
  const answer = await house.guest(freshId('oGuest'), 'placeOrder', { address, phone: address.phone });
  expect(refusalOf(answer)).toBe('INPUT_INVALID');
  expect(JSON.stringify(answer)).not.toContain(address.phone);
  expect(linesSoFar()).toBe('');
});
