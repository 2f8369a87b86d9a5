import { text } from '../../../domain/testing/build-menu';
import { buildRules } from '../../../domain/testing/build-quote-input';
import type { StoredValueRules } from '../../../domain/stored-value/stored-value';
import type { StoreDocument } from '../../../server/ordering/store-document';
import type { Chance } from '../engine/chance';
import { reservationRulesOf } from './reservations';
import { thankfulRules, thanksMembers } from './rewards';

const allDay = [{ startMinute: 0, endMinute: 1440 }];

/** What a top-up brings: a round bonus, an odd one, and none. */
export const tiers: StoredValueRules['tiers'] = [
  { pay: 3_000, bonus: 0 },
  { pay: 9_999, bonus: 333 },
  { pay: 20_000, bonus: 2_000 },
];

/** The stores of a run: mostly one, sometimes two that share guests, staff and the merchant's account. */
export function storeIdsOf(chance: Chance): readonly string[] {
  return chance.is('two stores', 0.35) ? ['wutong', 'harbour'] : ['wutong'];
}

export function takesBills(chance: Chance): boolean {
  return chance.is('bills at tables', 0.5);
}

export function takesStoredValue(chance: Chance): boolean {
  return chance.is('stored value is on', 0.5);
}

/** A store that never closes. */
export function storeOf(chance: Chance, storeId: string, position: number): StoreDocument {
  const reservations = reservationRulesOf(chance);
  return {
    _id: storeId,
    position,
    name: text(storeId),
    brand: text('巷口小灶'),
    lineOfTheDay: text(''),
    slogan: text(''),
    address: text(''),
    phone: '021-5555 0101',
    latitude: 31.2,
    longitude: 121.4,
    notice: null,
    hours: {
      utcOffsetMinutes: 480,
      dayStartsAtMinute: 240,
      weekly: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
      exceptions: {},
      lastOrderMinutesBeforeEnd: 0,
    },
    slots: { leadMinutes: 10, slotMinutes: 30, capacityPerSlot: 3, daysAhead: 1 },
    modes: ['dine-in', 'pickup', 'delivery'],
    pricing: buildRules({ deliveryFee: 500, spendAndSave: [{ spend: 5000, save: 500 }] }),
    pausedUntilMs: null,
    promisedMinutes: 20,
    acceptWithinSeconds: 300,
    menuVersion: 'v1',
    soldOutDishIds: [],
    quantitiesSet: null,
    completeAfterMinutes: 10,
    ...(chance.is(`${storeId} accepts by itself`, 0.2) ? { acceptsByItself: true } : {}),
    ...(reservations ? { reservations } : {}),
    ...(thanksMembers(chance) ? { memberRulesVersion: thankfulRules.version } : {}),
    ...(takesBills(chance) ? { billing: 'either' as const } : {}),
    ...(takesStoredValue(chance) ? { storedValue: { isOn: true, tiers } } : {}),
  };
}
