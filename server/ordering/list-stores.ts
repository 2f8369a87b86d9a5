import type { GuestAnswers } from '../../contract/guest';
import type { Services } from '../services';
import { storeView } from './store-document';

const storesListed = 100;

export async function listStores(services: Services): Promise<GuestAnswers['listStores']> {
  const stores = await services.database.query('stores', {
    where: {},
    orderBy: ['position', 'asc'],
    limit: storesListed,
  });
  return { stores: stores.map(storeView), nowMs: services.nowMs() };
}
