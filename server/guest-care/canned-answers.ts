import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mostCannedAnswers, type CannedAnswer } from '../../domain/guest-care/canned-answer';
import { orderIdFor } from '../ordering/order-id';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import type { CannedAnswerDocument } from './guest-care-documents';

/** Every answer that the store keeps ready, in the order in which they were written. */
export async function listCannedAnswers(
  { database }: Services,
  { storeId }: StaffInput<'listCannedAnswers'>,
): Promise<StaffAnswers['listCannedAnswers']> {
  return { answers: (await readAnswers(database, storeId)).map(cannedAnswer) };
}

/** Changes an answer, or adds one, once for each request id. */
export async function saveCannedAnswer(
  { database, nowMs }: Services,
  input: StaffInput<'saveCannedAnswer'>,
): Promise<StaffAnswers['saveCannedAnswer'] | Refused> {
  const { storeId, requestId, title, text } = input;
  const _id = input.answerId ?? `ca-${orderIdFor(storeId, `canned-answer ${requestId}`)}`;
  if (input.answerId === null) {
    const answers = await readAnswers(database, storeId);
    const isNew = answers.every((answer) => answer._id !== _id);
    if (isNew && answers.length >= mostCannedAnswers)
      return new Refused('LIST_FULL', { most: mostCannedAnswers });
  }
  return database.transact(async (transaction) => {
    const found = await transaction.get('cannedAnswers', _id);
    const isOurs = found ? found.storeId === storeId : input.answerId === null;
    if (!isOurs) return new Refused('CANNED_ANSWER_UNKNOWN');
    const answer = { _id, storeId, title, text, createdAtMs: found?.createdAtMs ?? nowMs() };
    await transaction.set('cannedAnswers', answer);
    return { answer: cannedAnswer(answer) };
  });
}

/** An answer that is gone already stays so. */
export function removeCannedAnswer(
  { database }: Services,
  { storeId, answerId }: StaffInput<'removeCannedAnswer'>,
): Promise<StaffAnswers['removeCannedAnswer'] | Refused> {
  return database.transact(async (transaction) => {
    const found = await transaction.get('cannedAnswers', answerId);
    if (found && found.storeId !== storeId) return new Refused('CANNED_ANSWER_UNKNOWN');
    if (found) await transaction.remove('cannedAnswers', answerId);
    return { answerId };
  });
}

function readAnswers(database: Database, storeId: string): Promise<CannedAnswerDocument[]> {
  return database.query('cannedAnswers', {
    where: { storeId },
    orderBy: ['createdAtMs', 'asc'],
    limit: mostCannedAnswers,
  });
}

function cannedAnswer({ _id: id, title, text }: CannedAnswerDocument): CannedAnswer {
  return { id, title, text };
}
