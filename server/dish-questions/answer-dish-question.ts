import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { DishQuestionView } from '../../contract/voice';
import { newsEntryId } from '../announcements/announcement-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { isQuestion, type QuestionDocument } from './ask-dish-question';
import { dishAnswerId } from './dish-answer-document';

/** A store asks at most as often as guests may be asked; the newest of these may be this guest's. */
const questionsLookedAt = 10;

/** A question that was sent to this guest; without an id the newest that waits for their answer. */
export async function viewDishQuestion(
  services: Services,
  guestId: string,
  { questionId }: GuestInput<'viewDishQuestion'>,
): Promise<GuestAnswers['viewDishQuestion'] | Refused> {
  const { database } = services;
  if (questionId !== null) {
    const question = await findOwnQuestion(services, guestId, questionId);
    if (question instanceof Refused) return question;
    const answer = await database.get('dishAnswers', dishAnswerId(questionId, guestId));
    return { question: questionView(question, answer?.choice ?? null, services.nowMs()) };
  }
  return { question: await newestWaiting(services, guestId) };
}

/** Chooses one of the answers, once. The count goes through the outbox, so that no two guests write one document. */
export async function answerDishQuestion(
  services: Services,
  guestId: string,
  { questionId, choice }: GuestInput<'answerDishQuestion'>,
): Promise<GuestAnswers['answerDishQuestion'] | Refused> {
  const question = await findOwnQuestion(services, guestId, questionId);
  if (question instanceof Refused) return question;
  if (choice >= question.question.choices.length) return new Refused('INPUT_INVALID', { fields: ['choice'] });
  const nowMs = services.nowMs();
  const _id = dishAnswerId(questionId, guestId);
  const chosen = await services.database.transact(async (transaction) => {
    const before = await transaction.get('dishAnswers', _id);
    if (before?.choice === choice) return choice;
    if (before || nowMs >= question.question.endsAtMs) return new Refused('QUESTION_CLOSED');
    await transaction.add('dishAnswers', { _id, questionId, guestId, choice, atMs: nowMs });
    await transaction.add('outbox', {
      ...{ _id: `dish-answer:${_id}`, storeId: question.storeId, orderId: '' },
      effect: { kind: 'dish-answer', questionId, choice },
      ...{ createdAtMs: nowMs, dueAtMs: nowMs, tries: 0 },
    });
    return choice;
  });
  return chosen instanceof Refused ? chosen : { question: questionView(question, chosen, nowMs) };
}

async function newestWaiting(services: Services, guestId: string): Promise<DishQuestionView | null> {
  const { database } = services;
  const consents = await database.get('consents', guestId);
  const storeId = consents?.newsStoreId ?? (await lastStoreOf(database, guestId));
  if (storeId === null) return null;
  const found = await database.query('announcements', {
    where: { storeId, isQuestion: true },
    orderBy: ['createdAtMs', 'desc'],
    limit: questionsLookedAt,
  });
  const nowMs = services.nowMs();
  const open = found.filter(isQuestion).filter(({ question }) => nowMs < question.endsAtMs);
  if (open.length === 0) return null;
  const [sent, answers] = await Promise.all([
    database.query('messages', {
      where: { _id: { oneOf: open.map(({ _id }) => newsEntryId(_id, guestId)) } },
      limit: open.length,
    }),
    database.query('dishAnswers', {
      where: { _id: { oneOf: open.map(({ _id }) => dishAnswerId(_id, guestId)) } },
      limit: open.length,
    }),
  ]);
  const sentIds = new Set(sent.flatMap(({ _id, status }) => (status === 'not-sent' ? [] : [_id])));
  const answered = new Set(answers.map(({ questionId }) => questionId));
  const waiting = open.find(({ _id }) => sentIds.has(newsEntryId(_id, guestId)) && !answered.has(_id));
  return waiting ? questionView(waiting, null, nowMs) : null;
}

/** Whoever has used up their licence is asked by the store at which they ordered last. */
async function lastStoreOf(database: Database, guestId: string): Promise<string | null> {
  const [order] = await database.queryFields(
    'orders',
    { where: { guestId }, orderBy: ['placedAtMs', 'desc'], limit: 1 },
    ['storeId'],
  );
  return order?.storeId ?? null;
}

/** Only who was sent the question may answer it: somebody else's is as unknown as one that never was. */
async function findOwnQuestion(
  { database }: Services,
  guestId: string,
  questionId: string,
): Promise<QuestionDocument | Refused> {
  const [question, message] = await Promise.all([
    database.get('announcements', questionId),
    database.get('messages', newsEntryId(questionId, guestId)),
  ]);
  const isTheirs = message !== null && message.status !== 'not-sent';
  return question && isQuestion(question) && isTheirs ? question : new Refused('QUESTION_UNKNOWN');
}

function questionView(
  { _id: questionId, storeName, dishName, words, question }: QuestionDocument,
  chosen: number | null,
  nowMs: number,
): DishQuestionView {
  const { choices, endsAtMs } = question;
  return {
    ...{ questionId, storeName, dishName, question: words, choices, chosen },
    isOpen: nowMs < endsAtMs,
  };
}
