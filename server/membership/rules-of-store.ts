import { firstMemberRules, type MemberRules } from '../../domain/membership/member-rules';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';
import { rulesOf, rulesVersionId } from './member-rules-document';

/** An instance keeps the rules in force and some before them. */
const versionsKept = 5;

/**
 * The rules that a store names. A version never changes, so an instance reads it once, and an order costs no request
 * for it; all stores are told of a new version in the transaction that saves it.
 */
export async function rulesOfStore(
  services: Pick<Services, 'database' | 'memory'>,
  { memberRulesVersion: version }: Pick<StoreDocument, 'memberRulesVersion'>,
): Promise<MemberRules> {
  if (version === undefined) return firstMemberRules;
  const { memberRules } = services.memory;
  const kept = memberRules.get(version);
  if (kept) return kept;
  const document = await services.database.get('memberRules', rulesVersionId(version));
  if (!document) throw new Error(`a store names the member rules ${version}, but there is no such version`);
  const oldest = memberRules.keys().next();
  if (memberRules.size >= versionsKept && !oldest.done) memberRules.delete(oldest.value);
  const rules = rulesOf(document);
  memberRules.set(version, rules);
  return rules;
}
