import type { ConsentsDocument } from './consent-documents';
import { dataOf } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { pushOf, receive } from '../testing/service';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const purpose = 'pickup-ready';
const eventOf = (guestId: string, Event: string, List: unknown) =>
  pushOf(house, guestId, { MsgType: 'event', MsgId: undefined, Event, List });
const answered = (guestId: string, said = 'accept') =>
  eventOf(guestId, 'subscribe_msg_popup_event', [
    { TemplateId: purpose, SubscribeStatusString: said, PopupScene: '0' },
  ]);

function left(guestId: string): number {
  const consents = house.database.read('consents', guestId) as unknown as ConsentsDocument | null;
  const { documents } = house.database.query('consentEntries', { where: { guestId }, limit: 100 });
  const account = consents?.byPurpose[purpose]?.left ?? 0;
  expect(documents.reduce((sum, { sends }) => sum + Number(sends), 0)).toBe(account);
  return account;
}

async function phoneTells(guestId: string, answer = 'accept') {
  const { storeId } = furnishStore(house);
  const asked = { requestId: freshId('request-'), storeId, screen: 'after-payment', code: null };
  dataOf(await house.guest(guestId, 'recordConsents', { ...asked, answers: [{ purpose, answer }] }));
}

test.each(['the phone', 'WeChat'])(
  'an answer that both tell is one licence when %s tells it first, however often WeChat repeats it',
  async (first) => {
    const guestId = freshId('oGuest');
    const event = answered(guestId);
    const tell = [() => phoneTells(guestId), () => receive(house, event)];
    if (first === 'WeChat') tell.reverse();
    for (const each of tell) {
      await each();
      await house.clock.advance(5_000);
    }
    await receive(house, event);
    expect(left(guestId)).toBe(1);
  },
);

test('an answer that the phone could not tell any more is made up for by WeChat', async () => {
  const guestId = freshId('oGuest');
  const event = answered(guestId);
  expect(await Promise.all([receive(house, event), receive(house, event)])).toEqual(['success', 'success']);
  expect(left(guestId)).toBe(1);
});

test('two accepts that lie apart are two licences', async () => {
  const guestId = freshId('oGuest');
  for (let time = 0; time < 2; time += 1) {
    await receive(house, answered(guestId));
    await house.clock.advance(10_000);
    await phoneTells(guestId);
    await house.clock.advance(10 * 60_000);
  }
  expect(left(guestId)).toBe(2);
});

test("who refuses in WeChat's own settings has no licence left, and is not asked again for long", async () => {
  const guestId = freshId('oGuest');
  await phoneTells(guestId);
  await house.clock.advance(10 * 60_000);
  const refused = [{ TemplateId: purpose, SubscribeStatusString: 'reject' }];
  await receive(house, eventOf(guestId, 'subscribe_msg_change_event', refused));
  expect(left(guestId)).toBe(0);
  const consents = house.database.read('consents', guestId);
  expect(consents).toMatchObject({ byPurpose: { [purpose]: { lastAnswer: 'ban' } } });
});

test('a template of somebody else licenses nothing', async () => {
  const guestId = freshId('oGuest');
  const List = [{ TemplateId: 'not-ours', SubscribeStatusString: 'accept' }];
  expect(await receive(house, eventOf(guestId, 'subscribe_msg_popup_event', List))).toBe('success');
  expect(left(guestId)).toBe(0);
});

test.each([
  ['0', 'sent'],
  ['3', 'failed'],
])(
  'of a message that may have arrived WeChat reports (%s), so it is known as %s',
  async (ErrorCode, status) => {
    const guestId = freshId('oGuest');
    const _id = freshId('message:');
    const sent = { _id, guestId, purpose, status: 'unclear', atMs: house.clock.now() };
    const known = { ...sent, _id: `${_id}:known`, purpose: 'refund-done', status: 'sent' };
    house.database.seedMany('messages', [sent, known]);
    const report = { MsgID: '1', ErrorCode, ErrorStatus: 'success' };
    const List = [
      { TemplateId: purpose, ...report },
      { TemplateId: 'refund-done', ...report, ErrorCode: '3' },
    ];
    for (let time = 0; time < 2; time += 1) {
      expect(await receive(house, eventOf(guestId, 'subscribe_msg_sent_event', List))).toBe('success');
    }
    expect(house.database.read('messages', _id)).toMatchObject({ status });
    expect(house.database.read('messages', known._id)).toMatchObject({ status: 'sent' });
  },
);
