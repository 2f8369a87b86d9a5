import { createHmac } from 'node:crypto';
import {
  isDoorCode,
  isScreenCode,
  screenPeriodsGoodAt,
  screenProofLength,
  screenTagOf,
} from '../../domain/queue/door-code';
import { lettersOfBits } from '../../domain/table/letters-of-bits';
import { failedAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Queue } from './find-queue';
import type { QueueDoorDocument } from './queue-documents';

/** The door at which a code stands. A poster's code that was replaced finds nothing, as one that never was. */
export async function doorOfCode(
  services: Services,
  guestId: string,
  code: string,
): Promise<QueueDoorDocument | Refused> {
  const fault = new Refused('QUEUE_CODE_UNKNOWN');
  if (!isDoorCode(code)) return fault;
  const where = isScreenCode(code) ? { screenTag: screenTagOf(code) } : { code };
  const [door] = await services.database.query('queueDoors', { where, limit: 1 });
  return door ?? failedAttempt(services, { personId: guestId, kind: 'table-code', fault });
}

/** Whether a code proves that the guest is at the door now, as far as the store wants that proved. */
export async function faultOfDoorCode(
  services: Services,
  guestId: string,
  { store, rules }: Queue,
  code: string,
): Promise<Refused | null> {
  const door = await doorOfCode(services, guestId, code);
  if (door instanceof Refused) return door;
  if (door._id !== store._id) return new Refused('QUEUE_CODE_UNKNOWN');
  if (!isScreenCode(code)) return rules.doorProof === 'screen' ? new Refused('QUEUE_SCREEN_ONLY') : null;
  return isGoodNow(door, code, services.nowMs()) ? null : new Refused('QUEUE_CODE_OLD');
}

function isGoodNow({ screenTag, screenKey }: QueueDoorDocument, code: string, nowMs: number): boolean {
  if (screenTag === undefined || screenKey === undefined) return false;
  return screenPeriodsGoodAt(nowMs).some((period) => screenCode({ screenTag, screenKey }, period) === code);
}

/**
 * The code of a screen in a period. It follows from the door's secret, so that it changes without anything being
 * written, and every instance knows it.
 */
export function screenCode(
  { screenTag, screenKey }: { readonly screenTag: string; readonly screenKey: string },
  period: number,
): string {
  const proof = createHmac('sha256', screenKey).update(`queue door ${period}`).digest('hex');
  return `d${screenTag}${lettersOfBits(proof, screenProofLength)}`;
}
