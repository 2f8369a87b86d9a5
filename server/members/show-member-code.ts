import type { GuestAnswers } from '../../contract/guest';
import { memberCode, memberCodeLivesMs } from '../../domain/membership/member-code';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { hasCodeEnded, memberCodeId, type MemberCodeDocument } from './member-code-document';

const triesForFreeCode = 5;

/** The guest's code of this minute; after it was used, a new one for the rest of the minute. */
export async function showMemberCode(
  services: Services,
  guestId: string,
): Promise<GuestAnswers['showMemberCode'] | Refused> {
  const nowMs = services.nowMs();
  const minute = Math.floor(nowMs / memberCodeLivesMs);
  const _id = memberCodeId(guestId, minute);
  const known = await services.database.get('memberCodes', _id);
  if (known && isGoodFor(known, minute)) return shown(known, nowMs);
  const code = await freeCode(services, nowMs);
  const made = { _id, guestId, code, minute, untilMs: (minute + 1) * memberCodeLivesMs, usedAtMs: null };
  const kept = await services.database.transact(async (transaction) => {
    // Two phones of one guest show the same code.
    const present = await transaction.get('memberCodes', _id);
    if (present && isGoodFor(present, minute)) return present;
    await transaction.set('memberCodes', made);
    return made;
  });
  return 'code' in kept && 'untilMs' in kept ? shown(kept, nowMs) : kept;
}

function isGoodFor(document: MemberCodeDocument, minute: number): boolean {
  return document.minute === minute && document.usedAtMs === null;
}

function shown({ code, untilMs }: MemberCodeDocument, nowMs: number): GuestAnswers['showMemberCode'] {
  return { code, untilMs, nowMs };
}

/** Of a billion codes some thousand are good at once; a code that somebody else shows now is not given out. */
async function freeCode({ database, newId }: Services, nowMs: number): Promise<string> {
  for (let tries = 0; tries < triesForFreeCode; tries += 1) {
    const code = memberCode(newId());
    if ((await livingCodes(database, code, nowMs)).length === 0) return code;
  }
  throw new Error(`${triesForFreeCode} random codes in a row were taken; look at what makes them`);
}

/** Codes that are still taken; more than one only when two were made in the same moment. */
export async function livingCodes(
  database: Database,
  code: string,
  nowMs: number,
): Promise<MemberCodeDocument[]> {
  const found = await codesLike(database, code);
  return found.filter((each) => !hasCodeEnded(each, nowMs));
}

export function codesLike(database: Database, code: string): Promise<MemberCodeDocument[]> {
  const codesRead = 5;
  return database.query('memberCodes', {
    where: { code },
    orderBy: ['untilMs', 'desc'],
    limit: codesRead,
  });
}
