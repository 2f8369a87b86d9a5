import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { isSameDesk, ownDesk, type DeskChoice } from '../../domain/service/desk-choice';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { deskSignalId } from './announce-conversation';

/** Says who answers what guests write outside the app. Setting what is set already is not written down. */
export async function setServiceDesk(
  services: Services,
  colleague: Colleague,
  { storeId, desk, reason }: StaffInput<'setServiceDesk'>,
): Promise<StaffAnswers['setServiceDesk'] | Refused> {
  const changed = await services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const before = store.serviceDesk ?? ownDesk;
    if (isSameDesk(before, desk)) return true;
    await transaction.update('stores', storeId, { serviceDesk: desk });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'setServiceDesk', subject: storeId },
      ...{ before: nameOf(before), after: nameOf(desk), reason: reason ?? null },
    });
    return true;
  });
  if (changed instanceof Refused) return changed;
  await bumpSignal(services.database, deskSignalId(storeId), services.nowMs());
  return { desk };
}

function nameOf(desk: DeskChoice): string {
  if (desk.kind === 'wecom') return `WeCom ${desk.corpId} ${desk.url}`;
  return desk.kind === 'own' ? 'own desk' : "WeChat's desk";
}
