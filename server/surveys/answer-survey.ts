import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { faultOfVoice } from '../../domain/review/review-rules';
import { isSurveyDone, newMarks, type SurveyMarks, type SurveyQuestion } from '../../domain/survey/survey';
import { joinLocal, type LocalText } from '../../domain/text/local-text';
import { lowQuestions } from '../../domain/voice/low-mark';
import { findOwnOrder } from '../ordering/find-order';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { findTaskOwner, openLowMarkTask } from '../voice/low-mark-task';
import { voiceFactEntry } from '../voice/voice-facts';

/** Keeps the marks of one visit, as many as the guest gave; those of before stand, and the rest may still come. */
export async function answerSurvey(
  services: Services,
  guestId: string,
  input: GuestInput<'answerSurvey'>,
): Promise<GuestAnswers['answerSurvey'] | Refused> {
  const order = await findOwnOrder(services, guestId, input.orderId);
  if (order instanceof Refused) return order;
  const nowMs = services.nowMs();
  const why = faultOfVoice(order, nowMs);
  if (why !== null) return new Refused('REVIEW_NOT_POSSIBLE', { why });
  const given = definedMarks(input.marks);
  const low = lowQuestions(given);
  const owner = low.length > 0 ? await findTaskOwner(services.database, order.storeId) : null;
  const { _id, storeId, mode } = order;
  const marks = await services.database.transact(async (transaction) => {
    const before = await transaction.get('surveys', _id);
    const fresh = newMarks(mode, before?.marks ?? {}, given);
    if ('wrong' in fresh) return new Refused('SURVEY_ANSWERED', { question: fresh.wrong });
    const after = { ...before?.marks, ...fresh.marks };
    if (Object.keys(fresh.marks).length === 0) return after;
    const version = (before?.version ?? 0) + 1;
    const firstAtMs = before?.firstAtMs ?? nowMs;
    await transaction.set('surveys', { _id, storeId, guestId, version, marks: after, firstAtMs });
    const fact = { kind: 'survey', isFirst: before === null, marks: fresh.marks } as const;
    await transaction.add('outbox', voiceFactEntry(order, `survey:${_id}:${version}`, fact, nowMs));
    if (low.length > 0) {
      const marked = low.map((question) => markOf(question, given[question] ?? 0));
      const subject = joinLocal(marked, { zh: '、', en: ', ' });
      await openLowMarkTask(services, transaction, order, { owner, subject });
    }
    if (order.voicedAtMs === undefined) await transaction.update('orders', _id, { voicedAtMs: nowMs });
    return after;
  });
  if (marks instanceof Refused) return marks;
  if (order.voicedAtMs === undefined) await bumpSignal(services.database, order.signalId, nowMs);
  return { marks, isDone: isSurveyDone(mode, marks) };
}

/** For the subject of the task. */
const questionNames: Readonly<Record<SurveyQuestion, LocalText>> = {
  product: { zh: '味道', en: 'Food' },
  service: { zh: '招待', en: 'Service' },
  brand: { zh: '店里', en: 'The place' },
  delivery: { zh: '配送', en: 'Delivery' },
  pace: { zh: '出菜', en: 'Pace' },
};

function markOf(question: SurveyQuestion, mark: number): LocalText {
  const { zh, en } = questionNames[question];
  return { zh: `${zh} ${mark}/5`, en: `${en} ${mark}/5` };
}

function definedMarks(marks: GuestInput<'answerSurvey'>['marks']): SurveyMarks {
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== undefined));
}
