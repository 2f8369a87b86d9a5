import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { isQuestion } from './ask-dish-question';

interface AnswerEntry {
  readonly id: string;
  readonly choice: number;
}

/** Counts answers in their question, one transaction for each; what somebody else has taken out is counted already. */
export async function foldDishAnswers(services: Services, due: readonly OutboxDocument[]): Promise<void> {
  const entriesById = new Map<string, AnswerEntry[]>();
  for (const { _id: id, effect } of due) {
    if (effect.kind !== 'dish-answer') continue;
    const { questionId, choice } = effect;
    entriesById.set(questionId, [...(entriesById.get(questionId) ?? []), { id, choice }]);
  }
  for (const [questionId, entries] of entriesById) {
    const folded = await foldQuestion(services, questionId, entries);
    if (folded instanceof Refused) services.log({ event: 'dish-answers-busy', questionId });
  }
}

function foldQuestion(
  { database }: Services,
  questionId: string,
  entries: readonly AnswerEntry[],
): Promise<boolean | Refused> {
  return database.transact(async (transaction) => {
    const taken: AnswerEntry[] = [];
    for (const entry of entries) if (await transaction.remove('outbox', entry.id)) taken.push(entry);
    const announcement = await transaction.get('announcements', questionId);
    if (taken.length === 0 || !announcement || !isQuestion(announcement)) return true;
    const { question } = announcement;
    const counts = question.counts.map(
      (count, at) => count + taken.filter(({ choice }) => choice === at).length,
    );
    await transaction.update('announcements', questionId, { question: { ...question, counts } });
    return true;
  });
}
