import type { SharingStaffAnswers } from '../../contract/sharing';
import type { Services } from '../services';
import type { StaffRun } from '../staff/staff-run';
import { changeChannelCode, channelCodePicture, makeChannelCode } from './channel-codes';
import { viewChannels } from './view-channels';

type ChannelRuns = { readonly [Name in keyof SharingStaffAnswers]: StaffRun<Name> };

/** What the owner learns of links and codes, and the codes that are printed. */
export function channelRuns(services: Services): ChannelRuns {
  return {
    viewChannels: (input) => viewChannels(services, input),
    makeChannelCode: (input, colleague) => makeChannelCode(services, colleague, input),
    changeChannelCode: (input, colleague) => changeChannelCode(services, colleague, input),
    channelCodePicture: (input) => channelCodePicture(services, input),
  };
}
