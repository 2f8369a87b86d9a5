import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { StoredValueRules } from '../../domain/stored-value/stored-value';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { storedValueOf } from './switched-on';

/** The owner switches stored value on or off and says what a top-up brings. Balances stay as they are. */
export async function setStoredValue(
  services: Services,
  colleague: Colleague,
  { storeId, isOn, tiers }: StaffInput<'setStoredValue'>,
): Promise<StaffAnswers['setStoredValue'] | Refused> {
  const storedValue = { isOn, tiers: [...tiers].sort((a, b) => a.pay - b.pay) };
  return services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const [before, after] = [inWords(storedValueOf(store)), inWords(storedValue)];
    if (before === after) return { storedValue };
    await transaction.update('stores', storeId, { storedValue });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'setStoredValue', subject: storeId },
      ...{ before, after, reason: null },
    });
    return { storedValue };
  });
}

function inWords({ isOn, tiers }: StoredValueRules): string {
  return [isOn ? 'on' : 'off', ...tiers.map(({ pay, bonus }) => `${pay}+${bonus}`)].join(' ');
}
