import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { SilenceHours } from '../../domain/service/silence';
import { silenceHoursOf } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';

/**
 * Says after how many hours of a guest's silence a conversation ends; it holds for those that are open already. Setting
 * what is set already is not written down.
 */
export async function setServiceSilence(
  services: Services,
  colleague: Colleague,
  { storeId, hours, reason }: StaffInput<'setServiceSilence'>,
): Promise<StaffAnswers['setServiceSilence'] | Refused> {
  return services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const before = silenceHoursOf(store);
    if (before === hours) return { hours };
    await transaction.update('stores', storeId, { serviceSilenceHours: hours });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'setServiceSilence', subject: storeId },
      ...{ before: nameOf(before), after: nameOf(hours), reason: reason ?? null },
    });
    return { hours };
  });
}

function nameOf(hours: SilenceHours): string {
  return hours === null ? 'never' : `${hours} h`;
}
