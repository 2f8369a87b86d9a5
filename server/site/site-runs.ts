import type { GuestInput } from '../../contract/guest';
import type { GuestSiteAnswers, StaffSiteAnswers } from '../../contract/site';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { StaffRun } from '../staff/staff-run';
import { applyForJob, listJobApplications } from './apply-for-job';
import { saveJob } from './save-job';
import { saveSite } from './save-site';
import { tellStory } from './tell-story';
import { viewOwnSite, viewSite } from './view-site';

type GuestRuns = {
  readonly [Name in keyof GuestSiteAnswers]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestSiteAnswers[Name] | Refused>;
};
type StaffRuns = { readonly [Name in keyof StaffSiteAnswers]: StaffRun<Name> };

export function guestSiteRuns(services: Services): GuestRuns {
  return {
    viewSite: () => viewSite(services),
    applyForJob: (input, guestId) => applyForJob(services, guestId, input),
    tellStory: (input, guestId) => tellStory(services, guestId, input),
  };
}

export function staffSiteRuns(services: Services): StaffRuns {
  return {
    viewOwnSite: (input, colleague) => viewOwnSite(services, colleague, input),
    saveSite: (input, colleague) => saveSite(services, colleague, input),
    saveJob: (input, colleague) => saveJob(services, colleague, input),
    listJobApplications: (input) => listJobApplications(services, input),
  };
}
