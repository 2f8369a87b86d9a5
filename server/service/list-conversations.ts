import type { DeskPage, DeskTab } from '../../contract/service';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { ownDesk } from '../../domain/service/desk-choice';
import { firstAnswerTargetMs } from '../../domain/service/service-fact';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Query } from '../wechat/database';
import { deskSignalId } from './announce-conversation';
import type { ConversationDocument } from './conversation-document';
import { conversationRows } from './conversation-row';
import { firstAnswerMsToday } from './first-answer-times';

export const conversationsPerPage = 20;
/** Counts are for badges: one more than this stands for more than this. */
const countedUpTo = 99;

type Answer = StaffAnswers['listConversations'];
type Where = Query<ConversationDocument>['where'];

/** A page of the desk. Every list is read by an index that has it in order, so that a long queue costs no more. */
export async function listConversations(
  services: Services,
  colleague: Colleague,
  { storeId, tab, cursor, also = [] }: StaffInput<'listConversations'>,
): Promise<Answer | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const me = colleague.openid;
  const others = [...new Set(also)].filter((other) => other !== tab);
  const [page, beside, waiting, mine, held, firstAnswerMs] = await Promise.all([
    readPage(services, colleague, { storeId, tab, cursor }),
    Promise.all(
      others.map(async (other) => {
        const first = await readPage(services, colleague, { storeId, tab: other, cursor: null });
        return [other, first] as const;
      }),
    ),
    count(services, { storeId, state: 'waiting' }),
    count(services, { storeId, holderId: me }),
    count(services, { storeId, state: 'held' }),
    firstAnswerMsToday(services, storeId, store.hours),
  ]);
  return {
    ...page,
    also: Object.fromEntries(beside),
    counts: { waiting, mine, colleagues: Math.max(0, held - mine) },
    firstAnswerMs,
    firstAnswerTargetMs,
    desk: store.serviceDesk ?? ownDesk,
    signalId: deskSignalId(storeId),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}

type Wanted = Pick<StaffInput<'listConversations'>, 'storeId' | 'tab' | 'cursor'>;

/** What happened in one moment stays on one page, so that the next one can begin after it. */
async function readPage(
  services: Services,
  colleague: Colleague,
  { storeId, tab, cursor }: Wanted,
): Promise<DeskPage> {
  const me = colleague.openid;
  const time = tab === 'waiting' ? 'waitingSinceMs' : 'lastAtMs';
  const from =
    cursor === null ? {} : { [time]: tab === 'waiting' ? { atLeast: cursor + 1 } : { below: cursor } };
  const whereOf: Readonly<Record<DeskTab, Where>> = {
    waiting: { storeId, state: 'waiting' },
    mine: { storeId, holderId: me },
    colleagues: { storeId, state: 'held' },
    closed: { storeId, state: 'closed' },
  };
  const found = await services.database.query('conversations', {
    where: { ...whereOf[tab], ...from },
    orderBy: [time, tab === 'waiting' ? 'asc' : 'desc'],
    limit: conversationsPerPage + 1,
  });
  const isMore = found.length > conversationsPerPage;
  const momentOf = (conversation: ConversationDocument | undefined) => Number(conversation?.[time] ?? 0);
  const next = momentOf(found[conversationsPerPage]);
  const whole = found.filter((each) => momentOf(each) !== next);
  const page = !isMore ? found : whole.length > 0 ? whole : found.slice(0, conversationsPerPage);
  const shown = tab === 'colleagues' ? page.filter(({ holderId }) => holderId !== me) : page;
  return {
    conversations: await conversationRows(services, colleague, shown),
    nextCursor: isMore ? momentOf(page.at(-1)) : null,
  };
}

async function count({ database }: Services, where: Where): Promise<number> {
  const found = await database.queryFields('conversations', { where, limit: countedUpTo + 1 }, ['state']);
  return found.length;
}
