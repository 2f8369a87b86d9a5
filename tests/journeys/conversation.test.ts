import type { ActionAnswer } from '../../contract/envelope';
import { openids } from '../../fixtures/demo-restaurant/people';
import { eventually } from '../support/eventually';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';

// Generous: this starts a process, and the machine may be busy.
jest.setTimeout(120_000);

let restaurant: LocalRestaurant;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
});
afterAll(() => restaurant.close());

const storeId = 'wutong';
const guestId = openids.lily;
const agent = openids.cashier;
const other = openids.manager;

function done<Data>(answer: ActionAnswer<Data>): Data {
  if (answer.ok) return answer.data;
  throw new Error(`refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.details)}`);
}

let requests = 0;
const requestId = () => `journey-conversation-${(requests += 1)}`;
const text = (words: string) => ({ kind: 'text' as const, text: words });

async function rowOf(tab: 'waiting' | 'mine') {
  const { conversations } = done(
    await restaurant.staff(agent, 'listConversations', { storeId, tab, cursor: null }),
  );
  return conversations.find((row) => row.guestId === guestId) ?? null;
}

const view = async () => done(await restaurant.guest(guestId, 'viewConversation', { storeId, before: null }));

interface WeChatConversation {
  readonly messages: readonly { readonly from: string; readonly text?: string }[];
}
const inWeChat = () => restaurant.control(`conversations/${guestId}`) as Promise<WeChatConversation>;

test('a guest asks in the app and by the contact button; a colleague answers, WeChat gets it, the guest judges', async () => {
  const content = text('带小狗能坐外面吗');
  const said = done(
    await restaurant.guest(guestId, 'sendServiceMessage', { requestId: requestId(), storeId, content }),
  );
  expect(said.conversation.state).toBe('waiting');
  const row = await rowOf('waiting');
  expect(row).toMatchObject({ door: 'app', excerpt: { zh: '带小狗能坐外面吗' }, guestName: 'Lily' });
  const one = { storeId, conversationId: row?.conversationId ?? '' };

  const both = await Promise.all([
    restaurant.staff(agent, 'claimConversation', one),
    restaurant.staff(other, 'claimConversation', one),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  if (!both[0].ok) {
    const to = { kind: 'colleague' as const, colleagueId: agent };
    done(await restaurant.staff(other, 'transferConversation', { ...one, to, note: '阿芸接' }));
  }
  done(
    await restaurant.staff(agent, 'answerGuest', { ...one, requestId: requestId(), content: text('可以的') }),
  );
  expect((await view()).messages.map((message) => message.content)).toMatchObject([
    { text: '带小狗能坐外面吗' },
    { text: '可以的' },
  ]);

  await restaurant.control(`conversations/${guestId}/enter`, { sessionFrom: `store:${storeId}` });
  await restaurant.control(`conversations/${guestId}/messages`, { kind: 'text', text: '几个人都行吗' });
  await eventually('the message from WeChat is at the desk', async () => {
    const mine = await rowOf('mine');
    return mine?.door === 'wechat' ? mine : null;
  });
  const answered = done(
    await restaurant.staff(agent, 'answerGuest', {
      ...one,
      requestId: requestId(),
      content: text('四位以内'),
    }),
  );
  expect(answered.message).toMatchObject({ channel: 'wechat', delivery: 'delivered' });
  expect(answered.conversation.sends).toMatchObject({ sends: 4 });
  expect(JSON.stringify(await inWeChat())).toContain('四位以内');
  expect((await view()).messages).toHaveLength(4);

  done(await restaurant.staff(agent, 'closeConversation', one));
  expect((await view()).conversation).toMatchObject({ state: 'closed', ratingWanted: 1 });
  const rating = { storeId, round: 1, mark: 5 as const, words: '回得快' };
  expect(done(await restaurant.guest(guestId, 'rateConversation', rating)).mark).toBe(5);
  const facts = await restaurant.documents('serviceFacts', { conversationId: one.conversationId });
  expect(facts.map(({ kind }) => kind).sort()).toEqual([
    'answered',
    'answered',
    'asked',
    'closed',
    'first-answered',
    'rated',
  ]);
});

/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture that a guest sends in WeChat is judged before the desk sees it, and one goes back the same way', async () => {
  const xiaoman = openids.xiaoman;
  await restaurant.control(`conversations/${xiaoman}/enter`, { sessionFrom: `store:${storeId}` });
  const sent = await fetch(`${restaurant.url}/wx/media?openid=${xiaoman}`, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: png,
  });
  expect(sent.status).toBe(200);
  const row = await eventually('the picture is at the desk', async () => {
    const page = done(
      await restaurant.staff(agent, 'listConversations', { storeId, tab: 'waiting', cursor: null }),
    );
    return page.conversations.find((each) => each.guestId === xiaoman) ?? null;
  });
  const one = { storeId, conversationId: row.conversationId };
  const last = async () => {
    const page = await restaurant.staff(agent, 'viewStaffConversation', { ...one, before: null });
    return done(page).messages.at(-1);
  };
  expect(await last()).toMatchObject({ check: 'pending', content: { kind: 'held-back' } });
  await restaurant.clock.advance(60_000);
  const content = await eventually('the verdict has come', async () => {
    const message = await last();
    return message?.content.kind === 'picture' ? message.content : null;
  });
  const answer = { ...one, requestId: requestId(), content };
  expect(done(await restaurant.staff(agent, 'answerGuest', answer)).message).toMatchObject({
    ...{ channel: 'wechat', delivery: 'delivered', content },
  });
});

test('a picture that was never uploaded, or that lies elsewhere, is refused', async () => {
  const { uploadFolder } = (await view()).conversation;
  for (const fileId of [
    `cloud://local-env.local-bucket/${uploadFolder}missing.jpg`,
    `cloud://other-env.bucket/${uploadFolder}missing.jpg`,
  ]) {
    const content = { kind: 'picture' as const, fileId };
    const input = { requestId: requestId(), storeId, content };
    expect(await restaurant.guest(guestId, 'sendServiceMessage', input)).toMatchObject({
      refusal: { code: 'PICTURE_REFUSED', details: { why: 'MISSING' } },
    });
  }
});

test('what was said is exported with the account, without what colleagues noted, and deleted with it', async () => {
  const exported = done(
    await restaurant.guest(guestId, 'exportMyData', { part: 'conversations', beforeMs: null }),
  );
  expect(JSON.stringify(exported.rows)).toContain('带小狗能坐外面吗');
  expect(JSON.stringify(exported.rows)).not.toContain('阿芸接');
  const deleted = await restaurant.guest(guestId, 'deleteAccount', { understood: true });
  expect(done(deleted)).toEqual({ state: 'deleted' });
  expect(await restaurant.documents('serviceMessages', { guestId })).toEqual([]);
  expect(await restaurant.documents('conversations', { guestId })).toEqual([]);
});
