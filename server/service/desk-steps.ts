import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mayDo } from '../../domain/staff/role';
import type { LocalText } from '../../domain/text/local-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { activeMembershipAt } from '../staff/staff-document';
import type { Colleague } from '../staff/find-role';
import { addMessage } from './add-message';
import { changeConversation, moved, taken, takenFault, type Change } from './change-conversation';
import { nobody, type ConversationDocument } from './conversation-document';
import { endConversation } from './end-conversation';
import { awayAfterMs } from './guest-says';

/** Of two colleagues at once one gets it, and the other reads who has it; taking what one has changes nothing. */
export function claimConversation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'claimConversation'>,
): Promise<StaffAnswers['claimConversation'] | Refused> {
  return changeConversation(services, colleague, input, ({ conversation, nowMs }) =>
    claimed(conversation, colleague, nowMs),
  );
}

/** The conversation in a colleague's hands, or why it cannot be. */
export function claimed(
  conversation: ConversationDocument,
  colleague: Colleague,
  nowMs: number,
): ConversationDocument | Refused {
  if (conversation.holderId === colleague.openid) return conversation;
  if (conversation.holderId !== null) return taken(conversation);
  const after = moved(conversation, 'claim');
  return after instanceof Refused ? after : heldBy(after, colleague, nowMs);
}

/** To a colleague, or back into the queue for a role. The note is for colleagues. */
export function transferConversation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'transferConversation'>,
): Promise<StaffAnswers['transferConversation'] | Refused> {
  const { to, note } = input;
  return changeConversation(services, colleague, input, async (change) => {
    const { conversation, nowMs } = change;
    const fault = takenFault(conversation, colleague);
    if (fault) return fault;
    if (to.kind === 'role') {
      if (isRepeatOf(conversation, to.role)) return conversation;
      const after = moved(conversation, 'hand-to-role');
      if (after instanceof Refused) return after;
      const queued = { ...inQueue(after, nowMs), forRole: to.role };
      return noted(change, queued, {
        zh: `${colleague.name} 转给${roleName[to.role].zh}：${note}`,
        en: `${colleague.name} handed it to ${roleName[to.role].en}: ${note}`,
      });
    }
    const other = await change.transaction.get('staff', to.colleagueId);
    const membership = activeMembershipAt(other, input.storeId);
    if (!other || !membership || !mayDo(membership.role, 'answerGuest')) {
      return new Refused('COLLEAGUE_UNKNOWN');
    }
    if (conversation.holderId === other._id) return conversation;
    const after = moved(conversation, 'hand-to-colleague');
    if (after instanceof Refused) return after;
    const receiver = { openid: other._id, name: other.name };
    return noted(change, heldBy(after, receiver, nowMs), {
      zh: `${colleague.name} 转给${other.name}：${note}`,
      en: `${colleague.name} handed it to ${other.name}: ${note}`,
    });
  });
}

/** Back into the queue; one that lies there already stays. */
export function returnConversation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'returnConversation'>,
): Promise<StaffAnswers['returnConversation'] | Refused> {
  return changeConversation(services, colleague, input, async (change) => {
    const { conversation, nowMs } = change;
    if (conversation.state === 'waiting') return conversation;
    const fault = takenFault(conversation, colleague);
    if (fault) return fault;
    const after = moved(conversation, 'return');
    if (after instanceof Refused) return after;
    return noted(change, inQueue(after, nowMs), {
      zh: `${colleague.name} 放回了队列`,
      en: `${colleague.name} put it back into the queue`,
    });
  });
}

/** Nothing is left to say. The guest is asked how it was; a repeat changes nothing. */
export function closeConversation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'closeConversation'>,
): Promise<StaffAnswers['closeConversation'] | Refused> {
  return changeConversation(services, colleague, input, async (change) => {
    const { conversation } = change;
    if (conversation.state === 'closed') return conversation;
    const fault = takenFault(conversation, colleague);
    if (fault) return fault;
    const after = moved(conversation, 'close');
    if (after instanceof Refused) return after;
    const servedBy = {
      id: conversation.holderId ?? colleague.openid,
      name: conversation.holderName ?? colleague.name,
    };
    return endConversation(change, { after, servedBy, by: 'colleague' });
  });
}

/** Whoever reopens it has it. No guest waits for it, so no first answer is measured. */
export function reopenConversation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'reopenConversation'>,
): Promise<StaffAnswers['reopenConversation'] | Refused> {
  return changeConversation(services, colleague, input, ({ conversation, nowMs }) => {
    if (conversation.holderId === colleague.openid) return conversation;
    if (conversation.holderId !== null) return taken(conversation);
    const after = moved(conversation, 'reopen');
    if (after instanceof Refused) return after;
    const guestTurnSinceMs = conversation.wasClosedWaiting === true ? null : nowMs;
    return heldBy({ ...after, askedAtMs: nowMs, isFirstAnswered: true, guestTurnSinceMs }, colleague, nowMs);
  });
}

const roleName: Readonly<Record<'owner' | 'manager' | 'cashier' | 'service', LocalText>> = {
  owner: { zh: '店主', en: 'the owner' },
  manager: { zh: '店长', en: 'the manager' },
  cashier: { zh: '收银', en: 'the counter' },
  service: { zh: '客服', en: 'service' },
};

function isRepeatOf({ state, forRole }: ConversationDocument, role: string): boolean {
  return state === 'waiting' && forRole === role;
}

function heldBy(
  conversation: ConversationDocument,
  holder: { readonly openid: string; readonly name: string },
  nowMs: number,
): ConversationDocument {
  return {
    ...conversation,
    holderId: holder.openid,
    holderName: holder.name,
    forRole: null,
    awayAtMs: conversation.waitingSinceMs === null ? null : nowMs + awayAfterMs,
    guestTurnSinceMs: conversation.guestTurnSinceMs === null ? null : nowMs,
  };
}

/** Waits for a colleague, since when the guest waits or else since now. */
export function inQueue(conversation: ConversationDocument, nowMs: number): ConversationDocument {
  const waitingSinceMs = conversation.waitingSinceMs ?? nowMs;
  return { ...conversation, ...nobody, waitingSinceMs, askedAtMs: conversation.askedAtMs ?? nowMs };
}

/** What colleagues should know of it; guests do not see it. */
export async function noted(
  { transaction, nowMs }: Pick<Change, 'transaction' | 'nowMs'>,
  conversation: ConversationDocument,
  text: LocalText,
): Promise<ConversationDocument> {
  const added = await addMessage(transaction, conversation, {
    ...{ cause: `note:${conversation.lastSeq + 1}`, author: 'house', atMs: nowMs, nowMs, isForStaff: true },
    content: { kind: 'note', text, offersPerson: false },
  });
  return added.conversation;
}
