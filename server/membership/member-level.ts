import type { MemberLevel, MemberRules } from '../../domain/membership/member-rules';
import { levelOf, standingNow } from '../../domain/membership/member-standing';
import { termsOf, type MemberTerms } from '../../domain/membership/member-terms';
import type { Database } from '../wechat/database';
import type { GuestDocument } from './guest-document';
import { readMemberRules } from './member-rules-document';
import { spentInYear } from './spending';

/** The level of a guest at a moment; somebody nobody has met yet has the first. */
export function levelOfGuest(
  rules: MemberRules,
  guest: Pick<GuestDocument, 'standing' | 'spending'> | null,
  nowMs: number,
): MemberLevel {
  const spent = spentInYear(guest?.spending ?? [], nowMs);
  return levelOf(rules, standingNow(rules, guest?.standing, spent, nowMs));
}

export async function readTerms(database: Database, guestId: string, nowMs: number): Promise<MemberTerms> {
  const [rules, guest] = await Promise.all([readMemberRules(database), database.get('guests', guestId)]);
  return termsOf(levelOfGuest(rules, guest, nowMs));
}
