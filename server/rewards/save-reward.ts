import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { defaultInviteRules, type InviteRules } from '../../domain/rewards/invite-rules';
import { traysOfOffer } from '../../domain/rewards/reward-supply';
import { dishesById } from '../../domain/menu/lookup';
import { loadMenu } from '../ordering/load-menu';
import { orderIdFor } from '../ordering/order-id';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { activeMembershipAt } from '../staff/staff-document';
import type { RewardOfferDocument } from './reward-documents';
import { readTrays } from './reward-trays';
import { rewardView } from './reward-views';
import { mostOffers } from './view-rewards';

type Saving = StaffInput<'saveReward'>;

/** Changes an offer, or makes one; who has taken of it keeps what they have. A repeat changes nothing. */
export async function saveReward(
  services: Services,
  colleague: Colleague,
  input: Saving,
): Promise<StaffAnswers['saveReward'] | Refused> {
  const { database } = services;
  const fault = await faultOf(services, colleague, input);
  if (fault) return fault;
  const { storeId, requestId, offer, reason } = input;
  const _id = input.offerId ?? `ro-${orderIdFor(colleague.openid, `reward ${requestId}`)}`;
  const saved = await database.transact(async (transaction) => {
    const before = await transaction.get('rewardOffers', _id);
    const isOurs = before ? before.storeIds.includes(storeId) : input.offerId === null;
    if (!isOurs) return new Refused('REWARD_UNKNOWN');
    if (before?.requestId === requestId) return before;
    const after: RewardOfferDocument = {
      ...{ ...offer, _id, requestId, isStopped: false },
      trays: before?.trays ?? traysOfOffer(offer.quantity),
      createdAtMs: before?.createdAtMs ?? services.nowMs(),
    };
    await transaction.set('rewardOffers', after);
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'saveReward', subject: _id, reason: reason ?? null },
      ...{ before: before ? inWords(before) : 'none', after: inWords(after) },
    });
    return after;
  });
  return saved instanceof Refused ? saved : { offer: await viewOf(services, saved) };
}

/** Whoever offers something owns every store at which it is good, and the dish is one of its store. */
async function faultOf(
  services: Services,
  { openid }: Colleague,
  { storeId, offerId, requestId, offer }: Saving,
): Promise<Refused | null> {
  const { database } = services;
  const person = await database.get('staff', openid);
  const foreign = offer.storeIds.filter((id) => activeMembershipAt(person, id)?.role !== 'owner');
  if (foreign.length > 0) return new Refused('ROLE_NOT_ALLOWED', { storeIds: foreign });
  if (!offer.storeIds.includes(storeId)) return new Refused('INPUT_INVALID', { field: 'offer.storeIds' });
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const { goods } = offer;
  if (goods.kind === 'dish' && !dishesById(await loadMenu(services, store)).has(goods.dishId)) {
    return new Refused('DISH_UNKNOWN');
  }
  if (offerId !== null) return null;
  const running = await database.queryFields(
    'rewardOffers',
    {
      where: { storeIds: { has: storeId }, isStopped: false, untilMs: { atLeast: services.nowMs() + 1 } },
      orderBy: ['untilMs', 'asc'],
      limit: mostOffers,
    },
    ['requestId'],
  );
  const isRepeat = running.some((each) => each.requestId === requestId);
  return running.length >= mostOffers && !isRepeat ? new Refused('LIST_FULL', { most: mostOffers }) : null;
}

/** Nobody takes of it any more; what guests have stays good. An offer that is stopped stays so. */
export async function stopReward(
  services: Services,
  colleague: Colleague,
  { storeId, offerId, reason }: StaffInput<'stopReward'>,
): Promise<StaffAnswers['stopReward'] | Refused> {
  const stopped = await services.database.transact(async (transaction) => {
    const offer = await transaction.get('rewardOffers', offerId);
    if (!offer?.storeIds.includes(storeId)) return new Refused('REWARD_UNKNOWN');
    if (offer.isStopped) return offer;
    await transaction.update('rewardOffers', offerId, { isStopped: true });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'stopReward', subject: offerId, reason },
      ...{ before: 'running', after: 'stopped' },
    });
    return { ...offer, isStopped: true };
  });
  return stopped instanceof Refused ? stopped : { offer: await viewOf(services, stopped) };
}

/** What the store gives for friends from now on; what was given stays by the rules of its day. */
export async function saveInviteRules(
  { database, ...services }: Services,
  colleague: Colleague,
  { storeId, rules, reason }: StaffInput<'saveInviteRules'>,
): Promise<StaffAnswers['saveInviteRules'] | Refused> {
  return database.transact(async (transaction) => {
    const before = (await transaction.get('inviteRules', storeId)) ?? defaultInviteRules;
    if (ruleWords(before) === ruleWords(rules)) return { rules };
    await transaction.set('inviteRules', { _id: storeId, ...rules });
    await audit(
      transaction,
      { database, ...services },
      {
        ...{ storeId, actor: colleague.openid, action: 'saveInviteRules', subject: storeId },
        ...{ before: ruleWords(before), after: ruleWords(rules), reason: reason ?? null },
      },
    );
    return { rules };
  });
}

async function viewOf(services: Services, offer: RewardOfferDocument) {
  return rewardView(offer, await readTrays(services.database, [offer._id]), services.nowMs());
}

function inWords({
  name,
  price,
  quantity,
  perGuest,
  untilMs,
  goods,
  isStopped,
}: RewardOfferDocument): string {
  const day = new Date(untilMs).toISOString().slice(0, 10);
  const state = isStopped ? 'stopped' : 'running';
  return `${name.zh}: ${goods.kind} for ${price} points, ${quantity ?? 'no limit'}, ${perGuest} each, until ${day}, ${state}`;
}

function ruleWords({ isOn, inviterPoints, friendPoints, leastSpend, mostPerMonth }: InviteRules): string {
  return `${isOn ? 'on' : 'off'} ${inviterPoints}+${friendPoints} from ${leastSpend} fen, ${mostPerMonth} a month`;
}
