import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { readMemberCode } from '../../domain/membership/member-code';
import type { MemberLevel } from '../../domain/membership/member-rules';
import { failedAttempt } from '../limits/count-attempt';
import { levelOfGuest } from '../membership/member-level';
import { readMemberRules } from '../membership/member-rules-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { hasCodeEnded, type MemberCodeDocument, type MemberScanDocument } from './member-code-document';
import { memberAtCounter } from './member-at-counter';
import { codesLike } from './show-member-code';

const dayMs = 24 * 60 * 60_000;
/** A question about a scan comes within days. */
const scansKeptMs = 7 * dayMs;

/**
 * Says whose code a colleague scanned or typed, and spends it. Codes that do not work are counted against guessing;
 * of a slip of the finger the check digit tells before anything is looked up.
 */
export async function scanMemberCode(
  services: Services,
  colleague: Colleague,
  { storeId, code: text }: StaffInput<'scanMemberCode'>,
): Promise<StaffAnswers['scanMemberCode'] | Refused> {
  const code = readMemberCode(text);
  if (code === null) return new Refused('MEMBER_CODE_UNKNOWN');
  const found = await findCode(services, code);
  if (found instanceof Refused) {
    return failedAttempt(services, { personId: colleague.openid, kind: 'member-code', fault: found });
  }
  const rules = await readMemberRules(services.database);
  const guest = await services.database.get('guests', found.guestId);
  const level = levelOfGuest(rules, guest, services.nowMs());
  const scan = newScan(services, {
    storeId,
    colleague,
    guestId: found.guestId,
    level,
    name: guest?.name ?? null,
  });
  const spent = await spendCode(services, found, scan);
  if (spent instanceof Refused) return spent;
  return memberAtCounter(services, colleague, scan);
}

/** Codes are looked for by what they say; the newest decides, and two that are good at once are nobody's. */
async function findCode(services: Services, code: string): Promise<MemberCodeDocument | Refused> {
  const nowMs = services.nowMs();
  const found = await codesLike(services.database, code);
  const living = found.filter((each) => !hasCodeEnded(each, nowMs));
  const [first, second] = living;
  if (second) return new Refused('MEMBER_CODE_UNKNOWN');
  if (first) return first.usedAtMs === null ? first : new Refused('MEMBER_CODE_USED');
  return new Refused(found.length > 0 ? 'MEMBER_CODE_ENDED' : 'MEMBER_CODE_UNKNOWN');
}

function newScan(
  { newId, nowMs }: Services,
  scanned: {
    readonly storeId: string;
    readonly colleague: Colleague;
    readonly guestId: string;
    readonly level: MemberLevel;
    readonly name: string | null;
  },
): MemberScanDocument {
  const { storeId, colleague, guestId, level, name } = scanned;
  const atMs = nowMs();
  return {
    ...{ _id: `scan-${newId()}`, storeId, guestId, by: colleague.openid, atMs },
    ...{ name, levelName: level.name, dishName: null, forgetAtMs: atMs + scansKeptMs },
  };
}

/** Two colleagues at once: one gets it, the other is told that it is used. */
function spendCode(
  services: Services,
  { _id, code }: MemberCodeDocument,
  scan: MemberScanDocument,
): Promise<true | Refused> {
  return services.database.transact(async (transaction) => {
    const present = await transaction.get('memberCodes', _id);
    if (present?.code !== code) return new Refused('MEMBER_CODE_ENDED');
    if (present.usedAtMs !== null) return new Refused('MEMBER_CODE_USED');
    await transaction.update('memberCodes', _id, { usedAtMs: scan.atMs });
    await transaction.add('memberScans', scan);
    return true as const;
  });
}
