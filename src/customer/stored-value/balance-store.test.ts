import { buildStore } from '../../../tests/taro-stubs/build-visit';
import { answerRequests, forgetEverything } from '../../../tests/taro-stubs/taro';
import { visit } from '../../features/session/visit';
import { runInAction } from 'mobx';
import { BalanceStore } from './balance-store';

interface Asked {
  readonly action: string;
  readonly input: Record<string, unknown>;
}

let asked: Asked[] = [];
const tier = { pay: 20_000, bonus: 2_000 };
const topUp = { id: 'sv-1', status: 'paid' };
const view = { isOn: true, tiers: [tier], principal: 20_000, bonus: 2_000, entries: [], giftCards: [] };

beforeEach(() => {
  forgetEverything();
  asked = [];
  runInAction(() => {
    visit.store = buildStore();
  });
});

/** Answers each action with its data; a refusal where the data is a code. */
function answering(dataByAction: Readonly<Record<string, unknown>>): void {
  answerRequests(({ data }) => {
    const { action } = data as Asked;
    asked.push(data as Asked);
    const answer = dataByAction[action];
    const result =
      typeof answer === 'string'
        ? { ok: false, refusal: { code: answer, message: '', details: {} } }
        : { ok: true, data: answer };
    return Promise.resolve({ statusCode: 200, data: { errMsg: 'cloud.callFunction:ok', result } });
  });
}

const requestIds = () => asked.filter(({ action }) => action === 'topUp').map(({ input }) => input.requestId);

test('a paid top-up is seen in the balance, and the next one is another', async () => {
  answering({ topUp: { topUp, payment: null }, viewTopUp: { topUp }, viewStoredValue: view });
  const store = new BalanceStore();
  expect(await store.topUp(tier)).toEqual({ kind: 'paid' });
  expect(store.view).toMatchObject({ principal: 20_000, bonus: 2_000 });
  await store.topUp(tier);
  expect(new Set(requestIds()).size).toBe(2);
});

test('a second tap while the first is at work does nothing', async () => {
  answering({ topUp: { topUp, payment: null }, viewTopUp: { topUp }, viewStoredValue: view });
  const store = new BalanceStore();
  const [first, second] = await Promise.all([store.topUp(tier), store.buyGiftCard(10_000)]);
  expect([first.kind, second.kind]).toEqual(['paid', 'busy']);
  expect(asked.map(({ action }) => action)).not.toContain('buyGiftCard');
});

test('after an answer that was lost the same top-up is asked for, after a refusal another', async () => {
  const store = new BalanceStore();
  jest.useFakeTimers();
  answerRequests(({ data }) => {
    asked.push(data as Asked);
    return Promise.reject(new Error('no network'));
  });
  const lostTap = store.topUp(tier);
  await jest.advanceTimersByTimeAsync(60_000);
  jest.useRealTimers();
  expect((await lostTap).kind).toBe('problem');
  answering({ topUp: 'TOP_UP_CHANGED', viewStoredValue: view });
  expect(await store.topUp(tier)).toMatchObject({ problem: { refusal: { code: 'TOP_UP_CHANGED' } } });
  answering({ topUp: { topUp, payment: null }, viewTopUp: { topUp }, viewStoredValue: view });
  await store.topUp(tier);
  const ids = requestIds();
  const [lost, refused, fresh] = [ids[0], ids.at(-2), ids.at(-1)];
  expect(refused).toBe(lost);
  expect(fresh).not.toBe(lost);
});

test('money that WeChat Pay has not vouched for yet is called unclear', async () => {
  const waiting = { ...topUp, status: 'waiting' };
  answering({
    topUp: { topUp: waiting, payment: null },
    viewTopUp: { topUp: waiting },
    viewStoredValue: view,
  });
  expect(await new BalanceStore().topUp(tier)).toEqual({ kind: 'unclear' });
});

test('a card is redeemed, or the guest hears why not', async () => {
  const store = new BalanceStore();
  answering({ redeemGiftCard: { amount: 10_000 }, viewStoredValue: view });
  expect(await store.redeem('ABCD')).toEqual({ kind: 'done', amount: 10_000 });
  answering({ redeemGiftCard: 'GIFT_CARD_REDEEMED', viewStoredValue: view });
  expect(await store.redeem('ABCD')).toMatchObject({ kind: 'problem' });
  expect(store.busy).toBeNull();
});

test('a bought card is given back, or the guest hears why not and sees what became of it', async () => {
  const store = new BalanceStore();
  answering({ returnGiftCard: { amount: 10_000 }, viewStoredValue: view });
  expect(await store.returnCard('ABCD')).toEqual({ kind: 'done', amount: 10_000 });
  answering({ returnGiftCard: 'GIFT_CARD_REDEEMED', viewStoredValue: view });
  expect(await store.returnCard('ABCD')).toMatchObject({ kind: 'problem' });
  expect(store.view).toEqual(view);
  expect(store.busy).toBeNull();
});
