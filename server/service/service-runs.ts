import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { GuestServiceAnswers, StaffServiceAnswers } from '../../contract/service';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';

type GuestRuns = {
  readonly [Name in keyof GuestServiceAnswers]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestAnswers[Name] | Refused>;
};
type StaffRuns = {
  readonly [Name in keyof StaffServiceAnswers]: (
    input: StaffInput<Name>,
    colleague: Colleague,
  ) => Promise<StaffAnswers[Name] | Refused>;
};

function soon(services: Services): Promise<never> {
  return Promise.reject(new Error(`not served at ${services.nowMs()}`));
}

/** What a guest does in their conversation with a store. */
export function guestServiceRuns(services: Services): GuestRuns {
  return {
    viewConversation: () => soon(services),
    sendServiceMessage: () => soon(services),
    markConversationRead: () => soon(services),
    askForPerson: () => soon(services),
    rateConversation: () => soon(services),
  };
}

/** What colleagues do at the service desk. */
export function staffServiceRuns(services: Services): StaffRuns {
  return {
    listConversations: () => soon(services),
    viewStaffConversation: () => soon(services),
    claimConversation: () => soon(services),
    transferConversation: () => soon(services),
    returnConversation: () => soon(services),
    closeConversation: () => soon(services),
    reopenConversation: () => soon(services),
    answerGuest: () => soon(services),
    inviteGuestBack: () => soon(services),
    markConversationReadByStaff: () => soon(services),
    listServiceColleagues: () => soon(services),
    setServiceDesk: () => soon(services),
  };
}
