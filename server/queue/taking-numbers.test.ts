import { guestActions } from '../guest-actions';
import { dispatch } from '../dispatch';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, openHours } from '../testing/furnish';
import { House } from '../testing/house';
import { furnishWithQueue, lookAt, numberWish, storedTicket, takeNumber } from '../testing/queue';
import type { GuestAnswers } from '../../contract/guest';
import type { ActionAnswer } from '../../contract/envelope';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const take = (guestId: string, input: object) => house.guest(guestId, 'takeQueueNumber', input);

test('a guest at the door gets the next number of the group for the party', async () => {
  const at = furnishWithQueue(house);
  expect((await takeNumber(house, at, 2)).ticket).toMatchObject({ number: 'A001', ahead: 0, letter: 'A' });
  expect((await takeNumber(house, at, 4)).ticket).toMatchObject({ number: 'B001', ahead: 0 });
  const { ticket } = await takeNumber(house, at, 1);
  expect(ticket).toMatchObject({ number: 'A002', ahead: 1, numbersAhead: ['A001'], status: 'waiting' });
  expect(ticket.estimate?.isMeasured).toBe(false);
});

test('a hundred who press at once on four machines get the numbers 1 to 100, each once', async () => {
  const at = furnishWithQueue(house);
  const machines = [1, 2, 3, 4].map(() => guestActions(house.newInstance()));
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_each, index) => {
      const event = { action: 'takeQueueNumber', input: numberWish(at.storeId, at.doorCode) };
      const openid = freshId('oGuest');
      const log = () => undefined;
      return dispatch(machines[index % 4] ?? {}, { event, openid, requestId: 'request-1', log }) as Promise<
        ActionAnswer<GuestAnswers['takeQueueNumber']>
      >;
    }),
  );
  const numbers = answers.map((answer) => dataOf(answer).queue.ticket?.number);
  const all = Array.from({ length: 100 }, (_each, index) => `A${String(index + 1).padStart(3, '0')}`);
  expect(numbers.sort()).toEqual(all);
});

test('two taps, two phones of one guest and a repeat are one number', async () => {
  const at = furnishWithQueue(house);
  const guestId = freshId('oGuest');
  const wish = numberWish(at.storeId, at.doorCode);
  const answers = await Promise.all([
    take(guestId, wish),
    take(guestId, wish),
    take(guestId, numberWish(at.storeId, at.doorCode, { partySize: 4 })),
  ]);
  const ids = answers.map((answer) => dataOf(answer).queue.ticket?.id);
  expect(new Set(ids).size).toBe(1);
  expect(dataOf(await take(guestId, wish)).queue.ticket?.id).toBe(ids[0]);
});

test('from near enough a number is taken without the code, and from another city it is not', async () => {
  const { storeId, store } = furnishWithQueue(house);
  const { latitude, longitude } = store;
  const near = { latitude: latitude + 0.03, longitude };
  const hangzhou = { latitude: 30.27, longitude: 120.16 };
  expect(refusalOf(await take(freshId('oGuest'), numberWish(storeId, null, { position: near })))).toBeNull();
  const far = await take(freshId('oGuest'), numberWish(storeId, null, { position: hangzhou }));
  expect(far).toMatchObject({
    refusal: { code: 'QUEUE_TOO_FAR', details: { kilometres: 157, limitMetres: 3_000 } },
  });
  expect(refusalOf(await take(freshId('oGuest'), numberWish(storeId, null)))).toBe('QUEUE_AT_DOOR_ONLY');
});

test('a store that gives numbers at the door alone takes no position', async () => {
  const { storeId, store } = furnishWithQueue(house, { fromHomeMetres: null });
  const position = { latitude: store.latitude, longitude: store.longitude };
  expect(refusalOf(await take(freshId('oGuest'), numberWish(storeId, null, { position })))).toBe(
    'QUEUE_AT_DOOR_ONLY',
  );
});

test('a forged code, that of another door and one that was replaced give no number', async () => {
  const at = furnishWithQueue(house);
  const other = furnishWithQueue(house);
  const by = async (doorCode: string) =>
    refusalOf(await take(freshId('oGuest'), numberWish(at.storeId, doorCode)));
  expect(await by('q00000000000000000000')).toBe('QUEUE_CODE_UNKNOWN');
  expect(await by('hello')).toBe('QUEUE_CODE_UNKNOWN');
  expect(await by(other.doorCode)).toBe('QUEUE_CODE_UNKNOWN');
  expect(await by(at.table.code)).toBe('QUEUE_CODE_UNKNOWN');
  const renewed = dataOf(await house.staff(at.ownerId, 'renewDoorCode', { storeId: at.storeId })).doorCode;
  expect(await by(at.doorCode)).toBe('QUEUE_CODE_UNKNOWN');
  expect(await by(renewed)).toBeNull();
});

test('a guest takes no more numbers a day than the store allows', async () => {
  const at = furnishWithQueue(house, { numbersPerDay: 2 });
  const guestId = freshId('oFarmer');
  for (let taken = 0; taken < 2; taken += 1) {
    const { ticket } = await takeNumber(house, at, 2, guestId);
    dataOf(await house.guest(guestId, 'leaveQueue', { ticketId: ticket.id }));
  }
  expect(await take(guestId, numberWish(at.storeId, at.doorCode))).toMatchObject({
    refusal: { code: 'QUEUE_ENOUGH', details: { most: 2 } },
  });
});

test('where nobody waits and a table is free the party is told to come in, and may insist', async () => {
  const { storeId, doorCode } = furnishWithQueue(house);
  const guestId = freshId('oGuest');
  const wish = numberWish(storeId, doorCode, { evenIfFree: false });
  expect(await take(guestId, wish)).toMatchObject({
    refusal: { code: 'QUEUE_NO_WAIT', details: { table: 'A07' } },
  });
  expect(refusalOf(await take(guestId, { ...wish, evenIfFree: true }))).toBeNull();
  expect(refusalOf(await take(freshId('oGuest'), { ...wish, requestId: freshId('request-') }))).toBeNull();
});

test('no party of 0 or 400, and no number at a closed hour or where nobody waits by number', async () => {
  const at = furnishWithQueue(house);
  const of = async (partySize: number) =>
    refusalOf(await take(freshId('oGuest'), numberWish(at.storeId, at.doorCode, { partySize })));
  expect([await of(0), await of(9), await of(400)]).toEqual(Array(3).fill('PARTY_SIZE_WRONG'));
  const none = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  const shut = furnishWithQueue(house, {}, { hours: { ...openHours, weekly: none } });
  const off = furnishWithQueue(house, { isOn: false });
  const wish = ({ storeId, doorCode }: typeof shut) => numberWish(storeId, doorCode);
  expect(refusalOf(await take(freshId('oGuest'), wish(shut)))).toBe('QUEUE_CLOSED');
  expect(refusalOf(await take(freshId('oGuest'), wish(off)))).toBe('QUEUE_OFF');
});

test('another size keeps the place within the group, and waits anew in another group', async () => {
  const at = furnishWithQueue(house);
  const { guestId, ticket } = await takeNumber(house, at, 3);
  await takeNumber(house, at, 3);
  await takeNumber(house, at, 6);
  const change = (partySize: number) =>
    house.guest(guestId, 'changeQueueParty', { ticketId: ticket.id, partySize });
  expect(dataOf(await change(4)).queue.ticket).toMatchObject({ number: 'B001', ahead: 0, partySize: 4 });
  expect(dataOf(await change(5)).queue.ticket).toMatchObject({ number: 'C002', ahead: 1, partySize: 5 });
  expect(refusalOf(await change(40))).toBe('PARTY_SIZE_WRONG');
});

test('numbers begin anew with the business day, and go on past midnight', async () => {
  const at = furnishWithQueue(house);
  await takeNumber(house, at);
  await house.clock.advance(13 * 3_600_000);
  const { guestId, ticket } = await takeNumber(house, at);
  expect(ticket.number).toBe('A002');
  await house.later(4 * 3_600_000);
  expect(storedTicket(house, ticket.id)).toMatchObject({ status: 'expired', isLive: false, dueAtMs: null });
  expect((await lookAt(house, guestId, at.storeId)).ticket).toBeNull();
  expect((await takeNumber(house, at, 2, guestId)).ticket.number).toBe('A001');
});
