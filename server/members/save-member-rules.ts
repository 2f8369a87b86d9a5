import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { faultOfMemberRules } from '../../domain/membership/member-rules-fault';
import type { DishGift, MemberRules } from '../../domain/membership/member-rules';
import {
  currentRulesId,
  readMemberRules,
  rulesVersionId,
  type MemberRulesDocument,
} from '../membership/member-rules-document';
import { loadMenu } from '../ordering/load-menu';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { rulesInWords } from './rules-in-words';

/** A transaction holds 100 operations; a house with more stores than this needs another way. */
const mostStores = 90;

/** The rules in force, and the dishes that can be given away. */
export async function viewMemberRules(
  services: Services,
  { storeId }: StaffInput<'viewMemberRules'>,
): Promise<StaffAnswers['viewMemberRules'] | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const [rules, menu] = await Promise.all([readMemberRules(services.database), loadMenu(services, store)]);
  return { rules, dishes: menu.dishes.map(({ id, name, price }) => ({ dishId: id, name, price })) };
}

/**
 * Saves the next version of the rules, for all stores, when nobody has saved one since they were shown. Levels that
 * guests have stay theirs until they end; the clock lifts those whom kinder rules lift.
 */
export async function saveMemberRules(
  services: Services,
  colleague: Colleague,
  { storeId, version, rules: draft }: StaffInput<'saveMemberRules'>,
): Promise<StaffAnswers['saveMemberRules'] | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const menu = await loadMenu(services, store);
  const stores = await services.database.queryFields(
    'stores',
    { where: {}, orderBy: ['position', 'asc'], limit: mostStores },
    ['_id'],
  );
  return services.database.transact(async (transaction) => {
    const before = await readMemberRules(transaction);
    if (before.version !== version) return new Refused('RULES_CHANGED', { version: before.version });
    const levels = draft.levels.map(({ freeDishId, ...level }) => ({
      ...level,
      freeDish: freeDishId === null ? null : dishGift(menu, before, freeDishId),
    }));
    if (levels.some((level, index) => level.freeDish === null && draft.levels[index]?.freeDishId !== null)) {
      return new Refused('DISH_UNKNOWN');
    }
    const rules = { ...draft, levels };
    const fault = faultOfMemberRules(rules);
    if (fault) return new Refused('RULES_WRONG', { fault });
    const saved: MemberRules = { ...rules, version: version + 1 };
    const kept = { ...saved, savedAtMs: services.nowMs(), by: colleague.openid, storeId };
    await transaction.set('memberRules', { _id: currentRulesId, ...kept } satisfies MemberRulesDocument);
    await transaction.add('memberRules', { _id: rulesVersionId(saved.version), ...kept });
    for (const { _id } of stores) {
      await transaction.update('stores', _id, { memberRulesVersion: saved.version });
    }
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'saveMemberRules', reason: null },
      ...{ subject: `version ${saved.version}`, before: rulesInWords(before), after: rulesInWords(saved) },
    });
    return { rules: saved };
  });
}

/** At today's price; a dish that left the menu stays as it was promised. */
function dishGift(menu: Menu, before: MemberRules, dishId: string): DishGift | null {
  const dish = dishesById(menu).get(dishId);
  if (dish) return { dishId, name: dish.name, worth: dish.price };
  return before.levels.find(({ freeDish }) => freeDish?.dishId === dishId)?.freeDish ?? null;
}
