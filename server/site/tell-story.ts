import type { GuestInput } from '../../contract/guest';
import type { GuestSiteAnswers } from '../../contract/site';
import { calendarLimits } from '../../domain/calendar/calendar-item';
import { postText, postTitle } from '../../domain/bulletin/post-text';
import { faultOfText } from '../bulletin/check-content';
import { calendarItemIdFor, newIdea } from '../content-calendar/calendar-documents';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';

/** What a guest has to tell goes to the house's ideas, once for each request id; nothing of it is shown to others. */
export async function tellStory(
  services: Services,
  guestId: string,
  { requestId, storeId, words }: GuestInput<'tellStory'>,
): Promise<GuestSiteAnswers['tellStory'] | Refused> {
  const { database } = services;
  const _id = calendarItemIdFor(guestId, requestId);
  if (await database.get('calendarItems', _id)) return { isKept: true };
  if (!(await database.get('stores', storeId))) return new Refused('STORE_UNKNOWN');
  const text = postText(words);
  if (text === '') return new Refused('INPUT_INVALID', { fields: ['words'] });
  const fault =
    (await countAttempt(services, guestId, 'story')) ??
    (await faultOfText(services, { openid: guestId, scene: 'comment', text }));
  if (fault) return fault;
  const title = postTitle(text).slice(0, calendarLimits.titleLength);
  const from = { source: 'guest', guestId, by: guestId, byName: '', atMs: services.nowMs() } as const;
  const idea = newIdea({ _id, storeId, requestId, title, words: text, ...from });
  const kept = await database.transact(async (transaction) => {
    if (!(await transaction.get('calendarItems', _id))) await transaction.set('calendarItems', idea);
    return true;
  });
  return kept instanceof Refused ? kept : { isKept: true };
}
