import { afterEntering } from '../../domain/service/wechat-window';
import { pictureFormat, serviceLimits } from '../../domain/service/service-limits';
import { takePushedAnswers, takePushedRefusals } from '../consent/pushed-answers';
import { settleReports } from '../consent/settle-reports';
import type { OrderDocument } from '../ordering/order-document';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { PushFact } from '../wechat/push/push-fact';
import { takeReviewVerdict } from '../reviews/check-pictures';
import { announceConversation } from './announce-conversation';
import { takeVerdict } from './check-content';
import { conversationIdFor } from './conversation-id';
import type { ConversationAbout } from './conversation-document';
import { guestSays } from './guest-says';
import type { StoredContent } from './service-message-document';
import { uploadFolderOf } from './view-conversation';
import { newDoor } from './wechat-door-document';

type FactOf<Kind extends PushFact['kind']> = Extract<PushFact, { readonly kind: Kind }>;
type Spoken = FactOf<'text' | 'picture' | 'page'>;

/** `hand-over`: the store answers at WeChat's own desk, to which the message is to go. */
export type TakenPush = 'taken' | 'hand-over';

/** Does what a push says. Each part can be repeated, for WeChat repeats a push that was not answered in time. */
export async function takePush(services: Services, fact: PushFact): Promise<TakenPush> {
  switch (fact.kind) {
    case 'entered':
      await openDoor(services, fact);
      return 'taken';
    case 'text':
    case 'picture':
    case 'page':
      return takeSpoken(services, fact);
    case 'picture-verdict':
      await takeVerdict(services, fact);
      await takeReviewVerdict(services, fact);
      return 'taken';
    case 'templates-answered':
      await takePushedAnswers(services, fact);
      return 'taken';
    case 'templates-refused':
      await takePushedRefusals(services, fact);
      return 'taken';
    case 'template-messages-sent':
      await settleReports(services, fact);
      return 'taken';
  }
}

/** The guest stands in WeChat's conversation, for the store whose button was tapped. */
async function openDoor(services: Services, fact: FactOf<'entered'>): Promise<void> {
  const { guestId, sessionFrom, atMs } = fact;
  const named = /^store:([\w-]{1,64})$/.exec(sessionFrom)?.[1];
  const known = await services.database.get('wechatDoors', guestId);
  const store = await storeOf(services, named ?? known?.storeId);
  if (!store) return;
  const opened = await services.database.transact(async (transaction) => {
    const door = (await transaction.get('wechatDoors', guestId)) ?? newDoor(guestId, store._id);
    const isNewest = door.enteredAtMs === null || atMs >= door.enteredAtMs;
    const after = { ...door, ...afterEntering(door, atMs), storeId: isNewest ? store._id : door.storeId };
    await transaction.set('wechatDoors', after);
    return transaction.get('conversations', conversationIdFor(guestId, after.storeId));
  });
  throwIfRefused(opened);
  if (opened !== null && !(opened instanceof Refused)) await announceConversation(services, opened);
}

async function takeSpoken(services: Services, fact: Spoken): Promise<TakenPush> {
  const { guestId } = fact;
  const door = await services.database.get('wechatDoors', guestId);
  const store = await storeOf(services, door?.storeId);
  if (!store) return 'taken';
  if (store.serviceDesk?.kind === 'wechat') return 'hand-over';
  const content = await contentOf(services, fact, store);
  const said = await guestSays(services, {
    ...{ guestId, store, channel: 'wechat', atMs: fact.atMs, requestId: null },
    ...{ cause: `push:${fact.id}`, content, about: await aboutOf(services, fact, store) },
  });
  throwIfRefused(said);
  return 'taken';
}

/** WeChat sends a push again that was refused, so what was too busy is not lost. */
function throwIfRefused(result: unknown): void {
  if (result instanceof Refused) throw new Error(`a push could not be taken: ${result.code}`);
}

/** The named one, or the first: a guest who came through no store's button speaks to the house. */
async function storeOf(
  { database }: Services,
  storeId: string | undefined,
): Promise<StoreDocument | undefined> {
  const named = storeId === undefined ? null : await database.get('stores', storeId);
  if (named) return named;
  const [first] = await database.query('stores', { where: {}, orderBy: ['position', 'asc'], limit: 1 });
  return first;
}

async function contentOf(services: Services, fact: Spoken, store: StoreDocument): Promise<StoredContent> {
  if (fact.kind === 'picture') return pictureOf(services, fact, store);
  if (fact.kind === 'page') {
    const orderId = orderIdOf(fact.path);
    const order = orderId === null ? null : await ownOrder(services, fact.guestId, orderId, store._id);
    return order
      ? { kind: 'order', orderId: order._id }
      : { kind: 'page', title: fact.title.slice(0, 100), path: fact.path.slice(0, 200) };
  }
  const characters = [...fact.text].length;
  if (characters <= serviceLimits.textCharacters) return { kind: 'text', text: fact.text };
  return noteOf({
    zh: `一条消息有 ${characters} 个字，太长了没有收下，请分几条发`,
    en: `A message of ${characters} characters was too long to take; send it in parts`,
  });
}

/** Fetched into our own storage, for WeChat keeps it three days only. */
async function pictureOf(
  services: Services,
  fact: FactOf<'picture'>,
  store: StoreDocument,
): Promise<StoredContent> {
  const picture = await services.conversations.downloadPicture(fact.mediaId);
  if (picture.kind === 'unclear') throw new Error('WeChat did not hand over the picture');
  const format = picture.kind === 'picture' ? pictureFormat(picture.bytes) : null;
  if (picture.kind !== 'picture' || format === null || picture.bytes.length > serviceLimits.pictureBytes) {
    return noteOf({
      zh: '一张图片没有收下，换一张 5 MB 以内的照片',
      en: 'A picture could not be taken; send a photo up to 5 MB',
    });
  }
  const folder = uploadFolderOf(conversationIdFor(fact.guestId, store._id));
  return {
    kind: 'picture',
    fileId: await services.pictures.save(`${folder}${fact.id}.${format}`, picture.bytes),
  };
}

function noteOf(text: { readonly zh: string; readonly en: string }): StoredContent {
  return { kind: 'note', text, offersPerson: false };
}

async function aboutOf(
  services: Services,
  fact: Spoken,
  store: StoreDocument,
): Promise<ConversationAbout | null> {
  const orderId = fact.kind === 'page' ? orderIdOf(fact.path) : null;
  const order = orderId === null ? null : await ownOrder(services, fact.guestId, orderId, store._id);
  if (!order) return null;
  const { _id, mode, pickupNumber } = order;
  return { kind: 'order', orderId: _id, mode, pickupNumber };
}

/** The contact button of an order offers its page. */
function orderIdOf(path: string): string | null {
  return /^\/?pages\/order\/index\?(?:.*&)?id=([\w-]{1,64})/.exec(path)?.[1] ?? null;
}

async function ownOrder(
  { database }: Services,
  guestId: string,
  orderId: string,
  storeId: string,
): Promise<OrderDocument | null> {
  const order = await database.get('orders', orderId);
  return order?.guestId === guestId && order.storeId === storeId ? order : null;
}
