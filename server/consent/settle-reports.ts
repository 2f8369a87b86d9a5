import { messagePurposes } from '../../domain/consent/purpose';
import type { Services } from '../services';
import type { PushFact } from '../wechat/push/push-fact';

/** WeChat reports within minutes; of messages that are older it tells nothing new. */
const reportedWithinMs = 60 * 60_000;
const messagesLookedAt = 20;

/**
 * WeChat's report says whether a message reached the guest. A message of which nobody knew whether WeChat had taken it is
 * known then; one that stands as sent stays so, for its licence is spent either way.
 */
export async function settleReports(
  { database, messages }: Services,
  fact: Extract<PushFact, { readonly kind: 'template-messages-sent' }>,
): Promise<void> {
  const sent = await database.query('messages', {
    where: { guestId: fact.guestId, atMs: { atLeast: fact.atMs - reportedWithinMs } },
    orderBy: ['atMs', 'desc'],
    limit: messagesLookedAt,
  });
  for (const { templateId, isDelivered } of fact.results) {
    const purpose = messagePurposes.find((each) => messages.templates[each] === templateId);
    const unclear = sent.find((message) => message.purpose === purpose && message.status === 'unclear');
    if (!unclear) continue;
    const status = isDelivered ? 'sent' : 'failed';
    await database.updateIf('messages', unclear._id, { status: 'unclear' }, { status });
  }
}
