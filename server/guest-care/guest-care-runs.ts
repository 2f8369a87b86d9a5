import type { GuestCareAnswers } from '../../contract/guest-care';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { announceNewDish, listAnnouncements } from '../announcements/announce-new-dish';
import { previewNewDish } from '../announcements/preview-new-dish';
import type { Refused } from '../refused';
import { listTasks, viewTask } from '../service-tasks/list-tasks';
import { assignTask, closeTask, noteTask, reopenTask } from '../service-tasks/move-task';
import { openTask } from '../service-tasks/open-task';
import { viewServiceFigures } from '../service-figures/view-service-figures';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { listCannedAnswers, removeCannedAnswer, saveCannedAnswer } from './canned-answers';
import { giveApology } from './give-apology';
import { addGuestNote } from './note-guest';
import { saveGuestTags, setGuestTags } from './tag-guest';
import { viewGuestCard } from './view-guest-card';

type Runs = {
  readonly [Name in keyof GuestCareAnswers]: (
    input: StaffInput<Name>,
    colleague: Colleague,
  ) => Promise<StaffAnswers[Name] | Refused>;
};

/** What colleagues see and do for a guest beside a conversation, and what comes of it later. */
export function guestCareRuns(services: Services): Runs {
  return {
    viewGuestCard: (input, colleague) => viewGuestCard(services, colleague, input),
    setGuestTags: (input) => setGuestTags(services, input),
    addGuestNote: (input, colleague) => addGuestNote(services, colleague, input),
    saveGuestTags: (input) => saveGuestTags(services, input),
    listCannedAnswers: (input) => listCannedAnswers(services, input),
    saveCannedAnswer: (input) => saveCannedAnswer(services, input),
    removeCannedAnswer: (input) => removeCannedAnswer(services, input),
    giveApology: (input, colleague) => giveApology(services, colleague, input),
    listTasks: (input, colleague) => listTasks(services, colleague, input),
    viewTask: (input, colleague) => viewTask(services, colleague, input),
    openTask: (input, colleague) => openTask(services, colleague, input),
    assignTask: (input, colleague) => assignTask(services, colleague, input),
    noteTask: (input, colleague) => noteTask(services, colleague, input),
    closeTask: (input, colleague) => closeTask(services, colleague, input),
    reopenTask: (input, colleague) => reopenTask(services, colleague, input),
    previewNewDish: (input) => previewNewDish(services, input),
    announceNewDish: (input, colleague) => announceNewDish(services, colleague, input),
    listAnnouncements: (input) => listAnnouncements(services, input),
    viewServiceFigures: (input) => viewServiceFigures(services, input),
  };
}
