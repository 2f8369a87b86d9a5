import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { defaultInviteRules } from '../../domain/rewards/invite-rules';
import { loadMenu } from '../ordering/load-menu';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { activeMembershipAt } from '../staff/staff-document';
import type { Database } from '../wechat/database';
import { inviteTraysOf } from './invite-documents';
import { readTrays, sumOfTrays } from './reward-trays';
import { rewardView } from './reward-views';
import { mostOffers } from './view-rewards';

/** No owner has more stores than these looked at for their names. */
const storesRead = 50;

/** What a store offers to its members, with what came of it, and what a form for another one needs. */
export async function listRewards(
  services: Services,
  { openid }: Colleague,
  { storeId }: StaffInput<'listRewards'>,
): Promise<StaffAnswers['listRewards'] | Refused> {
  const { database } = services;
  const nowMs = services.nowMs();
  const [store, found, rules] = await Promise.all([
    database.get('stores', storeId),
    database.query('rewardOffers', {
      where: { storeIds: { has: storeId } },
      orderBy: ['createdAtMs', 'desc'],
      limit: mostOffers,
    }),
    database.get('inviteRules', storeId),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const [menu, trays, stores] = await Promise.all([
    loadMenu(services, store),
    readTrays(database, [...found.map(({ _id }) => _id), inviteTraysOf(storeId)]),
    ownStores(database, openid),
  ]);
  const offers = found
    .map((offer) => {
      const { taken, redeemed, points, revenue } = sumOfTrays(trays, offer._id);
      return { ...rewardView(offer, trays, nowMs), figures: { taken, redeemed, points, revenue } };
    })
    .sort((a, b) => Number(a.state !== 'running') - Number(b.state !== 'running'));
  const invites = sumOfTrays(trays, inviteTraysOf(storeId));
  const { _id: _store, ...inviteRules } = rules ?? { _id: storeId, ...defaultInviteRules };
  return {
    offers,
    inviteRules,
    inviteFigures: {
      ...{ rewarded: invites.redeemed, takenBack: invites.takenBack },
      ...{ points: invites.points, revenue: invites.revenue },
    },
    stores,
    dishes: menu.dishes.map(({ id: dishId, name, price }) => ({ dishId, name, price })),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs,
  };
}

async function ownStores(database: Database, openid: string) {
  const person = await database.get('staff', openid);
  const ids = (person?.memberships ?? [])
    .map(({ storeId }) => storeId)
    .filter((storeId) => activeMembershipAt(person, storeId)?.role === 'owner');
  if (ids.length === 0) return [];
  const stores = await database.queryFields('stores', { where: { _id: { oneOf: ids } }, limit: storesRead }, [
    'name',
  ]);
  return stores.map(({ _id: storeId, name }) => ({ storeId, name }));
}
