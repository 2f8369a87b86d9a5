import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { channelText, type Channel } from '../../domain/channel/channel';
import { inviteScene, shareSceneLength } from '../../domain/channel/share-scene';
import { dishesById } from '../../domain/menu/lookup';
import { countAttempt } from '../limits/count-attempt';
import { loadMenu } from '../ordering/load-menu';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { hashedLetters, shareIdOf } from './share-id';

/** Pictures that an instance keeps, some 5 KB each: a poster is often made again right after it was looked at. */
const picturesKept = 100;

/** The code that a poster shows. A dish that the menu has not leads to the menu. */
export async function getShareCode(
  services: Services,
  guestId: string,
  input: GuestInput<'getShareCode'>,
): Promise<GuestAnswers['getShareCode'] | Refused> {
  const store = await services.database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const scene = input.kind === 'invite' ? inviteScene(input.what ?? '') : sceneOf(guestId, store, input);
  const kept = services.memory.shareCodes.get(scene);
  if (kept !== undefined) return { scene, picture: kept };
  const limit = await countAttempt(services, guestId, 'share-code');
  if (limit) return limit;
  if (input.kind !== 'invite') await keepLink(services, { guestId, store, scene, input });
  const picture = await services.tableCodes.draw(scene);
  if (picture === null) return { scene, picture: null };
  return { scene, picture: keepPicture(services, scene, picture.toString('base64')) };
}

type Shared = GuestInput<'getShareCode'>;

function sceneOf(guestId: string, { _id }: StoreDocument, input: Shared): string {
  const { kind, what } = input;
  return `s${hashedLetters(`${guestId}\n${_id}\n${kind}\n${what ?? ''}`, shareSceneLength)}`;
}

async function keepLink(
  services: Services,
  link: {
    readonly guestId: string;
    readonly store: StoreDocument;
    readonly scene: string;
    readonly input: Shared;
  },
): Promise<void> {
  const { guestId, store, scene, input } = link;
  const channel = channelText({ ...(await sharedThing(services, store, input)), sharer: shareIdOf(guestId) });
  const createdAtMs = services.nowMs();
  await services.database.set('shareLinks', {
    _id: scene,
    guestId,
    storeId: store._id,
    channel,
    createdAtMs,
  });
}

async function sharedThing(
  services: Services,
  store: StoreDocument,
  input: Shared,
): Promise<Omit<Channel, 'sharer'>> {
  if (input.kind === 'store') return { thing: 'store', way: 'poster', what: '' };
  const menu = await loadMenu(services, store);
  const dish = dishesById(menu).get(input.what ?? '');
  return dish ? { thing: 'dish', way: 'poster', what: dish.id } : { thing: 'menu', way: 'poster', what: '' };
}

function keepPicture({ memory }: Services, scene: string, picture: string): string {
  const [oldest] = memory.shareCodes.keys();
  if (memory.shareCodes.size >= picturesKept && oldest !== undefined) memory.shareCodes.delete(oldest);
  memory.shareCodes.set(scene, picture);
  return picture;
}
