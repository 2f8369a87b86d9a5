import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { isTaxNumber, normalTaxNumber } from '../../domain/invoice/tax-number';
import { findOwnOrder } from '../ordering/find-order';
import { moneyKept } from '../ordering/money-kept';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import type { InvoiceDocument } from './invoice-document';

/** An invoice can be asked for so long after the payment. */
const askableForMs = 180 * 24 * 60 * 60_000;

/** Asks for an invoice, or corrects what was asked for as long as it is not issued. */
export async function requestInvoice(
  services: Services,
  guestId: string,
  input: GuestInput<'requestInvoice'>,
): Promise<GuestAnswers['requestInvoice'] | Refused> {
  const title = titleOf(input);
  if (title instanceof Refused) return title;
  const nowMs = services.nowMs();
  const asked = await services.database.transact(async (transaction) => {
    const order = await findOwnOrder(transaction, guestId, input.orderId);
    if (order instanceof Refused) return order;
    const isPaid = order.paidAtMs !== null && moneyKept(order) > 0;
    if (!isPaid || nowMs > (order.paidAtMs ?? 0) + askableForMs) return new Refused('INVOICE_NOT_POSSIBLE');
    const before = await transaction.get('invoices', order._id);
    if (before?.status === 'issued') return new Refused('INVOICE_ISSUED', { number: before.number });
    const invoice: InvoiceDocument = {
      _id: order._id,
      storeId: order.storeId,
      guestId,
      title,
      email: input.email,
      status: 'requested',
      requestedAtMs: before?.requestedAtMs ?? nowMs,
      number: null,
      issuedAmount: null,
      issuedBy: null,
      issuedAtMs: null,
    };
    await transaction.set('invoices', invoice);
    return { invoice, amount: moneyKept(order) };
  });
  if (asked instanceof Refused) return asked;
  await bumpSignal(services.database, storeSignalId(asked.invoice.storeId), nowMs);
  return { invoice: invoiceView(asked.invoice, asked.amount) };
}

/** The invoice of one of the guest's orders; null when none was asked for. */
export async function viewInvoice(
  { database }: Services,
  guestId: string,
  input: GuestInput<'viewInvoice'>,
): Promise<GuestAnswers['viewInvoice'] | Refused> {
  const [order, invoice] = await Promise.all([
    findOwnOrder(database, guestId, input.orderId),
    database.get('invoices', input.orderId),
  ]);
  if (order instanceof Refused) return order;
  const amount = moneyKept(order);
  return { amount, invoice: invoice && invoiceView(invoice, amount) };
}

function invoiceView(invoice: InvoiceDocument, amount: number): GuestAnswers['requestInvoice']['invoice'] {
  const { title, email, status, number, issuedAmount, issuedAtMs } = invoice;
  return { title, email, status, number, issuedAtMs, amount: issuedAmount ?? amount };
}

function titleOf({ title }: GuestInput<'requestInvoice'>): InvoiceDocument['title'] | Refused {
  if (title.kind === 'person') return title;
  const taxNumber = normalTaxNumber(title.taxNumber);
  if (!isTaxNumber(taxNumber)) return new Refused('TAX_NUMBER_WRONG', { taxNumber });
  return { ...title, taxNumber };
}
