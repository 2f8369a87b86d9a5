import type { InvoiceRow, StaffAnswers, StaffInput } from '../../contract/staff';
import { moneyKept } from '../ordering/money-kept';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Database } from '../wechat/database';
import type { InvoiceDocument } from './invoice-document';

const rowsShown = 100;

/** Invoices to make out, oldest first, and the newest that were; with those whose order gave money back since. */
export async function listInvoices(
  { database }: Services,
  { storeId }: StaffInput<'listInvoices'>,
): Promise<StaffAnswers['listInvoices']> {
  const [requested, issued] = await Promise.all([
    database.query('invoices', {
      where: { storeId, status: 'requested' },
      orderBy: ['requestedAtMs', 'asc'],
      limit: rowsShown,
    }),
    database.query('invoices', {
      where: { storeId, status: 'issued' },
      orderBy: ['requestedAtMs', 'desc'],
      limit: rowsShown,
    }),
  ]);
  const rows = await rowsOf(database, [...requested, ...issued]);
  return {
    requested: rows.filter(({ status }) => status === 'requested'),
    issued: rows.filter(({ status }) => status === 'issued'),
  };
}

async function rowsOf(database: Database, invoices: readonly InvoiceDocument[]): Promise<InvoiceRow[]> {
  if (invoices.length === 0) return [];
  const orders = await database.queryFields(
    'orders',
    { where: { _id: { oneOf: invoices.map(({ _id }) => _id) } }, limit: invoices.length },
    ['payable', 'refunded', 'bill', 'pickupNumber', 'paidAtMs'],
  );
  const orderById = new Map(orders.map((order) => [order._id, order]));
  return invoices.flatMap((invoice) => {
    const order = orderById.get(invoice._id);
    if (!order) return [];
    const amount = moneyKept(order);
    return [
      {
        orderId: invoice._id,
        pickupNumber: order.pickupNumber ?? '',
        paidAtMs: order.paidAtMs ?? invoice.requestedAtMs,
        title: invoice.title,
        email: invoice.email,
        status: invoice.status,
        number: invoice.number,
        amount,
        issuedAmount: invoice.issuedAmount,
      },
    ];
  });
}

/** Writes down that an invoice was made out in the tax office's system, under its number there. */
export async function issueInvoice(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'issueInvoice'>,
): Promise<StaffAnswers['issueInvoice'] | Refused> {
  const issued = await services.database.transact(async (transaction) => {
    const invoice = await transaction.get('invoices', input.orderId);
    const order = await transaction.get('orders', input.orderId);
    if (!invoice || !order || invoice.storeId !== input.storeId) return new Refused('INVOICE_UNKNOWN');
    if (invoice.status === 'issued') {
      return invoice.number === input.number
        ? { number: input.number }
        : new Refused('INVOICE_ISSUED', { number: invoice.number });
    }
    const amount = moneyKept(order);
    await transaction.update('invoices', invoice._id, {
      status: 'issued',
      number: input.number,
      issuedAmount: amount,
      issuedBy: colleague.openid,
      issuedAtMs: services.nowMs(),
    });
    await audit(transaction, services, {
      storeId: invoice.storeId,
      actor: colleague.openid,
      action: 'issueInvoice',
      subject: invoice._id,
      before: 'requested',
      after: `issued as ${input.number} for ${amount} fen`,
      reason: null,
    });
    return { number: input.number };
  });
  return issued;
}
