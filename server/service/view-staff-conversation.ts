import type { ConversationBeside } from '../../contract/service';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mayDo } from '../../domain/staff/role';
import { Refused } from '../refused';
import type { Services } from '../services';
import { readActiveTeam } from '../staff/read-team';
import type { Colleague } from '../staff/find-role';
import { mayInvite } from './answer-guest';
import { conversationSignalId } from './announce-conversation';
import { findConversation } from './change-conversation';
import { citedOrder } from './cited';
import { conversationRow } from './conversation-row';
import { readMessages } from './message-views';
import { listCannedAnswers } from '../guest-care/canned-answers';
import { viewGuestCard } from '../guest-care/view-guest-card';
import type { ConversationDocument } from './conversation-document';
import { markConversationReadByStaff } from './mark-read';
import { uploadFolderOf } from './view-conversation';

const ordersLookedAt = 20;
const ordersShown = 5;

/** One conversation with a page of its messages, and what a colleague may do in it. */
export async function viewStaffConversation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'viewStaffConversation'>,
): Promise<StaffAnswers['viewStaffConversation'] | Refused> {
  const { database } = services;
  const [store, conversation] = await Promise.all([
    database.get('stores', input.storeId),
    findConversation(database, input),
  ]);
  if (conversation instanceof Refused) return conversation;
  if (!store) return new Refused('STORE_UNKNOWN');
  const { guestId } = conversation;
  const read = input.opens === true ? await readAll(services, colleague, conversation) : null;
  if (read instanceof Refused) return read;
  const [page, row, beside, orders, canInvite] = await Promise.all([
    readMessages(services, conversation, 'staff', input.before),
    read ?? conversationRow(services, colleague, conversation),
    input.opens === true ? readBeside(services, colleague, conversation) : null,
    database.query('orders', {
      where: { guestId },
      orderBy: ['placedAtMs', 'desc'],
      limit: ordersLookedAt,
    }),
    mayInvite(database, guestId),
  ]);
  return {
    ...page,
    conversation: row,
    orders: orders
      .filter(({ storeId }) => storeId === input.storeId)
      .slice(0, ordersShown)
      .map(citedOrder),
    canInvite,
    beside,
    signalId: conversationSignalId(conversation._id),
    uploadFolder: uploadFolderOf(conversation._id),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}

/** Whoever holds it and opens it has everything on the screen. */
async function readAll(services: Services, colleague: Colleague, conversation: ConversationDocument) {
  const { _id: conversationId, storeId, lastPosition: position } = conversation;
  const input = { storeId, conversationId, position };
  const read = await markConversationReadByStaff(services, colleague, input);
  return read instanceof Refused ? read : read.conversation;
}

async function readBeside(
  services: Services,
  colleague: Colleague,
  { storeId, guestId }: ConversationDocument,
): Promise<ConversationBeside> {
  const [card, { answers: cannedAnswers }] = await Promise.all([
    viewGuestCard(services, colleague, { storeId, guestId }),
    listCannedAnswers(services, { storeId }),
  ]);
  if (card instanceof Refused) return { card: null, tagList: [], cannedAnswers };
  return { card: card.card, tagList: card.tagList, cannedAnswers };
}

/** Who answers guests at the store. */
export async function listServiceColleagues(
  { database }: Services,
  { storeId }: StaffInput<'listServiceColleagues'>,
): Promise<StaffAnswers['listServiceColleagues']> {
  const team = await readActiveTeam(database, storeId);
  return {
    colleagues: team.flatMap(({ person: { _id: colleagueId, name }, membership: { role } }) =>
      mayDo(role, 'answerGuest') ? [{ colleagueId, name, role }] : [],
    ),
  };
}
