import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { faultOfRules } from '../../domain/reservation/fault-of-rules';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { standingRules } from './view-reservation-rules';

type Input = StaffInput<'setReservationRules'>;
type Rules = StaffAnswers['setReservationRules'];

/**
 * Changes how a store keeps tables for later, and its days off. Whoever asks for times next sees it; what was promised
 * already stays as it was agreed. Two phones that change the same version: the second is told.
 */
export function setReservationRules(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<Rules | Refused> {
  const { storeId, rules, holidays, seenAtMs } = input;
  return services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const nowMs = services.nowMs();
    const before = standingRules(store, nowMs);
    const changed = changedStore(store, input, Math.max(nowMs, (before.changedAtMs ?? 0) + 1));
    const after = standingRules(changed, nowMs);
    const words = inWords(before, after);
    if (words === null) return before;
    if (before.changedAtMs !== seenAtMs) return new Refused('RULES_CHANGED');
    const fault = faultOfRules(rules, holidays);
    if (fault) return new Refused('RULES_WRONG', { fault });
    const { reservations, reservationsChangedAtMs, hours } = changed;
    await transaction.update('stores', storeId, { reservations, reservationsChangedAtMs, hours });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'setReservationRules', subject: storeId },
      ...{ ...words, reason: null },
    });
    return after;
  });
}

function changedStore(store: StoreDocument, { rules, holidays }: Input, changedAtMs: number) {
  const exceptions = Object.fromEntries(holidays.map(({ day, periods }) => [day, periods]));
  return {
    ...store,
    ...{ reservations: rules, reservationsChangedAtMs: changedAtMs },
    hours: { ...store.hours, exceptions },
  };
}

/** What differs, field by field, for those who read the audit; null for nothing. */
function inWords(before: Rules, after: Rules) {
  const fieldsOf = ({ rules, holidays }: Rules) => Object.entries({ ...rules, holidays });
  const old = new Map(fieldsOf(before).map(([name, value]) => [name, JSON.stringify(value)]));
  const different = fieldsOf(after).filter(([name, value]) => old.get(name) !== JSON.stringify(value));
  if (different.length === 0) return null;
  return {
    before: different.map(([name]) => `${name} ${old.get(name)}`).join(', '),
    after: different.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(', '),
  };
}
