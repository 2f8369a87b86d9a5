import type { ContentCalendarAnswers } from '../../contract/content-calendar';
import type { StaffInput } from '../../contract/staff';
import { stateFitsDay } from '../../domain/calendar/calendar-item';
import { postText, postTitle } from '../../domain/bulletin/post-text';
import { faultOfText } from '../bulletin/check-content';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { activeMembershipAt } from '../staff/staff-document';
import type { Transaction } from '../wechat/database';
import {
  calendarItemIdFor,
  calendarItemView,
  newIdea,
  type CalendarItemDocument,
} from './calendar-documents';

type Item = { readonly item: ReturnType<typeof calendarItemView> };

/** What a colleague has seen and thinks worth telling; once for each request id. */
export async function addIdea(
  services: Services,
  { openid, name }: Colleague,
  { storeId, requestId, ...input }: StaffInput<'addIdea'>,
): Promise<ContentCalendarAnswers['addIdea'] | Refused> {
  const said = await checkWords(services, openid, input);
  if (said instanceof Refused) return said;
  const _id = calendarItemIdFor(openid, requestId);
  const from = { source: 'staff', guestId: null, by: openid, byName: name, atMs: services.nowMs() } as const;
  return services.database.transact(async (transaction): Promise<Item> => {
    const known = await transaction.get('calendarItems', _id);
    const item = known ?? newIdea({ _id, storeId, requestId, ...said, ...from });
    if (!known) await transaction.set('calendarItems', item);
    return { item: calendarItemView(item) };
  });
}

/** Plans something, moves it, or ends it. Of two who saw the same version one wins, the other looks again. */
export async function saveCalendarItem(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'saveCalendarItem'>,
): Promise<ContentCalendarAnswers['saveCalendarItem'] | Refused> {
  const { openid, name } = colleague;
  const { storeId, requestId, channel, state, day } = input;
  if (!stateFitsDay(state, day)) return new Refused('INPUT_INVALID', { fields: ['day'] });
  const said = await checkWords(services, openid, input);
  if (said instanceof Refused) return said;
  return services.database.transact(async (transaction): Promise<Item | Refused> => {
    const _id = input.itemId ?? calendarItemIdFor(openid, requestId);
    const before = await transaction.get('calendarItems', _id);
    if (before?.requestId === requestId) return { item: calendarItemView(before) };
    if (input.itemId !== null && before?.storeId !== storeId) return new Refused('CALENDAR_ITEM_UNKNOWN');
    const present = before?.version ?? 0;
    if (present !== input.expectedVersion) return new Refused('SITE_CHANGED', { version: present });
    const owner = await findOwner(transaction, colleague, input);
    if (owner instanceof Refused) return owner;
    const from = {
      source: 'staff',
      guestId: null,
      by: openid,
      byName: name,
      atMs: services.nowMs(),
    } as const;
    const item: CalendarItemDocument = {
      ...(before ?? newIdea({ _id, storeId, requestId, ...said, ...from })),
      ...{ ...said, ...owner, requestId, channel, state, day, version: present + 1 },
    };
    await transaction.set('calendarItems', item);
    return { item: calendarItemView(item) };
  });
}

/** What colleagues write for each other is looked at too, for it may become what guests read. */
async function checkWords(
  services: Services,
  openid: string,
  input: { readonly title: string; readonly words: string },
): Promise<{ readonly title: string; readonly words: string } | Refused> {
  const said = { title: postTitle(input.title), words: postText(input.words) };
  if (said.title === '') return new Refused('INPUT_INVALID', { fields: ['title'] });
  const fault =
    (await countAttempt(services, openid, 'article')) ??
    (await faultOfText(services, { openid, scene: 'forum', text: `${said.title}\n${said.words}` }));
  return fault ?? said;
}

/** Who sees to it: oneself, or somebody who works at the store. */
async function findOwner(
  transaction: Transaction,
  { openid, name }: Colleague,
  { storeId, ownerId }: StaffInput<'saveCalendarItem'>,
): Promise<Pick<CalendarItemDocument, 'ownerId' | 'ownerName'> | Refused> {
  if (ownerId === null) return { ownerId: openid, ownerName: name };
  const person = await transaction.get('staff', ownerId);
  if (!person || !activeMembershipAt(person, storeId)) return new Refused('COLLEAGUE_UNKNOWN');
  return { ownerId, ownerName: person.name };
}
