import type { StaffMembershipAnswers } from '../../contract/membership';
import type { StaffInput } from '../../contract/staff';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { handOutDish } from './hand-out-dish';
import { listMemberScans } from './list-member-scans';
import { saveMemberRules, viewMemberRules } from './save-member-rules';
import { scanMemberCode } from './scan-member-code';

type MembersRuns = {
  readonly [Name in keyof StaffMembershipAnswers]: (
    input: StaffInput<Name>,
    colleague: Colleague,
  ) => Promise<StaffMembershipAnswers[Name] | Refused>;
};

/** Members at the counter, and the rules by which the house thanks them. */
export function membersRuns(services: Services): MembersRuns {
  return {
    scanMemberCode: (input, colleague) => scanMemberCode(services, colleague, input),
    listMemberScans: (input, colleague) => listMemberScans(services, colleague, input),
    handOutDish: (input, colleague) => handOutDish(services, colleague, input),
    viewMemberRules: (input) => viewMemberRules(services, input),
    saveMemberRules: (input, colleague) => saveMemberRules(services, colleague, input),
  };
}
