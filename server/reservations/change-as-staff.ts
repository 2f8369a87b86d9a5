import { Refused } from '../refused';
import type { Services } from '../services';
import { audit, type AuditedChange } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceDoor } from './announce-door';
import type { ReservationDocument } from './reservation-document';

export interface StaffChange {
  readonly reservation: ReservationDocument;
  /** Null when nothing was changed, for it was done before. */
  readonly audited: Pick<AuditedChange, 'before' | 'after'> | null;
}

/** Changes one reservation of the colleague's store and writes down who did, in one transaction. */
export async function changeAsStaff(
  services: Services,
  asked: {
    readonly colleague: Colleague;
    readonly input: { readonly storeId: string; readonly reservationId: string; readonly reason?: string };
    readonly action: string;
  },
  change: (transaction: Transaction, reservation: ReservationDocument) => Promise<StaffChange | Refused>,
): Promise<ReservationDocument | Refused> {
  const { colleague, input, action } = asked;
  const done = await services.database.transact(async (transaction) => {
    const seen = await transaction.get('reservations', input.reservationId);
    if (seen?.storeId !== input.storeId) return new Refused('RESERVATION_UNKNOWN');
    const changed = await change(transaction, seen);
    if (changed instanceof Refused) return changed;
    const { audited } = changed;
    if (audited) {
      await audit(transaction, services, {
        ...{ storeId: seen.storeId, actor: colleague.openid, action, subject: seen._id },
        ...{ ...audited, reason: input.reason ?? null },
      });
    }
    return changed;
  });
  if (done instanceof Refused) return done;
  if (done.audited) await announceDoor(services, input.storeId);
  return done.reservation;
}
