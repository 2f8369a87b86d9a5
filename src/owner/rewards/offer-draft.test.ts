import type { OfficeOffer } from './offer-draft';
import { OfferDraft } from './offer-draft';

const clock = { utcOffsetMinutes: 480 };
const noonMs = Date.parse('2026-11-26T04:00:00Z');

function pudding() {
  const draft = OfferDraft.empty('shop', 'wutong', clock, noonMs);
  draft.chooseDish('pudding', { zh: '焦糖布丁', en: 'Pudding' });
  return draft;
}

test('a dish that is chosen brings its name, and the offer runs from the midnight of its first day to that after its last', () => {
  const draft = pudding();
  draft.type({ price: '300', quantity: '60', fromDay: '2026-11-26', untilDay: '2026-11-30' });
  expect(draft.result()).toEqual({
    ...{
      storeIds: ['wutong'],
      name: { zh: '焦糖布丁', en: 'Pudding' },
      price: 300,
      quantity: 60,
      perGuest: 1,
    },
    goods: { kind: 'dish', dishId: 'pudding', goodForDays: 30, whenExpired: 'points-return' },
    fromMs: Date.parse('2026-11-25T16:00:00Z'),
    untilMs: Date.parse('2026-11-30T16:00:00Z'),
  });
});

test.each([
  ['dishMissing', { kind: 'dish' }],
  ['priceMissing', { price: '0' }],
  ['quantityMissing', { quantity: '很多' }],
  ['perGuestMissing', { perGuest: '100' }],
  ['datesMissing', { untilDay: '2026-02-30' }],
  ['datesMissing', { untilDay: '2026-11-25' }],
  ['nameMissing', { name: ' ' }],
  ['amountMissing', { kind: 'coupon', amount: '2000' }],
  ['minimumMissing', { kind: 'coupon', minimum: 'x' }],
  ['minimumMissing', { kind: 'coupon', minimum: '20000' }],
  ['percentMissing', { kind: 'coupon', benefitKind: 'percent-off', percent: '91' }],
  ['capMissing', { kind: 'coupon', benefitKind: 'percent-off', cap: '' }],
  ['daysMissing', { goodForDays: '0' }],
] as const)('the button says %s', (fault, change) => {
  const draft = fault === 'dishMissing' ? OfferDraft.empty('shop', 'wutong', clock, noonMs) : pudding();
  draft.type({ name: '布丁', ...change });
  expect(draft.result()).toBe(fault);
});

test('without a store nothing is offered, and a coupon that is opened and saved stays as it was', () => {
  const draft = pudding();
  draft.toggleStore('wutong');
  expect(draft.result()).toBe('storesMissing');
  const goods: OfficeOffer['goods'] = {
    ...{ kind: 'coupon', minimumSpend: 0, dishIds: ['tea'], modes: ['pickup'] },
    ...{ goodForDays: 7, isGiftable: true },
    benefit: { kind: 'percent-off', percent: 20, cap: 1000 },
  };
  const before: OfficeOffer = {
    ...{ id: 'ro-1', storeIds: ['wutong'], name: { zh: '茶', en: 'Tea' }, price: 0, goods, quantity: null },
    ...{ perGuest: 1, fromMs: noonMs, untilMs: noonMs + 86_400_000, isStopped: false, state: 'running' },
    ...{ left: null, figures: { taken: 0, redeemed: 0, points: 0, revenue: 0 } },
  };
  expect(OfferDraft.of(before, clock).result()).toMatchObject({ goods, price: 0, quantity: null });
});

test('a percentage with its cap, for one way of dining and some dishes, is saved as it was typed', () => {
  const draft = OfferDraft.empty('centre', 'wutong', clock, noonMs);
  draft.type({ name: '外带八折', benefitKind: 'percent-off', percent: '20', cap: '12.5', minimum: '30' });
  draft.toggleMode('pickup');
  draft.toggleMode('delivery');
  draft.toggleMode('delivery');
  draft.toggleCovered('tea');
  expect(draft.result()).toMatchObject({
    price: 0,
    goods: {
      ...{ kind: 'coupon', minimumSpend: 3000, modes: ['pickup'], dishIds: ['tea'] },
      benefit: { kind: 'percent-off', percent: 20, cap: 1250 },
    },
  });
});

test('a fault stands at its field once something is typed there, and at every field once somebody wants to save', () => {
  const draft = OfferDraft.empty('centre', 'wutong', clock, noonMs);
  draft.type({ amount: '2000' });
  expect(draft.faultAt('amountMissing', draft.amount)).toBe('amountMissing');
  expect(draft.faultAt('nameMissing', draft.name)).toBeNull();
  draft.ask();
  expect(draft.faultAt('nameMissing', draft.name)).toBe('nameMissing');
  expect(draft.faultAt('minimumMissing', draft.minimum)).toBeNull();
  expect(draft.faults).toEqual(['amountMissing', 'nameMissing']);
});
