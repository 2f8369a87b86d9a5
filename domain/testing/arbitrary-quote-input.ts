import fc from 'fast-check';
import type { Coupon, CouponBenefit } from '../membership/coupon';
import type { Dish, DishAvailability, OptionGroup } from '../menu/menu';
import { defaultSelection } from '../menu/lookup';
import type { CartLine, PricingRules, QuoteInput } from '../pricing/quote';
import {
  buildChoice,
  buildDish,
  buildMenu,
  buildOption,
  buildOptionGroup,
  buildSize,
  text,
} from './build-menu';
import { buildCoupon, buildQuoteInput } from './build-quote-input';

/** Random menus, carts, rules, coupons and points: mostly sensible, now and then broken, as phones send them. */

const prices = fc.integer({ min: 0, max: 20_000 });
const memberPrices = fc.option(prices);
const dishIds = ['rice', 'tea', 'noodles', 'set', 'pork'] as const;

const optionGroups: fc.Arbitrary<OptionGroup> = fc
  .array(fc.integer({ min: -500, max: 1500 }), { minLength: 1, maxLength: 3 })
  .map((differences) =>
    buildOptionGroup(
      'more',
      0,
      2,
      differences.map((difference, index) => buildOption(`o${index}`, difference)),
    ),
  );

const dishOverrides: fc.Arbitrary<Partial<Dish>> = fc.record({
  price: prices,
  memberPrice: memberPrices,
  packingFee: fc.constantFrom(0, 50, 100, 150),
  optionGroups: fc.array(optionGroups, { maxLength: 1 }),
});

const menus = fc
  .tuple(
    fc.tuple(...dishIds.map(() => dishOverrides)),
    prices,
    memberPrices,
    fc.integer({ min: -300, max: 900 }),
  )
  .map(([overrides, largePrice, largeMemberPrice, beerDifference]) =>
    buildMenu(
      dishIds.map((id, index) => {
        const dish = buildDish(id, 0, overrides[index]);
        if (id === 'noodles') {
          const large = buildSize('large', largePrice, { memberPrice: largeMemberPrice, isDefault: true });
          return { ...dish, sizes: [buildSize('small', dish.price), large] };
        }
        if (id !== 'set') return dish;
        const choices = [buildChoice('tea', 0, true), buildChoice('rice', beerDifference)];
        return {
          ...dish,
          setChoices: [{ id: 'drink', name: text('drink'), minimum: 1, maximum: 2, choices }],
        };
      }),
    ),
  );

const wishes = fc.record({
  dishId: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom<string>(...dishIds) },
    { weight: 1, arbitrary: fc.constant('gone') },
  ),
  quantity: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 7 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 99, 100) },
  ),
  optionIds: fc.uniqueArray(fc.constantFrom('o0', 'o1', 'o2'), { maxLength: 2 }),
  drinks: fc.array(fc.constantFrom('tea', 'rice'), { minLength: 1, maxLength: 2 }),
  isSmall: fc.boolean(),
});

const availabilities: fc.Arbitrary<DishAvailability[]> = fc
  .tuple(...dishIds.map(() => fc.option(fc.integer({ min: 0, max: 25 }), { freq: 3 })))
  .map((remaining) =>
    dishIds.map((dishId, index) => ({ dishId, isSoldOut: false, remaining: remaining[index] ?? null })),
  );

const benefits: fc.Arbitrary<CouponBenefit> = fc.oneof(
  fc.record({ kind: fc.constant('amount-off' as const), amount: fc.integer({ min: 1, max: 30_000 }) }),
  fc.record({
    kind: fc.constant('percent-off' as const),
    percent: fc.integer({ min: 1, max: 100 }),
    cap: fc.integer({ min: 1, max: 30_000 }),
  }),
);

export const coupons: fc.Arbitrary<Coupon> = fc
  .record({
    benefit: benefits,
    minimumSpend: fc.constantFrom(0, 0, 3000, 20_000),
    dishIds: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom<string>(...dishIds), { maxLength: 3 })),
  })
  .map(buildCoupon);

const rules: fc.Arbitrary<PricingRules> = fc.record({
  spendAndSave: fc.array(
    fc.record({ spend: fc.integer({ min: 0, max: 60_000 }), save: fc.integer({ min: 0, max: 9000 }) }),
    { maxLength: 3 },
  ),
  minimumSpend: fc.constant({ 'dine-in': 0, pickup: 0, delivery: 3000 }),
  deliveryFee: fc.integer({ min: 0, max: 1500 }),
  points: fc.record({
    pointsPerYuan: fc.constantFrom(1, 30, 100, 150, 1000),
    maximumSharePercent: fc.integer({ min: 0, max: 100 }),
    earnedPerYuan: fc.constantFrom(0, 1, 2),
    expiresAfterDays: fc.constant(365),
  }),
  rounding: fc.constantFrom('none' as const, 'down-to-jiao' as const),
});

export const quoteInputs: fc.Arbitrary<QuoteInput> = fc
  .record({
    menu: menus,
    wishes: fc.array(wishes, { maxLength: 8 }),
    lineIds: fc.uniqueArray(fc.stringMatching(/^[\w-]{1,8}$/), { minLength: 8, maxLength: 8 }),
    availability: availabilities,
    rules,
    mode: fc.constantFrom('dine-in' as const, 'pickup' as const, 'delivery' as const),
    isMember: fc.oneof(
      { weight: 5, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    terms: fc.record({
      hasMemberPrice: fc.boolean(),
      pointsPercent: fc.constantFrom(100, 120, 150, 200),
    }),
    coupon: fc.option(coupons, { freq: 3 }),
    pointsToSpend: fc.integer({ min: 0, max: 50_000 }),
    pointsBalance: fc.integer({ min: 0, max: 50_000 }),
  })
  .map(({ wishes: wished, lineIds, ...input }) => {
    const dishes = new Map(input.menu.dishes.map((dish) => [dish.id, dish]));
    const lines = wished.map((wish, index): CartLine => {
      const dish = dishes.get(wish.dishId) ?? buildDish(wish.dishId, 0);
      const options: CartLine['optionIdsByGroup'] =
        dish.optionGroups.length > 0 ? { more: wish.optionIds } : {};
      return {
        ...defaultSelection(dish),
        lineId: lineIds[index] ?? `line-${index}`,
        dishId: wish.dishId,
        ...(dish.sizes.length > 0 && wish.isSmall ? { sizeId: 'small' } : {}),
        optionIdsByGroup: options,
        choiceDishIdsByGroup: dish.setChoices.length > 0 ? { drink: wish.drinks } : {},
        quantity: wish.quantity,
        note: '',
      };
    });
    return buildQuoteInput({ ...input, lines });
  });
