import { storeId, type ActionDoc } from './action-docs';
import type { RefusalCode } from './refusal';
import type { TeamAnswers } from './team';

const colleagueId = 'oStaffXiaochen_c7VtKp2NsGy9w';
const ofColleague = { storeId, colleagueId };
const ofTeam: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const ofChange: readonly RefusalCode[] = [...ofTeam, 'COLLEAGUE_UNKNOWN', 'LAST_OWNER', 'BUSY'];

export const teamDocs: Readonly<Record<keyof TeamAnswers, ActionDoc>> = {
  listColleagues: {
    summary:
      'Who works at the store, what the reader may change about each, and the codes by which others may come.',
    example: { storeId },
    refusals: ofTeam,
  },
  changeRole: {
    summary:
      'Gives a colleague another role. Only an owner changes the role of owners and managers; nobody changes the own.',
    example: { ...ofColleague, role: 'cashier', reason: '下周起收银' },
    refusals: ofChange,
  },
  suspendColleague: {
    summary: 'Ends every right of a colleague at the store at once; the next call of their phone is refused.',
    example: { ...ofColleague, reason: '手机丢了' },
    refusals: ofChange,
  },
  resumeColleague: {
    summary: 'Lets a suspended colleague work again, with the role they had.',
    example: ofColleague,
    refusals: ofChange,
  },
  removeColleague: {
    summary: 'A colleague works at the store no longer; their other stores stay.',
    example: { ...ofColleague, reason: '合同到期' },
    refusals: ofChange,
  },
  leaveStore: {
    summary: 'Leaves the store by oneself. The last owner hands it over first.',
    example: { storeId },
    refusals: ofChange,
  },
  offerStore: {
    summary:
      'Offers the store to a colleague for a day, or takes the offer back; nothing changes until it is taken.',
    example: { ...ofColleague, isOffered: true },
    refusals: ofChange,
  },
  takeOver: {
    summary: 'Takes the store that was offered: the giver becomes a manager in the same moment.',
    example: { storeId },
    refusals: [...ofTeam, 'OFFER_UNKNOWN', 'BUSY'],
  },
  withdrawInvitation: {
    summary: 'Makes a code worthless that nobody has used.',
    example: { storeId, code: 'K7QM2XWD' },
    refusals: [...ofTeam, 'INVITATION_UNKNOWN', 'BUSY'],
  },
};
