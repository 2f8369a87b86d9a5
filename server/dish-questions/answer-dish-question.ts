import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { DishQuestionView } from '../../contract/voice';
import { questionOpenForMs } from '../../domain/voice/dish-question';
import { newsEntryId } from '../announcements/announcement-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { isQuestion, type QuestionDocument } from './ask-dish-question';
import { dishAnswerId } from './dish-answer-document';

/** A question stays open for two weeks, in which a guest gets hardly more messages than these. */
const messagesLookedAt = 30;

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

/** Found through the guest's newest messages: what was sent to them, of what is still open, and not yet answered. */
export async function newestWaiting(
  { database, nowMs }: Services,
  guestId: string,
): Promise<DishQuestionView | null> {
  const messages = await database.query('messages', {
    where: { guestId, atMs: { atLeast: nowMs() - questionOpenForMs } },
    orderBy: ['atMs', 'desc'],
    limit: messagesLookedAt,
  });
  const ids = messages.flatMap(({ content, status }) =>
    content.purpose === 'new-dish' && content.questionId !== undefined && status !== 'not-sent'
      ? [content.questionId]
      : [],
  );
  if (ids.length === 0) return null;
  const [found, answers] = await Promise.all([
    database.query('announcements', { where: { _id: { oneOf: ids } }, limit: ids.length }),
    database.query('dishAnswers', {
      where: { _id: { oneOf: ids.map((questionId) => dishAnswerId(questionId, guestId)) } },
      limit: ids.length,
    }),
  ]);
  const answered = new Set(answers.map(({ questionId }) => questionId));
  const [newest] = found
    .filter(isQuestion)
    .filter(({ _id, question }) => nowMs() < question.endsAtMs && !answered.has(_id))
    .sort((a, b) => b.createdAtMs - a.createdAtMs);
  return newest ? questionView(newest, null, nowMs()) : null;
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
