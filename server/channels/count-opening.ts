import { businessDay } from '../../domain/store-hours/business-day';
import { customerKind } from '../consent/message-facts';
import type { StoreDocument } from '../ordering/store-document';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ChannelTouch, ChannelTouchesDocument } from './channel-documents';
import { hashedLetters } from './share-id';

/** Links of one guest that count on one day: a guest opens a handful, a machine would open thousands. */
const mostLinksPerDay = 20;

interface Opening {
  readonly store: StoreDocument;
  readonly link: string;
}

/**
 * Notes that a guest came through a link. One guest counts once a day for each link, however often it is tapped; the
 * count goes through the outbox, so that no document is written by everybody who opens a link. The first link of a
 * guest stays what it was, the last one is replaced. An opening that is not counted keeps nobody from the menu.
 */
export async function countOpening(services: Services, guestId: string, opening: Opening): Promise<void> {
  const nowMs = services.nowMs();
  const { store, link } = opening;
  const day = businessDay(store.hours, nowMs);
  const touch: ChannelTouch = { link, storeId: store._id, atMs: nowMs };
  const counted = await services.database.transact(async (transaction) => {
    const before = await transaction.get('channelTouches', guestId);
    const today = before?.day === day ? before.countedLinks : [];
    const key = `${store._id} ${link}`;
    const isCounted = today.includes(key) || today.length >= mostLinksPerDay;
    const isNew = before === null && (await customerKind(transaction, guestId)) === 'new';
    const countedLinks = isCounted ? today : [...today, key];
    await transaction.set('channelTouches', touched(guestId, before, { touch, day, countedLinks }));
    if (!isCounted) await transaction.set('outbox', openingEntry(guestId, { touch, day, isNew }));
    return true;
  });
  if (counted instanceof Refused) services.log({ event: 'opening-not-counted', code: counted.code });
}

function touched(
  guestId: string,
  before: ChannelTouchesDocument | null,
  now: { readonly touch: ChannelTouch } & Pick<ChannelTouchesDocument, 'day' | 'countedLinks'>,
): ChannelTouchesDocument {
  const { touch, ...counted } = now;
  return { _id: guestId, first: before?.first ?? touch, last: touch, ...counted };
}

/** Its id says nothing of the guest to whoever reads the outbox. */
function openingEntry(
  guestId: string,
  { touch, day, isNew }: { readonly touch: ChannelTouch; readonly day: string; readonly isNew: boolean },
): OutboxDocument {
  const { storeId, link, atMs } = touch;
  return {
    _id: `link-opened:${hashedLetters(`${guestId}\n${storeId}\n${day}\n${link}`, 24)}`,
    storeId,
    orderId: '',
    effect: { kind: 'link-opened', opening: { day, link, isNew } },
    createdAtMs: atMs,
    dueAtMs: atMs,
    tries: 0,
  };
}
