import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { postText } from '../../domain/bulletin/post-text';
import { readPhoneNumber } from '../../domain/reservation/phone-number';
import { excerptOf } from '../../domain/service/plain-words';
import { inBothLanguages } from '../../domain/text/local-text';
import { lowMarkDueAfterMs } from '../../domain/voice/low-mark';
import { faultOfText } from '../bulletin/check-content';
import { countAttempt } from '../limits/count-attempt';
import { findOwnOrder } from '../ordering/find-order';
import { orderIdFor } from '../ordering/order-id';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import { openHouseTask } from '../service-tasks/open-house-task';
import type { ServiceTaskDocument } from '../service-tasks/task-documents';
import type { Services } from '../services';
import { findTaskOwner } from '../voice/low-mark-task';
import type { ConversationAbout } from './conversation-document';
import { conversationIdFor } from './conversation-id';
import { noteBegun } from './complaint-notes';
import { announceConversation } from './announce-conversation';
import { guestSays } from './guest-says';

type Input = GuestInput<'complain'>;
type Answer = GuestAnswers['complain'];

const subjectLength = 60;

/**
 * A guest complains. What they say stands in their conversation and waits there for a person, and is the task of whoever
 * would see to a low mark, so that it is answered even if the conversation is closed; how it ends stands there too.
 */
export async function complain(services: Services, guestId: string, input: Input): Promise<Answer | Refused> {
  const { database } = services;
  const taskId = complaintTaskId(guestId, input.requestId);
  const [store, known] = await Promise.all([
    database.get('stores', input.storeId),
    database.get('serviceTasks', taskId),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (known) return answerOf(known, store);
  const complaint = await readComplaint(services, guestId, input);
  if (complaint instanceof Refused) return complaint;
  const { requestId } = input;
  const said = await guestSays(services, {
    ...{ guestId, store, about: complaint.about, channel: 'app', atMs: services.nowMs(), requestId },
    ...{
      cause: `complaint:${requestId}`,
      content: { kind: 'text', text: complaint.text },
      wantsPerson: true,
    },
  });
  if (said instanceof Refused) return said;
  const task = await openTask(services, { guestId, store, taskId, words: complaint.words });
  return task instanceof Refused ? task : answerOf(task, store);
}

interface Complaint {
  readonly words: string;
  /** As it stands in the conversation, with the number to call. */
  readonly text: string;
  readonly about: ConversationAbout | null;
}

async function readComplaint(
  services: Services,
  guestId: string,
  { storeId, orderId, ...input }: Input,
): Promise<Complaint | Refused> {
  const order = orderId === null ? null : await findOwnOrder(services, guestId, orderId);
  if (order instanceof Refused) return order;
  if (order !== null && order.storeId !== storeId) return new Refused('ORDER_UNKNOWN');
  const phone = input.phone.trim() === '' ? '' : readPhoneNumber(input.phone);
  if (phone === null) return new Refused('PHONE_WRONG');
  const words = postText(input.words);
  if (words === '') return new Refused('INPUT_INVALID', { fields: ['words'] });
  const fault =
    (await countAttempt(services, guestId, 'complaint')) ??
    (await faultOfText(services, { openid: guestId, scene: 'social', text: words }));
  if (fault) return fault;
  const about = order && {
    ...{ kind: 'order' as const, orderId: order._id, mode: order.mode, pickupNumber: order.pickupNumber },
  };
  return { words, text: phone === '' ? words : `${words}\n☎ ${phone}`, about };
}

/** The task, and the line in the conversation that says by when it is seen to. */
async function openTask(
  services: Services,
  wanted: {
    readonly guestId: string;
    readonly store: StoreDocument;
    readonly taskId: string;
    readonly words: string;
  },
): Promise<ServiceTaskDocument | Refused> {
  const { guestId, store, taskId: _id, words } = wanted;
  const storeId = store._id;
  const owner = await findTaskOwner(services.database, storeId);
  if (owner === null) return new Refused('STORE_UNKNOWN');
  const openedAtMs = services.nowMs();
  const conversationId = conversationIdFor(guestId, storeId);
  const task = await services.database.transact(async (transaction) => {
    const opened = await openHouseTask(transaction, {
      ...{ _id, storeId, guestId, source: { kind: 'complaint', id: conversationId }, owner, openedAtMs },
      ...{ subject: inBothLanguages(excerptOf(words, subjectLength)) },
      dueAtMs: openedAtMs + lowMarkDueAfterMs,
    });
    await noteBegun(transaction, { task: opened, store, nowMs: openedAtMs });
    return opened;
  });
  if (!(task instanceof Refused)) await announceConversation(services, { _id: conversationId, storeId });
  return task;
}

function complaintTaskId(guestId: string, requestId: string): string {
  return `tk-${orderIdFor(guestId, `complaint ${requestId}`)}`;
}

function answerOf({ dueAtMs }: ServiceTaskDocument, { hours }: StoreDocument): Answer {
  return { dueAtMs, utcOffsetMinutes: hours.utcOffsetMinutes };
}
