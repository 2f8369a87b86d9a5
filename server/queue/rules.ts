import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { faultOfGroups, type QueueRules } from '../../domain/queue/queue-rules';
import { tableCodeAlphabet, tableCodeLength } from '../../domain/table/table-code';
import { randomText } from '../random-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { announceLine } from './announce-queue';
import { queueRulesOf } from './find-queue';

/** How a store lets guests wait, and the code that hangs at its door. */
export async function viewQueueRules(
  { database }: Services,
  { storeId }: StaffInput<'viewQueueRules'>,
): Promise<StaffAnswers['viewQueueRules'] | Refused> {
  const [store, door] = await Promise.all([
    database.get('stores', storeId),
    database.get('queueDoors', storeId),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  return { rules: queueRulesOf(store), doorCode: door?.code ?? null };
}

/** Numbers that were taken keep their letters; the new groups hold for those that are taken from now on. */
export async function setQueueRules(
  services: Services,
  colleague: Colleague,
  { storeId, rules }: StaffInput<'setQueueRules'>,
): Promise<StaffAnswers['setQueueRules'] | Refused> {
  const fault = faultOfGroups(rules.groups);
  if (fault !== null) return new Refused('QUEUE_GROUPS_WRONG', { fault });
  const set = await services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    await transaction.update('stores', storeId, { queue: rules });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'setQueueRules', subject: storeId },
      ...{ before: inWords(queueRulesOf(store)), after: inWords(rules), reason: null },
    });
    return rules;
  });
  if (set instanceof Refused) return set;
  await announceLine(services, storeId, [], []);
  return { rules: set };
}

/** Gives the door another code; whoever has a picture of the old one takes no number with it. */
export async function renewDoorCode(
  services: Services,
  colleague: Colleague,
  { storeId }: StaffInput<'renewDoorCode'>,
): Promise<StaffAnswers['renewDoorCode'] | Refused> {
  const code = freshPosterCode();
  return services.database.transact(async (transaction) => {
    const door = await transaction.get('queueDoors', storeId);
    await transaction.set('queueDoors', { ...door, _id: storeId, code });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'renewDoorCode', subject: storeId },
      ...{ before: door ? ending(door.code) : 'none', after: ending(code), reason: null },
    });
    return { doorCode: code };
  });
}

/** Of as many random bits as a table's. */
export function freshPosterCode(): string {
  return `q${randomText(tableCodeAlphabet, tableCodeLength)}`;
}

/** The code at the door, or of a number that a phone is to take over, as a picture. */
export async function doorCodePicture(
  { database, doorCodes }: Services,
  { storeId, ticketId }: StaffInput<'doorCodePicture'>,
): Promise<StaffAnswers['doorCodePicture'] | Refused> {
  const ticket = ticketId === null ? null : await database.get('queueTickets', ticketId);
  const ofTicket = ticket?.storeId === storeId ? ticket.handoverCode : null;
  const code = ticketId === null ? (await database.get('queueDoors', storeId))?.code : ofTicket;
  if (code === undefined || code === null) return new Refused('QUEUE_CODE_UNKNOWN');
  const picture = await doorCodes.draw(code);
  return picture === null ? new Refused('PLATFORM_SILENT') : { picture: picture.toString('base64') };
}

/** Enough to tell which code was meant, and too little to use it. */
function ending(code: string): string {
  return `code ending in ${code.slice(-4)}`;
}

function inWords(rules: QueueRules): string {
  if (!rules.isOn) return 'off';
  const groups = rules.groups.map(({ letter, upToPartySize }) => `${letter} to ${upToPartySize}`).join(', ');
  const distance = rules.fromHomeMetres === null ? 'at the door' : `within ${rules.fromHomeMetres} m`;
  const back = `back within ${rules.backWithinMinutes} min, ${rules.timesBack} times, behind ${rules.backBehindParties}`;
  const told = `told at ${rules.toldWhenAhead} ahead, ${rules.numbersPerDay} a day`;
  const door = `${rules.doorProof} code${rules.printsNumbers ? ', numbers are printed' : ''}`;
  return `${groups}; ${distance}; come within ${rules.comeWithinMinutes} min; ${back}; ${told}; ${door}`;
}
