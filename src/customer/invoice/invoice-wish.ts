import type { GuestInput } from '../../../contract/guest';
import type { InvoiceView } from '../../../contract/views';
import { isTaxNumber, normalTaxNumber } from '../../../domain/invoice/tax-number';

/** What stands in the form, as it is typed. */
export interface InvoiceWish {
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly taxNumber: string;
  readonly email: string;
}

export type WishFault = 'nameMissing' | 'taxNumberWrong' | 'emailWrong';

/** The form as it begins: empty, or with what was asked for before. */
export function wishOf(invoice: InvoiceView | null): InvoiceWish {
  if (invoice === null) return { kind: 'person', name: '', taxNumber: '', email: '' };
  const { title, email } = invoice;
  const taxNumber = title.kind === 'company' ? title.taxNumber : '';
  return { kind: title.kind, name: title.name, taxNumber, email: email ?? '' };
}

/** What is missing or wrong, the first of it; null when it can be sent. */
export function faultOfWish(wish: InvoiceWish): WishFault | null {
  if (wish.name.trim().length < 2) return 'nameMissing';
  if (wish.kind === 'company' && !isTaxNumber(normalTaxNumber(wish.taxNumber))) return 'taxNumberWrong';
  const email = wish.email.trim();
  return email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? null : 'emailWrong';
}

export function requestOf(orderId: string, wish: InvoiceWish): GuestInput<'requestInvoice'> {
  const name = wish.name.trim();
  const email = wish.email.trim();
  return {
    orderId,
    title:
      wish.kind === 'company'
        ? { kind: 'company', name, taxNumber: normalTaxNumber(wish.taxNumber) }
        : { kind: 'person', name },
    email: email === '' ? null : email,
  };
}
