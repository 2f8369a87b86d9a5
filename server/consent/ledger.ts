import { emptyConsent, withEntry, type ConsentAccount } from '../../domain/consent/consent-account';
import type { ConsentEntry } from '../../domain/consent/consent-entry';
import type { MessagePurpose } from '../../domain/consent/purpose';
import { placeInList } from '../../domain/listing/place-in-list';
import type { Transaction } from '../wechat/database';
import { emptyConsents, type ConsentsDocument } from './consent-documents';

/** What is known of a guest's consents; somebody nobody has asked has given none. */
export async function readConsents(
  database: Pick<Transaction, 'get'>,
  guestId: string,
): Promise<ConsentsDocument> {
  return (await database.get('consents', guestId)) ?? emptyConsents(guestId);
}

export function consentOf(consents: ConsentsDocument, purpose: MessagePurpose): ConsentAccount {
  return consents.byPurpose[purpose] ?? emptyConsent;
}

export type PlainEntry = Omit<ConsentEntry, 'channel' | 'answer' | 'screen' | 'code' | 'messageId'> &
  Partial<Pick<ConsentEntry, 'answer' | 'screen' | 'code' | 'messageId'>>;

/** Adds one entry and yields the consents with it; whoever calls it writes them, once, at the end. */
export async function addEntry(
  transaction: Transaction,
  consents: ConsentsDocument,
  plain: PlainEntry,
): Promise<ConsentsDocument> {
  const { id, ...fields } = plain;
  const entry = {
    channel: 'wechat-subscribe' as const,
    answer: null,
    screen: null,
    code: null,
    messageId: null,
    ...fields,
  };
  await transaction.add('consentEntries', { _id: id, ...entry });
  const account = withEntry(consentOf(consents, entry.purpose), entry);
  const news = entry.purpose === 'new-dish' ? newsOf(consents, account, entry) : {};
  return { ...consents, ...news, byPurpose: { ...consents.byPurpose, [entry.purpose]: account } };
}

/** Whose news the guest gets: of the store at which they allowed it last, while a licence is left. */
function newsOf(
  { _id, newsStoreId, newsPlace }: ConsentsDocument,
  account: ConsentAccount,
  entry: Pick<ConsentEntry, 'kind' | 'sends' | 'storeId' | 'atMs'>,
): Pick<ConsentsDocument, 'newsStoreId' | 'newsPlace'> {
  if (account.left === 0 || account.withdrawnAtMs !== null) return { newsStoreId: null, newsPlace: null };
  const isGiven = entry.sends > 0;
  return {
    newsStoreId: isGiven ? entry.storeId : (newsStoreId ?? entry.storeId),
    newsPlace: (isGiven ? null : newsPlace) ?? placeInList(entry.atMs, _id),
  };
}
