import { firstMemberRules, type MemberRules } from '../../domain/membership/member-rules';
import type { Database } from '../wechat/database';

/**
 * `memberRules/current` holds the rules in force, `memberRules/v<version>` each version that ever was, so that what was
 * promised when can be looked up. The house is one: its stores share points, coupons and levels.
 */
export interface MemberRulesDocument extends MemberRules {
  readonly _id: string;
  readonly savedAtMs: number;
  /** The colleague's openid, and the store at which they saved. */
  readonly by: string;
  readonly storeId: string;
}

export const currentRulesId = 'current';

export function rulesVersionId(version: number): string {
  return `v${version}`;
}

export async function readMemberRules(database: Pick<Database, 'get'>): Promise<MemberRules> {
  const document = await database.get('memberRules', currentRulesId);
  return document ? rulesOf(document) : firstMemberRules;
}

export function rulesOf(document: MemberRulesDocument): MemberRules {
  const { _id, savedAtMs: _savedAtMs, by: _by, storeId: _storeId, ...rules } = document;
  return rules;
}
