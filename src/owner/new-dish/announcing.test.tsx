import type { StaffAnswers } from '../../../contract/staff';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { CallAnswer } from '../../platform/cloud';
import { durationWords, markWords } from '../desk/desk-words';
import { Announcing } from './announcing';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let preview: StaffAnswers['previewNewDish'];
let sending: CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    if (action === 'announceNewDish') return Promise.resolve(sending);
    const data = {
      previewNewDish: preview,
      listAnnouncements: { announcements: [], dishes: [{ dishId: 'lotus', name: { zh: '糖藕', en: '' } }] },
    };
    return Promise.resolve({ ok: true, data: data[action as keyof typeof data] });
  },
}));

beforeEach(() => {
  forgetEverything();
  calls.length = 0;
  preview = {
    ...{
      dishName: { zh: '糖藕', en: 'Lotus root' },
      price: 1800,
      licensed: 3,
      isMore: false,
      hadNewsLately: 1,
    },
    ...{ quietUntilMs: null, asked: 9, declined: 5, withdrawn: 1, hasTemplate: true },
  };
  sending = { ok: true, data: {} };
});

test('the page has its dishes and what was announced after one call', async () => {
  const announcing = new Announcing('wutong');
  await announcing.refresh();
  expect(announcing.dishes?.map(({ dishId }) => dishId)).toEqual(['lotus']);
  expect(calls.map(({ action }) => action)).toEqual(['listAnnouncements']);
});

test('the button says what is missing, and then whom it reaches', async () => {
  const announcing = new Announcing('wutong');
  expect(announcing.missing).toBe('dish');
  await announcing.choose('lotus');
  expect([announcing.missing, announcing.reached]).toEqual(['words', 2]);
  announcing.write('今冬第一锅');
  expect(announcing.missing).toBeNull();
});

test('nothing goes out when nobody may get it, or when the account has no template', async () => {
  const announcing = new Announcing('wutong');
  announcing.write('今冬第一锅');
  preview = { ...preview, hadNewsLately: 3 };
  await announcing.choose('lotus');
  expect(announcing.missing).toBe('nobody');
  preview = { ...preview, hasTemplate: false };
  await announcing.choose('lotus');
  expect(announcing.missing).toBe('template');
  await announcing.send();
  expect(calls.some(({ action }) => action === 'announceNewDish')).toBe(false);
});

test('a lost answer is asked for again with the same request, so that nobody is told twice', async () => {
  const announcing = new Announcing('wutong');
  await announcing.choose('lotus');
  announcing.write('今冬第一锅');
  sending = { ok: false, problem: { kind: 'offline' } as never };
  await announcing.send();
  sending = { ok: true, data: {} };
  await announcing.send();
  const ids = calls.filter(({ action }) => action === 'announceNewDish').map(({ input }) => input.requestId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect([announcing.dishId, announcing.words]).toEqual([null, '']);
});

test('times are told in the unit that says enough', () => {
  expect([null, 38_000, 300_000, 7_200_000].map(durationWords)).toEqual(['–', '38 秒', '5 分', '2 小时']);
  expect([markWords(null), markWords(4.66)]).toEqual(['–', '4.7']);
});
