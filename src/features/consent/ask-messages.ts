import type { GuestInput } from '../../../contract/guest';
import type { ConsentAsk } from '../../../contract/consent';
import { callGuest } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { requestMessages } from '../../platform/subscription';
import { visit } from '../session/visit';

type Screen = GuestInput<'recordConsents'>['screen'];
type Answers = GuestInput<'recordConsents'>['answers'];

export interface AskedAt {
  readonly storeId: string;
  readonly screen: Screen;
}

/** WeChat's own question, in the tap that led to it; its answers are written down. Yields how many were accepted. */
export async function askForMessages(asks: readonly ConsentAsk[], at: AskedAt): Promise<number> {
  const answers = await requestMessages(asks.map(({ templateId }) => templateId));
  const said = asks.flatMap(({ purpose, templateId }): Answers => {
    const answer = answers[templateId];
    return answer === undefined ? [] : [{ purpose, answer }];
  });
  await record(said, at);
  return said.filter(({ answer }) => answer === 'accept').length;
}

/** The guest does not want to be asked now: WeChat never hears of it, and the house asks no more for a while. */
export function putOffMessages(asks: readonly ConsentAsk[], at: AskedAt): Promise<void> {
  return record(
    asks.map(({ purpose }) => ({ purpose, answer: 'later' })),
    at,
  );
}

/** What cannot be written down licenses nothing; the guest is asked again another day. */
async function record(answers: Answers, { storeId, screen }: AskedAt): Promise<void> {
  if (answers.length === 0) return;
  const requestId = `r${randomText(23)}`;
  const answer = await callGuest('recordConsents', {
    ...{ requestId, storeId, screen, answers },
    code: visit.tableCode,
  });
  if (!answer.ok) console.warn('The consents were not written down.', answer.problem);
}
