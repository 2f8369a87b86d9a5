import type { CallAnswer } from '../../platform/cloud';
import { Redeeming } from './redeeming';

const asked: { readonly code: string; readonly answer: (answer: CallAnswer<unknown>) => void }[] = [];

jest.mock('../../platform/cloud', () => ({
  callStaff: (_action: string, input: { readonly code: string }) =>
    new Promise((answer) => asked.push({ code: input.code, answer })),
}));

const worth = (name: string) => ({ ok: true, data: { voucher: { name } } }) as unknown as CallAnswer<unknown>;

beforeEach(() => (asked.length = 0));

test('on a slow network what is shown belongs to the code that stands in the field', async () => {
  const redeeming = new Redeeming({ storeId: 'wutong', nowMs: 0 });
  redeeming.type('AAAA AAAA');
  const first = redeeming.look();
  redeeming.type('BBBB BBBB');
  asked[0]?.answer(worth('plums'));
  expect(await first).toBeNull();
  expect(redeeming.voucher).toBeNull();
  const second = redeeming.look();
  asked[1]?.answer(worth('noodles'));
  await second;
  expect(redeeming.voucher).toMatchObject({ name: 'noodles' });
});

test('what a colleague types while a dish is being handed over stays in the field', async () => {
  const redeeming = new Redeeming({ storeId: 'wutong', nowMs: 0 });
  redeeming.type('AAAA AAAA');
  const handing = redeeming.hand();
  redeeming.type('BBBB');
  asked[0]?.answer(worth('plums'));
  expect(await handing).toBeNull();
  expect(redeeming.code).toBe('BBBB');
  expect(redeeming.attempts).toHaveLength(1);
});
