import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { deskSignalId } from './announce-conversation';

/** Says who answers what guests write in WeChat's own conversation. Setting what is set already is not written down. */
export async function setServiceDesk(
  services: Services,
  colleague: Colleague,
  { storeId, desk, reason }: StaffInput<'setServiceDesk'>,
): Promise<StaffAnswers['setServiceDesk'] | Refused> {
  const changed = await services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const before = store.serviceDesk ?? 'own';
    if (before === desk) return true;
    await transaction.update('stores', storeId, { serviceDesk: desk });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'setServiceDesk', subject: storeId },
      ...{ before: deskName[before], after: deskName[desk], reason: reason ?? null },
    });
    return true;
  });
  if (changed instanceof Refused) return changed;
  await bumpSignal(services.database, deskSignalId(storeId), services.nowMs());
  return { desk };
}

const deskName = { own: 'own desk', wechat: "WeChat's desk" } as const;
