import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mayApologise, whoMayApologise } from '../../domain/guest-care/apology-limit';
import { dishesById } from '../../domain/menu/lookup';
import type { Fen } from '../../domain/money/fen';
import { businessDay, businessDayNumber } from '../../domain/store-hours/business-day';
import { momentOf } from '../../domain/store-hours/local-time';
import type { LocalText } from '../../domain/text/local-text';
import { countAttempt } from '../limits/count-attempt';
import { couponFromDocument, type CouponDocument } from '../membership/coupon-document';
import { issueCoupon } from '../membership/coupon-ledger';
import { loadMenu } from '../ordering/load-menu';
import { orderIdFor } from '../ordering/order-id';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceConversation } from '../service/announce-conversation';
import type { ConversationDocument } from '../service/conversation-document';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { apologyLimitNow, givenInMonth } from './apology-room';
import { apologyIdOf, emptyGuestCard } from './guest-care-documents';
import { faultOfGuest } from './known-guest';
import { tellOfApology } from './tell-of-apology';

const goodForDays = 30;

type Input = StaffInput<'giveApology'>;

/** What is given: a coupon for anything, or one portion of a dish. */
interface Gift {
  readonly name: LocalText;
  readonly amount: Fen;
  readonly dishId: string | null;
}

/**
 * Says sorry with a coupon, once for an order, within what the colleague's role may give and what the guest was given
 * this month; above it the refusal names who may. A repeat of the same request answers what the first one gave.
 */
export async function giveApology(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<StaffAnswers['giveApology'] | Refused> {
  const { database } = services;
  const tooMany = await countAttempt(services, colleague.openid, 'apology');
  if (tooMany) return tooMany;
  const store = await database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const fault = await faultOfGuest(database, input);
  if (fault) return fault;
  const gift = await giftOf(services, store, input);
  if (gift instanceof Refused) return gift;
  const given = await database.transact((transaction) =>
    giveInTransaction(services, transaction, { colleague, input, store, gift }),
  );
  if (given instanceof Refused) return given;
  if (given.conversation) await announceConversation(services, given.conversation);
  return { coupon: couponFromDocument(given.coupon) };
}

interface Given {
  readonly coupon: CouponDocument;
  /** Where the guest was told of it; null for a repeat, and for who never wrote. */
  readonly conversation: ConversationDocument | null;
}

async function giftOf(services: Services, store: StoreDocument, { gift }: Input): Promise<Gift | Refused> {
  if (gift.kind === 'coupon') {
    return { name: { zh: '赔礼券', en: 'With our apologies' }, amount: gift.amount, dishId: null };
  }
  const dish = dishesById(await loadMenu(services, store)).get(gift.dishId);
  if (!dish) return new Refused('DISH_UNKNOWN');
  const { name, price } = dish;
  return {
    name: { zh: `赔礼：${name.zh}一份`, en: `With our apologies: ${name.en}` },
    amount: price,
    dishId: dish.id,
  };
}

async function giveInTransaction(
  services: Services,
  transaction: Transaction,
  asked: {
    readonly colleague: Colleague;
    readonly input: Input;
    readonly store: StoreDocument;
    readonly gift: Gift;
  },
): Promise<Given | Refused> {
  const { colleague, input, store, gift } = asked;
  const { storeId, guestId, orderId, requestId } = input;
  const _id = apologyIdFor(input);
  const given = await transaction.get('apologies', _id);
  if (given) return givenBefore(transaction, given, requestId);
  if (orderId !== null) {
    const order = await transaction.get('orders', orderId);
    if (order?.storeId !== storeId || order.guestId !== guestId) return new Refused('ORDER_UNKNOWN');
  }
  const empty = emptyGuestCard(storeId, guestId);
  const card = (await transaction.get('guestCards', empty._id)) ?? empty;
  const nowMs = services.nowMs();
  const month = businessDay(store.hours, nowMs).slice(0, 7);
  const apology = { amount: gift.amount, givenInMonth: givenInMonth(card, month) };
  if (!mayApologise(colleague.role, apology)) {
    const limit = apologyLimitNow(colleague.role, card, month);
    return new Refused('APOLOGY_ABOVE_LIMIT', { limit, roles: whoMayApologise(apology) });
  }
  const after = apology.givenInMonth + gift.amount;
  await transaction.set('guestCards', { ...card, apologies: { month, amount: after } });
  await transaction.add('apologies', {
    ...{ _id, storeId, guestId, orderId, conversationId: input.conversationId, requestId },
    ...{ amount: gift.amount, dishId: gift.dishId, reason: input.reason },
    ...{ by: colleague.openid, byName: colleague.name, atMs: nowMs },
  });
  await audit(transaction, services, {
    ...{ storeId, actor: colleague.openid, action: 'giveApology', subject: _id, reason: input.reason },
    before: `given ${apology.givenInMonth} fen this month`,
    after: `given ${after} fen this month${gift.dishId === null ? '' : `, ${gift.dishId}`}`,
  });
  const told = { id: _id, storeId, guestId, conversationId: input.conversationId };
  const conversation = await tellOfApology(transaction, { ...told, couponName: gift.name, nowMs });
  if (conversation instanceof Refused) return conversation;
  const coupon = await issueCoupon(transaction, couponOf(_id, { guestId, gift, store, nowMs }));
  return { coupon, conversation };
}

async function givenBefore(
  transaction: Transaction,
  apology: { readonly _id: string; readonly requestId: string },
  requestId: string,
): Promise<Given | Refused> {
  const coupon = await transaction.get('coupons', apology._id);
  const isRepeat = coupon !== null && apology.requestId === requestId;
  return isRepeat ? { coupon, conversation: null } : new Refused('APOLOGY_GIVEN');
}

function apologyIdFor({ storeId, guestId, orderId, requestId }: Input): string {
  return apologyIdOf(orderId ?? orderIdFor(guestId, `apology ${storeId} ${requestId}`));
}

/** Good at this store alone, until the midnight after its last day. */
function couponOf(
  _id: string,
  given: {
    readonly guestId: string;
    readonly gift: Gift;
    readonly store: StoreDocument;
    readonly nowMs: number;
  },
): Omit<CouponDocument, 'status' | 'orderId'> {
  const { guestId, gift, store, nowMs } = given;
  return {
    ...{ _id, guestId, name: gift.name, minimumSpend: 0, modes: [], storeIds: [store._id] },
    benefit: { kind: 'amount-off', amount: gift.amount },
    dishIds: gift.dishId === null ? [] : [gift.dishId],
    validFromMs: nowMs,
    validUntilMs: momentOf(store.hours, businessDayNumber(store.hours, nowMs) + goodForDays + 1, 0),
  };
}
