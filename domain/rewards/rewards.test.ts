import { buildLine } from '../testing/build-quote-input';
import { defaultInviteRules, deservesReward, isWithinCap } from './invite-rules';
import { maskedName } from './masked-name';
import { rewardState, shelfOf } from './reward-offer';
import { usualChoices } from './usual-choice';
import { readVoucherCode, shownVoucherCode, voucherCode } from './voucher-code';

test('an offer runs from its first moment until before its last, unless somebody stops it', () => {
  const offer = { fromMs: 10, untilMs: 20, isStopped: false };
  expect([9, 10, 19, 20].map((nowMs) => rewardState(offer, nowMs))).toEqual([
    ...['not-yet', 'running', 'running', 'ended'],
  ]);
  expect(rewardState({ ...offer, isStopped: true }, 15)).toBe('stopped');
  expect([shelfOf({ price: 0 }), shelfOf({ price: 1 })]).toEqual(['centre', 'shop']);
});

test('a voucher is read as people type it, and nothing else is one', () => {
  const code = voucherCode('0123456789abcdef0123456789abcdef');
  expect(code).toHaveLength(10);
  expect(readVoucherCode(` ${shownVoucherCode(code)} `)).toBe(code);
  expect([readVoucherCode('12345'), readVoucherCode(`${code}u`)]).toEqual([null, null]);
  expect(voucherCode('1123456789abcdef')).not.toBe(code);
});

test('an inviter is rewarded up to the cap of a month, and anew in the next', () => {
  const rules = { mostPerMonth: 2 };
  expect(isWithinCap(null, '2026-11', rules)).toBe(true);
  expect(isWithinCap({ month: '2026-11', friends: 1 }, '2026-11', rules)).toBe(true);
  expect(isWithinCap({ month: '2026-11', friends: 2 }, '2026-11', rules)).toBe(false);
  expect(isWithinCap({ month: '2026-10', friends: 2 }, '2026-11', rules)).toBe(true);
});

test('an order deserves its rewards while enough of its money stays, and never when none does', () => {
  const { leastSpend } = defaultInviteRules;
  expect([leastSpend - 1, leastSpend].map((kept) => deservesReward(kept, defaultInviteRules))).toEqual([
    ...[false, true],
  ]);
  expect(deservesReward(0, { leastSpend: 0 })).toBe(false);
});

test('of a friend no more is told than how the name begins', () => {
  expect([maskedName('陈小满'), maskedName('Ada'), maskedName(' '), maskedName(null)]).toEqual([
    ...['陈**', 'A**', null, null],
  ]);
});

test('the usual is how the dish was had last, not how it was had most', () => {
  const newest = buildLine('1', 'noodles', { optionIdsByGroup: { spice: ['hot'] } });
  const older = buildLine('2', 'noodles', { optionIdsByGroup: { spice: ['mild'] } });
  const usual = usualChoices([newest, older, buildLine('3', 'tea')]);
  expect(usual.map(({ dishId, optionIdsByGroup }) => [dishId, optionIdsByGroup])).toEqual([
    ['noodles', { spice: ['hot'] }],
    ['tea', {}],
  ]);
});
