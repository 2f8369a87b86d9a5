import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { GuestServiceAnswers, StaffServiceAnswers } from '../../contract/service';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { answerGuest, inviteGuestBack } from './answer-guest';
import { complain } from './complain';
import {
  claimConversation,
  closeConversation,
  reopenConversation,
  returnConversation,
  transferConversation,
} from './desk-steps';
import { listConversations } from './list-conversations';
import { markConversationRead, markConversationReadByStaff } from './mark-read';
import { rateConversation } from './rate-conversation';
import { askForPerson, sendServiceMessage } from './send-service-message';
import { setServiceDesk } from './set-service-desk';
import { setServiceSilence } from './set-service-silence';
import { viewConversation } from './view-conversation';
import { listServiceColleagues, viewStaffConversation } from './view-staff-conversation';

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

/** What a guest does in their conversation with a store. */
export function guestServiceRuns(services: Services): GuestRuns {
  return {
    viewConversation: (input, guestId) => viewConversation(services, guestId, input),
    sendServiceMessage: (input, guestId) => sendServiceMessage(services, guestId, input),
    markConversationRead: (input, guestId) => markConversationRead(services, guestId, input),
    askForPerson: (input, guestId) => askForPerson(services, guestId, input),
    rateConversation: (input, guestId) => rateConversation(services, guestId, input),
    complain: (input, guestId) => complain(services, guestId, input),
  };
}

/** What colleagues do at the service desk. */
export function staffServiceRuns(services: Services): StaffRuns {
  return {
    listConversations: (input, colleague) => listConversations(services, colleague, input),
    viewStaffConversation: (input, colleague) => viewStaffConversation(services, colleague, input),
    claimConversation: (input, colleague) => claimConversation(services, colleague, input),
    transferConversation: (input, colleague) => transferConversation(services, colleague, input),
    returnConversation: (input, colleague) => returnConversation(services, colleague, input),
    closeConversation: (input, colleague) => closeConversation(services, colleague, input),
    reopenConversation: (input, colleague) => reopenConversation(services, colleague, input),
    answerGuest: (input, colleague) => answerGuest(services, colleague, input),
    inviteGuestBack: (input, colleague) => inviteGuestBack(services, colleague, input),
    markConversationReadByStaff: (input, colleague) =>
      markConversationReadByStaff(services, colleague, input),
    listServiceColleagues: (input) => listServiceColleagues(services, input),
    setServiceDesk: (input, colleague) => setServiceDesk(services, colleague, input),
    setServiceSilence: (input, colleague) => setServiceSilence(services, colleague, input),
  };
}
