import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { AskedQuestion } from '../../contract/voice';
import { sureShare } from '../../domain/voice/certainty';
import { questionOpenForMs } from '../../domain/voice/dish-question';
import type { AnnouncementDocument, HouseQuestion } from '../announcements/announcement-document';
import { findDish } from '../announcements/announce-new-dish';
import { faultOfText } from '../bulletin/check-content';
import { dishNames } from '../ordering/dish-names';
import { orderIdFor } from '../ordering/order-id';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';

const questionsShown = 20;

export type QuestionDocument = AnnouncementDocument & { readonly question: HouseQuestion };

/**
 * Asks guests who allow news of dishes about one, once for each request. It goes the way of news: the clock takes one
 * batch of guests after another, and each message spends a licence, within caps and outside quiet hours.
 */
export async function askDishQuestion(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'askDishQuestion'>,
): Promise<StaffAnswers['askDishQuestion'] | Refused> {
  const { requestId, storeId, question, choices, audience } = input;
  const found = await findDish(services, input);
  if (found instanceof Refused) return found;
  const { store, dish } = found;
  const { openid, name } = colleague;
  const text = [question, ...choices].join('\n');
  const fault = await faultOfText(services, { openid, scene: 'comment', text });
  if (fault) return fault;
  const { utcOffsetMinutes, dayStartsAtMinute } = store.hours;
  const nowMs = services.nowMs();
  const counts = choices.map(() => 0);
  const fresh: QuestionDocument = {
    _id: `an-${orderIdFor(storeId, `question ${requestId}`)}`,
    ...{ storeId, storeName: store.name, dayClock: { utcOffsetMinutes, dayStartsAtMinute } },
    ...{ dishId: dish.id, dishName: dish.name, price: dish.price, words: question },
    ...{ by: openid, byName: name, createdAtMs: nowMs, reachedPlace: 0, queued: 0, dueAtMs: nowMs },
    isQuestion: true,
    question: { choices, audience, counts, endsAtMs: nowMs + questionOpenForMs },
  };
  const asked = await services.database.transact(async (transaction) => {
    const known = await transaction.get('announcements', fresh._id);
    if (known) return known;
    await transaction.add('announcements', fresh);
    await audit(transaction, services, {
      ...{ storeId, actor: openid, action: 'askDishQuestion', subject: dish.id, reason: null },
      before: 'not asked',
      after: `asked: ${question}`,
    });
    return fresh;
  });
  if (asked instanceof Refused) return asked;
  return { question: askedQuestion(isQuestion(asked) ? asked : fresh) };
}

/** The newest questions of the store with their answers, and the dishes that can be asked about. */
export async function listDishQuestions(
  services: Services,
  { storeId }: StaffInput<'listDishQuestions'>,
): Promise<StaffAnswers['listDishQuestions'] | Refused> {
  const [dishes, found] = await Promise.all([
    dishNames(services, storeId),
    services.database.query('announcements', {
      where: { storeId, isQuestion: true },
      orderBy: ['createdAtMs', 'desc'],
      limit: questionsShown,
    }),
  ]);
  if (dishes instanceof Refused) return dishes;
  return { questions: found.filter(isQuestion).map(askedQuestion), dishes, nowMs: services.nowMs() };
}

export function isQuestion(announcement: AnnouncementDocument): announcement is QuestionDocument {
  return announcement.question !== undefined;
}

function askedQuestion(document: QuestionDocument): AskedQuestion {
  const { _id: questionId, dishName, words, byName, createdAtMs, queued, dueAtMs } = document;
  const { choices, counts, audience, endsAtMs } = document.question;
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...{ questionId, dishName, question: words, audience, byName, atMs: createdAtMs, endsAtMs, queued },
    ...{ isSent: dueAtMs === null, answered },
    choices: choices.map((choice, at) => ({
      words: choice,
      count: counts[at] ?? 0,
      share: sureShare(counts[at] ?? 0, answered),
    })),
  };
}
