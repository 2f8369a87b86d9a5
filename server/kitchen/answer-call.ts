import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import type { Colleague } from '../staff/find-role';
import { ticketView } from './ticket-view';

/** A colleague goes to a table that rings. Two at once: one goes, the other hears that somebody has answered. */
export async function answerCall(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'answerCall'>,
): Promise<StaffAnswers['answerCall'] | Refused> {
  const { database } = services;
  const call = await database.get('calls', input.callId);
  if (!call || call.storeId !== input.storeId) return new Refused('CALL_UNKNOWN');
  const isMine = await database.updateIf(
    'calls',
    call._id,
    { answeredBy: null, atMs: call.atMs },
    { answeredBy: colleague.openid },
  );
  if (!isMine) return new Refused('CALL_UNKNOWN');
  const [ticket, calls] = await Promise.all([
    database.get('tickets', call.orderId),
    database.query('calls', { where: { storeId: input.storeId, answeredBy: null }, limit: 200 }),
    bumpSignal(database, storeSignalId(input.storeId), services.nowMs()),
  ]);
  return ticket ? { ticket: ticketView(ticket, calls) } : new Refused('ORDER_UNKNOWN');
}
