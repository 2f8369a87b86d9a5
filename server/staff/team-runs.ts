import type { TeamAnswers } from '../../contract/team';
import type { Services } from '../services';
import { changeRole } from './change-role';
import { inviteColleague } from './invite-colleague';
import { listColleagues } from './list-colleagues';
import { withdrawInvitation } from './invitations';
import { leaveStore, removeColleague } from './remove-colleague';
import type { StaffRun } from './staff-run';
import { resumeColleague, suspendColleague } from './suspend-colleague';
import { offerStore, takeOver } from './take-over';

type TeamRuns = { readonly [Name in keyof TeamAnswers | 'inviteColleague']: StaffRun<Name> };

/** Who works at the store. */
export function teamRuns(services: Services): TeamRuns {
  return {
    inviteColleague: (input, colleague) => inviteColleague(services, colleague, input),
    listColleagues: (input, colleague) => listColleagues(services, colleague, input),
    changeRole: (input, colleague) => changeRole(services, colleague, input),
    suspendColleague: (input, colleague) => suspendColleague(services, colleague, input),
    resumeColleague: (input, colleague) => resumeColleague(services, colleague, input),
    removeColleague: (input, colleague) => removeColleague(services, colleague, input),
    leaveStore: (input, colleague) => leaveStore(services, colleague, input),
    offerStore: (input, colleague) => offerStore(services, colleague, input),
    takeOver: (input, colleague) => takeOver(services, colleague, input),
    withdrawInvitation: (input, colleague) => withdrawInvitation(services, colleague, input),
  };
}
