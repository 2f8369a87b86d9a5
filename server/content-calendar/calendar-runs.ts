import type { ContentCalendarAnswers } from '../../contract/content-calendar';
import type { Services } from '../services';
import type { StaffRun } from '../staff/staff-run';
import { addIdea, saveCalendarItem } from './save-calendar-item';
import { listIdeas, viewCalendar } from './view-calendar';

type CalendarRuns = { readonly [Name in keyof ContentCalendarAnswers]: StaffRun<Name> };

/** What goes out when. */
export function calendarRuns(services: Services): CalendarRuns {
  return {
    viewCalendar: (input, colleague) => viewCalendar(services, colleague, input),
    listIdeas: (input) => listIdeas(services, input),
    addIdea: (input, colleague) => addIdea(services, colleague, input),
    saveCalendarItem: (input, colleague) => saveCalendarItem(services, colleague, input),
  };
}
