import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { GiftCardView } from '../../contract/views';
import { giftCardReturnableUntilMs } from '../../domain/stored-value/gift-card-return';
import { noStoredValue } from '../../domain/stored-value/stored-value';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { GiftCardDocument } from './gift-card-document';
import { storedValueOf } from './switched-on';

const entriesPerPage = 20;
const cardsShown = 50;

/** A guest's balance, what moved it, the cards that the guest has bought, and what the store adds to a top-up. */
export async function viewStoredValue(
  services: Services,
  guestId: string,
  input: GuestInput<'viewStoredValue'>,
): Promise<GuestAnswers['viewStoredValue'] | Refused> {
  const { database } = services;
  const before = input.entriesBeforeMs === null ? {} : { atMs: { below: input.entriesBeforeMs } };
  const [store, account, found, cards] = await Promise.all([
    database.get('stores', input.storeId),
    database.get('storedValueAccounts', guestId),
    database.query('storedValueEntries', {
      where: { guestId, ...before },
      orderBy: ['atMs', 'desc'],
      limit: entriesPerPage + 1,
    }),
    database.query('giftCards', {
      where: { buyerId: guestId },
      orderBy: ['boughtAtMs', 'desc'],
      limit: cardsShown,
    }),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const nowMs = services.nowMs();
  const page = found.slice(0, entriesPerPage);
  const { principal, bonus } = account ?? noStoredValue;
  return {
    ...storedValueOf(store),
    principal,
    bonus,
    entries: page.map(({ _id: id, kind, principal, bonus, subject, atMs }) => ({
      ...{ id, kind, principal, bonus, subject, atMs },
    })),
    nextEntriesBeforeMs: found.length > entriesPerPage ? (page.at(-1)?.atMs ?? null) : null,
    giftCards: cards.map((card) => giftCardView(card, nowMs)),
    nowMs,
  };
}

function giftCardView(card: GiftCardDocument, nowMs: number): GiftCardView {
  const { _id: code, amount, boughtAtMs, redeemedAtMs, returnedAtMs = null } = card;
  const returnableUntilMs = giftCardReturnableUntilMs(card, nowMs);
  return { code, amount, boughtAtMs, redeemedAtMs, returnedAtMs, returnableUntilMs };
}
