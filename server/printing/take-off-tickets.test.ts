import type { RefundWish } from '../../domain/refund/refund-wish';
import { dataOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { orderWithPrinter, passMinutes } from '../testing/printing';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const oneNoodles: RefundWish = { kind: 'lines', portionsByLine: { l1: 1 } };

async function accepted() {
  const printing = await orderWithPrinter(house);
  const { ownerId, input } = printing;
  const refund = async (wish: RefundWish, requestId = freshId('refund-')) => {
    const { amount } = dataOf(await house.staff(ownerId, 'previewRefund', { ...input, wish }));
    return house.staff(ownerId, 'refundOrder', {
      ...{ ...input, wish, requestId, expectedAmount: amount, reason: { fixed: 'sold-out' } },
    });
  };
  return { ...printing, refund };
}

test('a portion that is given back before it is cooked prints one slip at its station that takes it off', async () => {
  const { accept, refund, papers } = await accepted();
  await accept();
  await house.clock.advance(10_000);
  const requestId = freshId('refund-');
  await Promise.all([refund(oneNoodles, requestId), refund(oneNoodles, requestId)]);
  await passMinutes(house, 3);
  const slips = papers().filter((paper) => paper.includes('退菜'));
  expect(slips).toEqual([expect.stringMatching(/^\*{3} 退菜 以下不做 \*{3}[^]*1× noodles/)]);
  expect(slips[0]).not.toContain('tea');
});

test('a dish that is being cooked already, and goodwill, print none', async () => {
  const { accept, refund, papers, ownerId, input } = await accepted();
  await accept();
  await house.clock.advance(10_000);
  dataOf(await house.staff(ownerId, 'setLineProgress', { ...input, lineId: 'l1', progress: 'cooking' }));
  dataOf(await refund(oneNoodles));
  dataOf(await refund({ kind: 'amount', amount: 100 }));
  await passMinutes(house, 3);
  expect(papers().filter((paper) => paper.includes('退菜'))).toEqual([]);
});

test('a ticket that is printed after a portion was given back names only what stands', async () => {
  const { accept, refund, papers } = await accepted();
  dataOf(await refund(oneNoodles));
  await accept();
  await passMinutes(house, 3);
  expect(papers().join('\n')).not.toContain('退菜');
  expect(papers().join('\n')).not.toContain('noodles');
});
