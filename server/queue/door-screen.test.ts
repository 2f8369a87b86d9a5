import type { QueueRules } from '../../domain/queue/queue-rules';
import { dataOf, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { furnishWithQueue, numberWish } from '../testing/queue';
import { viewQueue } from './view-queue';

const minuteMs = 60_000;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

function doorWithScreen(rules: Partial<QueueRules> = {}) {
  const at = furnishWithQueue(house, rules);
  const look = async (codeUntilMs: number | null, openid = at.ownerId) =>
    dataOf(await house.staff(openid, 'queueScreen', { storeId: at.storeId, codeUntilMs })).doorCode;
  const shown = async (openid = at.ownerId) => {
    const doorCode = await look(null, openid);
    if (doorCode === null) throw new Error('the screen got no code');
    return doorCode;
  };
  /** The code in the picture, as a guest's phone reads it. */
  const code = async () =>
    Buffer.from((await shown()).picture, 'base64')
      .toString()
      .replace('picture of ', '');
  const takeBy = async (doorCode: string) =>
    refusalOf(await house.guest(freshId('oGuest'), 'takeQueueNumber', numberWish(at.storeId, doorCode)));
  return { ...at, look, shown, code, takeBy };
}

test('the code of the screen gives a number, and some minutes later a photograph of it gives none', async () => {
  const { code, takeBy } = doorWithScreen({ doorProof: 'screen' });
  const photographed = await code();
  expect(await takeBy(photographed)).toBeNull();
  await house.clock.advance(5 * minuteMs);
  expect(await takeBy(photographed)).toBeNull();
  await house.clock.advance(2 * minuteMs);
  expect(await takeBy(photographed)).toBe('QUEUE_CODE_OLD');
  const next = await code();
  expect(next).not.toBe(photographed);
  expect(await takeBy(next)).toBeNull();
});

test('every screen of a door shows the same code, and fetches the next one when it is due', async () => {
  const { storeId, look, shown } = doorWithScreen();
  const waiter = hire(house, storeId, 'waiter');
  const [first, second] = await Promise.all([shown(), shown(waiter)]);
  expect(second).toEqual(first);
  const leftMs = first.untilMs - house.clock.now();
  expect(leftMs).toBeGreaterThan(0);
  expect(leftMs).toBeLessThanOrEqual(2 * minuteMs);
  expect(await look(first.untilMs)).toBeNull();
  await house.clock.advance(leftMs);
  expect((await look(first.untilMs))?.picture).not.toBe(first.picture);
});

test('the owner decides whether the poster counts; the screen counts at every store', async () => {
  const printed = doorWithScreen({ doorProof: 'printed' });
  expect(await printed.takeBy(printed.doorCode)).toBeNull();
  expect(await printed.takeBy(await printed.code())).toBeNull();
  const screenOnly = doorWithScreen({ doorProof: 'screen' });
  expect(await screenOnly.takeBy(screenOnly.doorCode)).toBe('QUEUE_SCREEN_ONLY');
  const looked = await house.guest(freshId('oGuest'), 'viewQueue', {
    ...{ storeId: null, doorCode: screenOnly.doorCode },
  });
  expect(dataOf(looked).queue.storeId).toBe(screenOnly.storeId);
});

test('the code of another door, one that was guessed and one of a later time give no number', async () => {
  const at = doorWithScreen();
  const other = doorWithScreen();
  const own = await at.code();
  expect(await at.takeBy(await other.code())).toBe('QUEUE_CODE_UNKNOWN');
  expect(await at.takeBy(`${own.slice(0, 9)}000000000000`)).toBe('QUEUE_CODE_OLD');
  expect(await at.takeBy('d00000000000000000000')).toBe('QUEUE_CODE_UNKNOWN');
});

test('a new poster leaves the screen as it is, and the screen leaves the poster', async () => {
  const at = doorWithScreen();
  const onScreen = await at.code();
  expect(await at.takeBy(at.doorCode)).toBeNull();
  dataOf(await house.staff(at.ownerId, 'renewDoorCode', { storeId: at.storeId }));
  expect(await at.code()).toBe(onScreen);
  expect(await at.takeBy(at.doorCode)).toBe('QUEUE_CODE_UNKNOWN');
});

test('a store where nobody waits by number shows no code', async () => {
  const { look } = doorWithScreen({ isOn: false });
  expect(await look(null)).toBeNull();
});

test('the door of a code is found by an index', async () => {
  const { code } = doorWithScreen();
  const doorCode = await code();
  const { services, looked } = countDocuments(house);
  await viewQueue(services, freshId('oGuest'), { storeId: null, doorCode });
  console.info(`A scanned screen: ${looked.documents} documents looked at`);
  expect(looked.withoutIndex).toBe(0);
  expect(looked.documents).toBeLessThanOrEqual(20);
});
