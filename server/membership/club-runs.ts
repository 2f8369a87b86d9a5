import type { GuestInput } from '../../contract/guest';
import type { GuestMembershipAnswers } from '../../contract/membership';
import { showMemberCode } from '../members/show-member-code';
import type { Refused } from '../refused';
import type { Services } from '../services';
import { claimWelcome } from './claim-welcome';
import { setBirthday } from './set-birthday';
import { signInToday } from './sign-in';
import { viewClub } from './view-club';

type ClubRuns = {
  readonly [Name in keyof GuestMembershipAnswers]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestMembershipAnswers[Name] | Refused>;
};

/** What a member does in the club. */
export function clubRuns(services: Services): ClubRuns {
  return {
    viewClub: (input, guestId) => viewClub(services, guestId, input),
    showMemberCode: (_input, guestId) => showMemberCode(services, guestId),
    signInToday: (input, guestId) => signInToday(services, guestId, input),
    claimWelcome: (input, guestId) => claimWelcome(services, guestId, input),
    setBirthday: (input, guestId) => setBirthday(services, guestId, input),
  };
}
