import type { MemberLevel, MemberRules } from '../../domain/membership/member-rules';
import { levelOf, standingNow } from '../../domain/membership/member-standing';
import { termsOf, type MemberTerms } from '../../domain/membership/member-terms';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';
import type { GuestDocument } from './guest-document';
import { rulesOfStore } from './rules-of-store';
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

/** What the guest's level does at a store. */
export async function readTerms(
  services: Services,
  store: StoreDocument,
  guestId: string,
): Promise<MemberTerms> {
  const [rules, guest] = await Promise.all([
    rulesOfStore(services, store),
    services.database.get('guests', guestId),
  ]);
  return termsOf(levelOfGuest(rules, guest, services.nowMs()));
}
