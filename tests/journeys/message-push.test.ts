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

interface PushView {
  readonly id: string;
  readonly openid: string;
  readonly nextAttemptAtMs: number | null;
  readonly attempts: readonly { readonly outcome: string }[];
}

/** The pushes about one person, once none of them is under way. */
function pushesOf(openid: string): Promise<readonly PushView[]> {
  return eventually('all pushes have ended', async () => {
    const { pushes } = (await restaurant.control('pushes')) as { pushes: readonly PushView[] };
    const own = pushes.filter((push) => push.openid === openid);
    return own.every(({ nextAttemptAtMs }) => nextAttemptAtMs === null) ? own : null;
  });
}

test('what a guest writes in WeChat reaches the restaurant once, though WeChat repeats it', async () => {
  await restaurant.control('pushes/switches', { delivery: 'twice' });
  const { xiaoman } = openids;
  await restaurant.control(`conversations/${xiaoman}/enter`, { sessionFrom: 'store:wutong' });
  await restaurant.control(`conversations/${xiaoman}/messages`, { kind: 'text', text: '今天几点关门?' });
  const pushes = await pushesOf(xiaoman);
  expect(pushes.map(({ attempts }) => attempts.map(({ outcome }) => outcome))).toEqual([
    ['answered', 'answered'],
    ['answered', 'answered'],
  ]);
  const kept = await restaurant.documents('pushes', { guestId: xiaoman });
  expect(kept.map(({ kind }) => kind).sort()).toEqual(['entered', 'text']);
  await restaurant.control('pushes/switches', { delivery: 'normal' });
});

test('every kind that is configured has its function, and is answered', async () => {
  const { lily } = openids;
  const answers = { 'pickup-ready': 'accept' };
  await restaurant.control('subscriptions/answers', { openid: lily, answers });
  await restaurant.control('subscriptions/refusals', { openid: lily, templateIds: ['pickup-ready'] });
  const card = { title: '订单', pagePath: 'pages/order/index?id=1', imageUrl: '' };
  await restaurant.control(`conversations/${lily}/messages`, { kind: 'miniprogrampage', card });
  const pushes = await pushesOf(lily);
  expect(pushes.flatMap(({ attempts }) => attempts).map(({ outcome }) => outcome)).toEqual([
    'answered',
    'answered',
    'answered',
  ]);
  const kept = await restaurant.documents('pushes', { guestId: lily });
  expect(kept.map(({ kind }) => kind).sort()).toEqual(['page', 'templates-answered', 'templates-refused']);
});

test('a phone that poses as WeChat is refused, and nothing is kept of it', async () => {
  const forged = {
    ToUserName: 'wx7a1c4e8b2d5f9063',
    FromUserName: openids.ajie,
    CreateTime: 1_795_000_000,
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: 't1',
    errcode: 0,
    result: { suggest: 'pass' },
  };
  const response = await fetch(`${restaurant.url}/wx/functions/message-push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openids.ajie },
    body: JSON.stringify(forged),
  });
  expect(await response.json()).toMatchObject({ result: { code: 'NOT_WECHAT' } });
  expect(await restaurant.documents('pushes', { guestId: openids.ajie })).toEqual([]);
});
