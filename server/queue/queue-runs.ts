import type { GuestInput } from '../../contract/guest';
import type { GuestQueueAnswers, StaffQueueAnswers } from '../../contract/queue';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { StaffRun } from '../staff/staff-run';
import { closeQueue, openQueue } from './close-queue';
import { queueDesk, queueScreen } from './desk';
import { queueTables } from './free-tables';
import { changeQueueParty, comeBackToQueue, leaveQueue, takeOverQueueNumber } from './guest-steps';
import { printQueueTicket } from './print-number';
import { doorCodePicture, renewDoorCode, setQueueRules, viewQueueRules } from './rules';
import {
  callQueueTicket,
  dropQueueTicket,
  passQueueTicket,
  returnQueueTicket,
  seatQueueTicket,
  takeNumberForGuest,
} from './staff-steps';
import { takeQueueNumber } from './take-number';
import { viewQueue } from './view-queue';

type QueueRuns = { readonly [Name in keyof StaffQueueAnswers]: StaffRun<Name> };

/** What colleagues do about those who wait at the door. */
export function queueRuns(services: Services): QueueRuns {
  return {
    queueDesk: (input) => queueDesk(services, input),
    queueScreen: (input) => queueScreen(services, input),
    callQueueTicket: (input) => callQueueTicket(services, input),
    passQueueTicket: (input) => passQueueTicket(services, input),
    returnQueueTicket: (input) => returnQueueTicket(services, input),
    seatQueueTicket: (input, colleague) => seatQueueTicket(services, colleague, input),
    dropQueueTicket: (input) => dropQueueTicket(services, input),
    takeNumberForGuest: (input) => takeNumberForGuest(services, input),
    queueTables: (input) => queueTables(services, input),
    closeQueue: (input, colleague) => closeQueue(services, colleague, input),
    openQueue: (input, colleague) => openQueue(services, colleague, input),
    viewQueueRules: (input) => viewQueueRules(services, input),
    setQueueRules: (input, colleague) => setQueueRules(services, colleague, input),
    printQueueTicket: (input) => printQueueTicket(services, input),
    renewDoorCode: (input, colleague) => renewDoorCode(services, colleague, input),
    doorCodePicture: (input) => doorCodePicture(services, input),
  };
}

type GuestQueueRuns = {
  readonly [Name in keyof GuestQueueAnswers]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestQueueAnswers[Name] | Refused>;
};

/** What a guest does who waits. */
export function guestQueueRuns(services: Services): GuestQueueRuns {
  return {
    viewQueue: (input, guestId) => viewQueue(services, guestId, input),
    takeQueueNumber: (input, guestId) => takeQueueNumber(services, guestId, input),
    takeOverQueueNumber: (input, guestId) => takeOverQueueNumber(services, guestId, input),
    leaveQueue: (input, guestId) => leaveQueue(services, guestId, input),
    comeBackToQueue: (input, guestId) => comeBackToQueue(services, guestId, input),
    changeQueueParty: (input, guestId) => changeQueueParty(services, guestId, input),
  };
}
