import type { OrderDocument } from '../ordering/order-document';
import { surveyMessageId } from '../voice/ask-for-voice';
import type { Services } from '../services';
import { releaseBill } from './release-bill';

const paymentsOfOrder = 20;

/**
 * Takes the guest's name, address and words off one order that has ended and everything that hangs on it. The order goes
 * last: until then it is found again when something fails on the way.
 */
export async function releaseOrder(services: Services, order: OrderDocument, nobody: string): Promise<void> {
  const { database } = services;
  const payments = await database.query('payments', {
    where: { orderId: order._id },
    limit: paymentsOfOrder,
  });
  for (const { _id } of payments) await database.disown('payments', _id, { guestId: nobody });
  if (order.bill) await releaseBill(services, order.bill.id, { guestId: order.guestId, nobody });
  await releaseInvoice(services, order._id, nobody);
  await releaseSlips(services, order._id);
  for (const id of messageIdsOf(order)) await database.remove('outbox', id);
  await database.disown('orders', order._id, {
    guestId: nobody,
    fingerprint: '',
    note: '',
    address: null,
    lines: order.lines.map((line) => ({ ...line, cartLine: { ...line.cartLine, note: '' } })),
  });
}

async function releaseInvoice({ database }: Services, orderId: string, nobody: string): Promise<void> {
  const invoice = await database.get('invoices', orderId);
  if (invoice?.status === 'requested') await database.remove('invoices', orderId);
  if (invoice?.status !== 'issued') return;
  const title = { kind: 'person', name: '已注销' } as const;
  await database.disown('invoices', orderId, { guestId: nobody, title, email: null });
}

async function releaseSlips({ database }: Services, orderId: string): Promise<void> {
  const ticket = await database.get('tickets', orderId);
  if (ticket) {
    const lines = ticket.lines.map((line) => ({ ...line, note: '' }));
    await database.disown('tickets', orderId, { note: '', lines });
  }
  const printout = await database.get('printouts', orderId);
  for (const jobId of printout?.jobIds ?? []) await database.remove('printJobs', jobId);
}

/** Messages about the order that may still lie in the outbox. */
function messageIdsOf(order: OrderDocument): string[] {
  const refunds = order.refunds.map(({ refundId }) => `refund-done:${refundId}`);
  return [`ready:${order._id}`, `rejected:${order._id}`, surveyMessageId(order._id), ...refunds];
}
