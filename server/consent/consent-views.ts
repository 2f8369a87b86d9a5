import type { ConsentAsk, ConsentView } from '../../contract/consent';
import { askedAfterPayment, askedInQueue, mayAsk } from '../../domain/consent/asking';
import { emptyConsent } from '../../domain/consent/consent-account';
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
  return askable(services, order.guestId, (byPurpose) =>
    askedAfterPayment(order.mode, byPurpose, services.nowMs()),
  );
}

/** What the phone may ask a guest who has a table kept: whether to be reminded of it. */
export function asksAboutReservations(services: Services, guestId: string): Promise<ConsentAsk[]> {
  return askable(services, guestId, (byPurpose) => {
    const purpose = 'reservation-reminder';
    return mayAsk(byPurpose[purpose] ?? emptyConsent, services.nowMs()) ? [purpose] : [];
  });
}

/** What the phone may ask while a guest waits with a number. */
export function asksForQueue(services: Services, guestId: string): Promise<ConsentAsk[]> {
  return askable(services, guestId, (byPurpose) => askedInQueue(byPurpose, services.nowMs()));
}

async function askable(
  services: Services,
  guestId: string,
  choose: (byPurpose: ConsentsDocument['byPurpose']) => readonly MessagePurpose[],
): Promise<ConsentAsk[]> {
  const { templates } = services.messages;
  if (Object.values(templates).every((templateId) => templateId === null)) return [];
  const { byPurpose } = await readConsents(services.database, guestId);
  return choose(byPurpose).flatMap((purpose) => {
    const templateId = templates[purpose];
    return templateId === null ? [] : [{ purpose, templateId }];
  });
}
