import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { screenPeriodAt, screenPeriodMs, screenTagLength } from '../../domain/queue/door-code';
import { tableCodeAlphabet } from '../../domain/table/table-code';
import { randomText } from '../random-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { screenCode } from './door-proof';
import { findQueue } from './find-queue';
import { freshPosterCode } from './rules';

/** 160 bits. */
const keyLength = 32;

/** What the screen at the door shows until the next period begins. */
export async function doorScreenCode(
  services: Services,
  { storeId }: StaffInput<'doorScreenCode'>,
): Promise<StaffAnswers['doorScreenCode'] | Refused> {
  const queue = await findQueue(services, storeId);
  if (queue instanceof Refused) return queue;
  if (!queue.rules.isOn) return new Refused('QUEUE_OFF');
  const secret = await screenSecret(services, storeId);
  if (secret instanceof Refused) return secret;
  const nowMs = services.nowMs();
  const period = screenPeriodAt(nowMs);
  const picture = await services.doorCodes.draw(screenCode(secret, period));
  if (picture === null) return new Refused('PLATFORM_SILENT');
  return { picture: picture.toString('base64'), untilMs: (period + 1) * screenPeriodMs, nowMs };
}

type Secret = { readonly screenTag: string; readonly screenKey: string };

/** Made when a screen is opened at a door for the first time. */
async function screenSecret({ database }: Services, storeId: string): Promise<Secret | Refused> {
  const known = await database.get('queueDoors', storeId);
  if (known?.screenTag !== undefined && known.screenKey !== undefined) {
    return { screenTag: known.screenTag, screenKey: known.screenKey };
  }
  const fresh = {
    screenTag: randomText(tableCodeAlphabet, screenTagLength),
    screenKey: randomText(tableCodeAlphabet, keyLength),
  };
  return database.transact(async (transaction) => {
    const door = await transaction.get('queueDoors', storeId);
    if (door?.screenTag !== undefined && door.screenKey !== undefined) {
      return { screenTag: door.screenTag, screenKey: door.screenKey };
    }
    await transaction.set('queueDoors', { code: freshPosterCode(), ...door, _id: storeId, ...fresh });
    return fresh;
  });
}
