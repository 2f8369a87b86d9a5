import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import { isMustRead } from '../../domain/bulletin/post-limits';
import { Refused } from '../refused';
import { newReminder, unreadPostSubject } from '../reminders/reminder-document';
import type { Services } from '../services';
import { announcePost } from './announce-post';
import { findStandingPost } from './find-post';
import { readersOf, receiptsOf } from './receipts';
import { storeColleagues } from './store-colleagues';

/** How often the clock looks whether the post still asks. */
const lookAgainMs = 10 * 60_000;

/**
 * Puts a must-read post on the boards of those at this store who have not confirmed it. It is the board's own reminder
 * and no message; it goes for each with their receipt, and for all when the post asks no more.
 */
export async function remindUnread(
  services: Services,
  input: StaffInput<'remindUnread'>,
): Promise<BulletinAnswers['remindUnread'] | Refused> {
  const { database } = services;
  const { storeId } = input;
  const post = await findStandingPost(database, input);
  if (post instanceof Refused) return post;
  const sinceMs = services.nowMs();
  if (!isMustRead(post, sinceMs)) return new Refused('POST_NOT_MUST_READ');
  const colleagues = await storeColleagues(database, storeId);
  const receipts = await receiptsOf(
    database,
    [post],
    colleagues.map(({ openid }) => openid),
  );
  const missing = readersOf(post, colleagues, receipts).missing.length;
  if (missing === 0) return { missing };
  const subject = unreadPostSubject(storeId, post._id);
  const waiting = { kind: 'unread-post' as const, storeId, subject, orderId: null, sinceMs };
  const reminder = newReminder(waiting, sinceMs + lookAgainMs);
  await database.set('reminders', { ...reminder, isOpen: true, isRung: true });
  await announcePost(services, post, storeId);
  return { missing };
}
