import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { askGuestFunction, askStaffFunction } from './phone';
import { storeOfAct } from './store-of-act';

/** What colleagues hand over to members: two with the same turn have the same guest before them. */
export const counterActs: Partial<Record<ActName, Perform>> = {
  async 'tend-counter'(world, act) {
    const isVoucher = world.chance.is(`${act.visit} brings a voucher`, 0.7);
    await (isVoucher ? redeemVoucher(world, act) : handOutDish(world, act));
  },
};

/** Mostly a voucher that is good; now and then one that was handed over already. */
async function redeemVoucher(world: World, act: Act): Promise<void> {
  const vouchers = world.books.all('rewardTakings').filter(({ code }) => code !== null);
  const open = vouchers.filter(({ status }) => status === 'open');
  const isAny = open.length === 0 || world.chance.is(`${act.visit} any voucher`, 0.2);
  const choice = isAny ? vouchers : open;
  if (choice.length === 0) return;
  const { code, _id } = world.chance.pick(`${act.visit} voucher`, choice);
  const storeId = storeOfAct(world, act);
  const voucher = { storeId, code: code ?? '' };
  world.story.tell(`${act.who} looks at the voucher ${_id} (${act.id})`);
  await askStaffFunction(world, act, 'viewVoucher', voucher);
  const requestId = `redeem-${world.chance.hex(`${act.visit} ${act.who} redeem`, 16)}`;
  await askStaffFunction(world, act, 'redeemVoucher', { ...voucher, requestId });
  if (!world.chance.is(`${act.visit} taps twice`, 0.4)) return;
  await askStaffFunction(world, act, 'redeemVoucher', { ...voucher, requestId }, `${act.id} redeem again`);
}

/** A guest shows the code of this minute, and gets the dish of a level at the counter. */
async function handOutDish(world: World, act: Act): Promise<void> {
  const dishes = world.books
    .all('coupons')
    .filter(({ dishName, status }) => dishName !== undefined && status === 'available');
  if (dishes.length === 0) return;
  const coupon = world.chance.pick(`${act.visit} dish`, dishes);
  const storeId = storeOfAct(world, act);
  const guest = { ...act, who: coupon.guestId, id: `${act.id}, guest` };
  const shown = await askGuestFunction(world, guest, 'showMemberCode', {});
  if (!shown) return;
  const scan = await askStaffFunction(world, act, 'scanMemberCode', { storeId, code: shown.code });
  if (!scan) return;
  const input = { storeId, scanId: scan.scanId, couponId: coupon._id };
  world.story.tell(`${act.who} hands the dish of ${coupon._id} out (${act.id})`);
  await askStaffFunction(world, act, 'handOutDish', input);
  if (!world.chance.is(`${act.visit} taps twice`, 0.4)) return;
  await askStaffFunction(world, act, 'handOutDish', input, `${act.id} hand out again`);
}
