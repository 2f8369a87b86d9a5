import type { StaffAnswers } from '../../contract/staff';
import { screenPeriodAt, screenPeriodMs, screenTagLength } from '../../domain/queue/door-code';
import { tableCodeAlphabet } from '../../domain/table/table-code';
import { randomText } from '../random-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { screenCode } from './door-proof';
import type { Queue } from './find-queue';
import { freshPosterCode } from './rules';

/** 160 bits. */
const keyLength = 32;

/** The code that a screen has to show from now on; null where its own is still good, and where none can be had. */
export async function doorScreenCode(
  services: Services,
  { store, rules }: Pick<Queue, 'store' | 'rules'>,
  codeUntilMs: number | null,
): Promise<StaffAnswers['queueScreen']['doorCode']> {
  const nowMs = services.nowMs();
  if (!rules.isOn || (codeUntilMs !== null && nowMs < codeUntilMs)) return null;
  const secret = await screenSecret(services, store._id);
  if (secret instanceof Refused) return null;
  const period = screenPeriodAt(nowMs);
  const picture = await services.doorCodes.draw(screenCode(secret, period));
  return picture && { picture: picture.toString('base64'), untilMs: (period + 1) * screenPeriodMs };
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
