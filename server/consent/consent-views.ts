import type { ConsentAsk, ConsentView } from '../../contract/consent';
import { askedAfterPayment, askedInQueue } from '../../domain/consent/asking';
import { classOf, messagePurposes, type MessagePurpose } from '../../domain/consent/purpose';
import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import type { ConsentsDocument } from './consent-documents';
import { consentOf, readConsents } from './ledger';

/** Every purpose that the account has a template for, or that the guest once answered. */
export function consentViews({ messages }: Services, consents: ConsentsDocument): ConsentView[] {
  return messagePurposes
    .map((purpose) => ({
      purpose,
      messageClass: classOf(purpose),
      ...consentOf(consents, purpose),
      templateId: messages.templates[purpose],
    }))
    .filter(({ templateId, answeredAtMs }) => templateId !== null || answeredAtMs !== null);
}

/** What the phone may ask right after an order was paid; nothing once the food is in hand. */
export async function asksAfterPayment(services: Services, order: OrderDocument): Promise<ConsentAsk[]> {
  const { status } = order;
  if (status !== 'placed' && status !== 'accepted' && status !== 'cooking') return [];
  return asksFor(services, order.guestId, (byPurpose, nowMs) =>
    askedAfterPayment(order.mode, byPurpose, nowMs),
  );
}

/** What the phone may ask while a guest waits with a number. */
export function asksForQueue(services: Services, guestId: string): Promise<ConsentAsk[]> {
  return asksFor(services, guestId, askedInQueue);
}

async function asksFor(
  services: Services,
  guestId: string,
  wanted: (byPurpose: ConsentsDocument['byPurpose'], nowMs: number) => readonly MessagePurpose[],
): Promise<ConsentAsk[]> {
  const { templates } = services.messages;
  if (Object.values(templates).every((templateId) => templateId === null)) return [];
  const { byPurpose } = await readConsents(services.database, guestId);
  return wanted(byPurpose, services.nowMs()).flatMap((purpose) => {
    const templateId = templates[purpose];
    return templateId === null ? [] : [{ purpose, templateId }];
  });
}
