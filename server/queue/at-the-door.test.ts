import type { QueueRules } from '../../domain/queue/queue-rules';
import { dataOf, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, freshTableCode, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { furnishWithQueue, lookAt, numberWish, storedTicket, takeNumber } from '../testing/queue';
import { queueDesk } from './desk';
import { viewQueue } from './view-queue';

const minuteMs = 60_000;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A store with so many parties of two that wait, and what its owner does there. */
async function door(waiting: number, rules: Partial<QueueRules> = {}) {
  const at = furnishWithQueue(house, rules);
  const guests: Awaited<ReturnType<typeof takeNumber>>[] = [];
  for (let index = 0; index < waiting; index += 1) guests.push(await takeNumber(house, at));
  const { storeId, ownerId } = at;
  const of = (index: number) => ({ storeId, ticketId: guests[index]?.ticket.id ?? '' });
  const call = (index: number, seenCalls = 0) =>
    house.staff(ownerId, 'callQueueTicket', { ...of(index), seenCalls });
  const pass = (index: number) => house.staff(ownerId, 'passQueueTicket', of(index));
  const guestAt = (index: number) => guests[index]?.guestId ?? '';
  const back = (index: number) =>
    house.guest(guestAt(index), 'comeBackToQueue', { ticketId: of(index).ticketId });
  const line = async () => {
    const { rows } = dataOf(await house.staff(ownerId, 'queueDesk', { storeId }));
    return rows.filter(({ status }) => status === 'waiting').map(({ number }) => number);
  };
  return { ...at, guests, of, call, pass, back, line, guestAt };
}

/** The guest lets the store send both messages, in WeChat. */
async function allowMessages(guestId: string, storeId: string): Promise<void> {
  const { asks } = await lookAt(house, guestId, storeId);
  const answers = asks.map(({ purpose }) => ({ purpose, answer: 'accept' }));
  const asked = { requestId: freshId('request-'), storeId, screen: 'queue', code: null, answers };
  dataOf(await house.guest(guestId, 'recordConsents', asked));
}

const sentTo = (guestId: string) =>
  house.messages.filter((message) => message.guestId === guestId).map(({ templateId }) => templateId);

test('of two colleagues who call at once one calls, and the guest is told once', async () => {
  const { storeId, ownerId, of, guestAt } = await door(2);
  await allowMessages(guestAt(0), storeId);
  const waiter = hire(house, storeId, 'waiter');
  const input = { ...of(0), seenCalls: 0 };
  const answers = await Promise.all(
    [ownerId, waiter].map((openid) => house.staff(openid, 'callQueueTicket', input)),
  );
  expect(answers.map((answer) => dataOf(answer).row.calls)).toEqual([1, 1]);
  expect(sentTo(guestAt(0))).toEqual(['queue-called']);
  const { ticket } = await lookAt(house, guestAt(0), storeId);
  expect(ticket).toMatchObject({ status: 'called', comeUntilMs: house.clock.now() + 5 * minuteMs });
});

test('calling again waits for the party anew, and says so on its phone', async () => {
  const { storeId, call, guestAt } = await door(1);
  dataOf(await call(0));
  await house.clock.advance(4 * minuteMs);
  expect(dataOf(await call(0, 1)).row.calls).toBe(2);
  await house.later(4 * minuteMs);
  expect((await lookAt(house, guestAt(0), storeId)).ticket).toMatchObject({ status: 'called', calls: 2 });
});

test('whoever licensed it is told when two parties are ahead, once', async () => {
  const { storeId, call, guestAt } = await door(5);
  for (const index of [3, 4]) await allowMessages(guestAt(index), storeId);
  dataOf(await call(0));
  expect(sentTo(guestAt(3))).toEqual(['queue-soon']);
  expect(sentTo(guestAt(4))).toEqual([]);
  dataOf(await call(1));
  dataOf(await call(2));
  expect([sentTo(guestAt(3)), sentTo(guestAt(4))]).toEqual([['queue-soon'], ['queue-soon']]);
});

test('a number that does not come is passed by the clock, and comes back behind one party', async () => {
  const { call, back, line, storeId, guestAt } = await door(4);
  dataOf(await call(0));
  await house.clock.advance(5 * minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  const passed = (await lookAt(house, guestAt(0), storeId)).ticket;
  expect(passed).toMatchObject({ status: 'passed', ahead: null });
  expect(passed?.backUntilMs).toBe(house.clock.now() + 30 * minuteMs);
  expect(dataOf(await back(0)).queue.ticket).toMatchObject({ status: 'waiting', ahead: 1, number: 'A001' });
  expect(await line()).toEqual(['A002', 'A001', 'A003', 'A004']);
});

test('a number comes back as often as the store allows, and not after its time', async () => {
  const { call, pass, back, of, ownerId, line } = await door(3);
  dataOf(await call(0));
  dataOf(await pass(0));
  dataOf(await back(0));
  dataOf(await call(0, 1));
  dataOf(await pass(0));
  expect(refusalOf(await back(0))).toBe('QUEUE_BACK_ENDED');
  dataOf(await house.staff(ownerId, 'returnQueueTicket', of(0)));
  expect(await line()).toEqual(['A002', 'A001', 'A003']);
  dataOf(await call(1));
  dataOf(await pass(1));
  await house.clock.advance(31 * minuteMs);
  expect(refusalOf(await back(1))).toBe('QUEUE_BACK_ENDED');
  await house.runClock();
  expect(storedTicket(house, of(1).ticketId)).toMatchObject({ status: 'expired', isLive: false });
  expect(refusalOf(await back(1))).toBe('QUEUE_NUMBER_MOVED_ON');
});

test('a called number whose time ends after midnight is passed then, on the same business day', async () => {
  const { storeId, ownerId, doorCode } = furnishWithQueue(house);
  const untilMidnightMs =
    24 * 60 * minuteMs - ((house.clock.now() + 8 * 60 * minuteMs) % (24 * 60 * minuteMs));
  await house.clock.advance(untilMidnightMs - 2 * minuteMs);
  const { guestId, ticket } = await takeNumber(house, { storeId, doorCode });
  dataOf(await house.staff(ownerId, 'callQueueTicket', { storeId, ticketId: ticket.id, seenCalls: 0 }));
  await house.later(6 * minuteMs);
  expect((await lookAt(house, guestId, storeId)).ticket).toMatchObject({ status: 'passed' });
});

test('a seated number has its table, its phone is at it, and no other party gets it', async () => {
  const { storeId, ownerId, call, of, guestAt, table } = await door(2);
  dataOf(await call(0));
  const tables = dataOf(await house.staff(ownerId, 'queueTables', { storeId, partySize: 2 })).tables;
  expect(tables).toEqual([{ tableId: table._id, name: 'A07', seats: 4, freeUntilMs: null }]);
  const seat = (index: number) =>
    house.staff(ownerId, 'seatQueueTicket', { ...of(index), tableId: table._id });
  const [first, again] = await Promise.all([seat(0), seat(0)]);
  expect([first, again].map((answer) => dataOf(answer).row)).toEqual([
    ...Array<unknown>(2).fill(expect.objectContaining({ status: 'seated', tableName: 'A07' })),
  ]);
  expect(refusalOf(await seat(1))).toBe('TABLE_TAKEN');
  expect((await lookAt(house, guestAt(0), storeId)).ticket?.table).toEqual({ name: 'A07', code: table.code });
  const opened = { storeId: null, tableCode: table.code, menuVersion: null };
  expect(dataOf(await house.guest(guestAt(0), 'openMenu', opened)).table?.name).toBe('A07');
  expect(dataOf(await house.staff(ownerId, 'queueTables', { storeId, partySize: 2 })).tables).toEqual([]);
  const { rows } = dataOf(await house.staff(ownerId, 'reservationBoard', { storeId, day: null }));
  const party = rows.find(({ status }) => status === 'seated');
  expect(party).toMatchObject({ name: 'A001', isWalkIn: true });
  const ended = { storeId, reservationId: party?.id ?? '' };
  dataOf(await house.staff(ownerId, 'finishReservation', ended));
  expect((await lookAt(house, guestAt(0), storeId)).ticket?.table).toBeNull();
});

test('a number for a guest without a phone is taken over by whoever scans it first', async () => {
  const { storeId, ownerId } = await door(0);
  const wish = { storeId, requestId: freshId('request-'), partySize: 3 };
  const { row } = dataOf(await house.staff(ownerId, 'takeNumberForGuest', wish));
  expect(dataOf(await house.staff(ownerId, 'takeNumberForGuest', wish)).row.id).toBe(row.id);
  expect(row).toMatchObject({ number: 'B001', hasPhone: false });
  const code = row.handoverCode ?? '';
  const [first, second] = [freshId('oGuest'), freshId('oGuest')];
  const answer = await house.guest(first, 'takeOverQueueNumber', { code });
  expect(dataOf(answer).queue.ticket).toMatchObject({ number: 'B001' });
  expect(refusalOf(await house.guest(second, 'takeOverQueueNumber', { code }))).toBe('QUEUE_CODE_UNKNOWN');
});

test('a queue that is closed gives no numbers, and whoever waits is sent home with a message', async () => {
  const { storeId, ownerId, doorCode, guestAt } = await door(3);
  await allowMessages(guestAt(1), storeId);
  const close = (sendsHome: boolean) => house.staff(ownerId, 'closeQueue', { storeId, sendsHome });
  dataOf(await close(false));
  expect(
    refusalOf(await house.guest(freshId('oGuest'), 'takeQueueNumber', numberWish(storeId, doorCode))),
  ).toBe('QUEUE_CLOSED');
  expect((await lookAt(house, guestAt(1), storeId)).ticket?.status).toBe('waiting');
  dataOf(await close(true));
  await house.runClock();
  expect((await lookAt(house, guestAt(1), storeId)).ticket?.status).toBe('closed');
  expect(sentTo(guestAt(1))).toEqual(['queue-called']);
  dataOf(await house.staff(ownerId, 'openQueue', { storeId }));
  expect((await takeNumber(house, { storeId, doorCode })).ticket.number).toBe('A004');
});

test('the screen at the door shows numbers, and nothing of whose they are', async () => {
  const { storeId, ownerId, call, guests } = await door(3);
  dataOf(await call(0));
  const screen = dataOf(await house.staff(ownerId, 'queueScreen', { storeId }));
  expect(screen.called).toMatchObject([{ number: 'A001', calls: 1 }]);
  expect(screen.groups[0]).toMatchObject({ letter: 'A', waiting: 2, next: ['A002', 'A003'] });
  const shown = JSON.stringify(screen);
  for (const { guestId, ticket } of guests) {
    expect(shown).not.toContain(guestId);
    expect(shown).not.toContain(ticket.id);
  }
});

test('real turns of parties that left make the estimate, and those the clock ended do not', async () => {
  const { storeId, ownerId, doorCode, table } = furnishWithQueue(house);
  const seatAndLeave = async (minutes: number) => {
    const walkIn = { storeId, requestId: freshId('walk-in-'), partySize: 2, tableId: table._id, name: '' };
    const { row } = dataOf(await house.staff(ownerId, 'seatWalkIn', walkIn));
    await house.clock.advance(minutes * minuteMs);
    dataOf(await house.staff(ownerId, 'finishReservation', { storeId, reservationId: row.id }));
  };
  for (let party = 0; party < 8; party += 1) await seatAndLeave(30);
  const { ticket } = await takeNumber(house, { storeId, doorCode });
  expect(ticket.estimate).toEqual({ fromMinutes: 30, toMinutes: 30, isMeasured: true });
});

test('with five hundred who wait a look costs a handful of documents, and no query is without an index', async () => {
  const { storeId, doorCode } = furnishWithQueue(house);
  const { guestId, ticket } = await takeNumber(house, { storeId, doorCode });
  const stored = storedTicket(house, ticket.id);
  house.database.seedMany(
    'queueTickets',
    Array.from({ length: 499 }, (_each, index) => ({
      ...stored,
      ...{ _id: freshId('qt-'), guestId: freshId('oGuest'), sequence: index + 2, place: index + 2 },
    })),
  );
  house.database.seedMany('tables', [
    { _id: freshId('table-'), storeId, name: 'B01', seats: 2, code: freshTableCode() },
  ]);
  const { services, looked } = countDocuments(house);
  const fresh = { ...services, memory: house.newInstance().memory };
  const look = async (what: () => Promise<unknown>) => {
    looked.documents = 0;
    await what();
    return looked.documents;
  };
  const view = () => viewQueue(fresh, guestId, { storeId, doorCode: null });
  const first = await look(view);
  const next = await look(view);
  const desk = await look(() => queueDesk(fresh, { storeId }));
  console.info(`500 wait: ${first} documents for the first look, ${next} for the next, ${desk} for the desk`);
  expect(first).toBeLessThanOrEqual(515);
  expect(next).toBeLessThanOrEqual(8);
  expect(desk).toBeLessThanOrEqual(8);
  expect(looked.withoutIndex).toBe(0);
});
