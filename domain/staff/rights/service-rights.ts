import { desk, leaders, type Rights } from '../roles';

/**
 * Conversations with guests, the guest's card, and tasks. Whoever stands at the counter or answers guests works at the
 * desk; a conversation that a colleague holds is taken away by leaders alone, which `server/service` compares.
 */
export const serviceRights = {
  listConversations: desk,
  viewStaffConversation: desk,
  claimConversation: desk,
  transferConversation: desk,
  returnConversation: desk,
  closeConversation: desk,
  reopenConversation: desk,
  answerGuest: desk,
  inviteGuestBack: desk,
  markConversationReadByStaff: desk,
  listServiceColleagues: desk,
  setServiceDesk: leaders,
  setServiceSilence: leaders,
  viewServiceFigures: leaders,
  viewMessages: leaders,
  viewChannels: leaders,
  makeChannelCode: leaders,
  changeChannelCode: leaders,
  channelCodePicture: leaders,
  listCannedAnswers: desk,
  saveCannedAnswer: [...leaders, 'service'],
  removeCannedAnswer: [...leaders, 'service'],
  viewGuestCard: desk,
  setGuestTags: desk,
  addGuestNote: desk,
  saveGuestTags: leaders,
  giveApology: desk,
  blockGuest: leaders,
  listTasks: desk,
  viewTask: desk,
  openTask: desk,
  assignTask: desk,
  noteTask: desk,
  closeTask: desk,
  reopenTask: desk,
} as const satisfies Rights;
