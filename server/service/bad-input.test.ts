import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { freshId, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { answerWith, conversationOf, furnishDesk, messagesOf, say, wantsToSay } from '../testing/service';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const jpeg = (size: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size - 4)]);
const folderOf = (conversationId: string) => `cloud://local-env.local-bucket/service/${conversationId}/`;

test.each([
  [1_001, 'MESSAGE_TOO_LONG'],
  [15_000, 'MESSAGE_TOO_LONG'],
  [50_000, 'MESSAGE_TOO_LONG'],
  [70_000, 'INPUT_TOO_LARGE'],
])('a message of %i characters is refused whole, and nothing of it is kept', async (length, code) => {
  const { storeId, guestId, agent, one } = furnishDesk(house);
  const before = everythingStored(house);
  const wanted = wantsToSay(storeId, '长'.repeat(length));
  expect(refusalOf(await house.guest(guestId, 'sendServiceMessage', wanted))).toBe(code);
  expect(everythingStored(house)).toBe(before);
  await say(house, guestId, storeId, '长'.repeat(1_000));
  const answer = answerWith(one, '长'.repeat(length));
  expect(refusalOf(await house.staff(agent, 'answerGuest', answer))).toBe(code);
});

test.each(['', '   ', '\n\t'])('an empty message (%j) says nothing, and is refused', async (text) => {
  const { storeId, guestId } = furnishDesk(house);
  const answer = await house.guest(guestId, 'sendServiceMessage', wantsToSay(storeId, text));
  expect(refusalOf(answer)).toBe('INPUT_INVALID');
});

test('scripts and marks that turn text are kept as they were said, and turn nothing in names and rows', async () => {
  const { storeId, guestId, conversationId, agent, one } = furnishDesk(house);
  house.database.seedMany('guests', [
    { _id: guestId, name: '\u202e王小姐<b>\u2066', createdAtMs: 0, spending: [] },
  ]);
  const nasty = '<script>alert("1")</script>\u202eevil\u202c';
  await say(house, guestId, storeId, nasty);
  const seen = dataOf(await house.staff(agent, 'viewStaffConversation', { ...one, before: null }));
  expect(seen.messages[0]?.content).toEqual({ kind: 'text', text: nasty });
  expect(seen.conversation.guestName).toBe('王小姐<b>');
  expect(seen.conversation.excerpt.zh).toBe('<script>alert("1")</script>evil');
  expect(conversationOf(house, conversationId).guestName).not.toMatch(/\u202e|\u2066/);
});

test.each([
  ['of 20 MB', (): Buffer => jpeg(20 * 1024 * 1024), 'TOO_LARGE'],
  ['that is a page', (): Buffer => Buffer.from('<html><script>1</script></html>'), 'NOT_A_PICTURE'],
  ['that is a drawing with a script', (): Buffer => Buffer.from('<svg onload="alert(1)"/>'), 'NOT_A_PICTURE'],
])('a picture %s is refused and removed', async (_what, bytes, why) => {
  const { storeId, guestId, conversationId } = furnishDesk(house);
  const fileId = `${folderOf(conversationId)}1.jpg`;
  house.wechat.files.set(fileId, bytes());
  const answer = await house.guest(
    guestId,
    'sendServiceMessage',
    wantsToSay(storeId, { kind: 'picture', fileId }),
  );
  expect(answer).toMatchObject({ refusal: { code: 'PICTURE_REFUSED', details: { why } } });
  expect(house.wechat.files.has(fileId)).toBe(false);
  expect(messagesOf(house, conversationId)).toEqual([]);
});

test("a picture of another guest's folder, of another path, or of none is refused and left alone", async () => {
  const { storeId, guestId, conversationId } = furnishDesk(house);
  const victim = furnishDesk(house);
  const fileIds = [
    `${folderOf(victim.conversationId)}1.jpg`,
    `${folderOf(conversationId)}../${victim.conversationId}/1.jpg`,
    'cloud://local-env.local-bucket/dishes/beef-noodles.webp',
  ];
  for (const fileId of fileIds) {
    house.wechat.files.set(fileId, jpeg(100));
    const wanted = wantsToSay(storeId, { kind: 'picture', fileId });
    const answer = await house.guest(guestId, 'sendServiceMessage', wanted);
    expect(answer).toMatchObject({ refusal: { code: 'PICTURE_REFUSED', details: { why: 'MISSING' } } });
    expect(house.wechat.files.has(fileId)).toBe(true);
  }
});

test('a conversation of another store is as unknown as one that never was, to every action of the desk', async () => {
  const mine = furnishDesk(house);
  const theirs = furnishDesk(house);
  await say(house, theirs.guestId, theirs.storeId, '在吗');
  const before = everythingStored(house);
  for (const conversationId of [theirs.conversationId, `cv-${'0'.repeat(24)}`]) {
    const one = { storeId: mine.storeId, conversationId };
    const tries = [
      house.staff(mine.ownerId, 'viewStaffConversation', { ...one, before: null }),
      house.staff(mine.ownerId, 'claimConversation', one),
      house.staff(mine.ownerId, 'answerGuest', answerWith(one, '在')),
      house.staff(mine.ownerId, 'closeConversation', one),
      house.staff(mine.ownerId, 'inviteGuestBack', { ...one, requestId: freshId('request-'), words: '在' }),
      house.staff(mine.ownerId, 'markConversationReadByStaff', { ...one, position: 1 }),
    ];
    for (const answer of await Promise.all(tries)) expect(refusalOf(answer)).toBe('CONVERSATION_UNKNOWN');
  }
  expect(everythingStored(house)).toBe(before);
});

test('a colleague who was sent away loses the desk at once, with the phone still open', async () => {
  const { storeId, guestId, agent, one } = furnishDesk(house);
  await say(house, guestId, storeId, '在吗');
  dataOf(await house.staff(agent, 'claimConversation', one));
  house.database.seedMany('staff', [{ _id: agent, name: '小何', memberships: [], createdAtMs: 0 }]);
  expect(refusalOf(await house.staff(agent, 'answerGuest', answerWith(one, '在')))).toBe('NOT_STAFF');
  const kitchen = hire(house, storeId, 'kitchen');
  expect(refusalOf(await house.staff(kitchen, 'answerGuest', answerWith(one, '在')))).toBe(
    'ROLE_NOT_ALLOWED',
  );
});

test('nothing is judged that was not closed, and nothing twice', async () => {
  const { storeId, guestId, agent, one } = furnishDesk(house);
  const rate = (round: number, mark: number) =>
    house.guest(guestId, 'rateConversation', { storeId, round, mark, words: null });
  expect(refusalOf(await rate(1, 1))).toBe('RATING_NOT_WANTED');
  await say(house, guestId, storeId, '在吗');
  dataOf(await house.staff(agent, 'closeConversation', one));
  expect(refusalOf(await rate(2, 1))).toBe('RATING_NOT_WANTED');
  expect(refusalOf(await rate(1, 6))).toBe('INPUT_INVALID');
  await house.clock.advance(8 * 24 * 60 * 60_000);
  expect(refusalOf(await rate(1, 5))).toBe('RATING_NOT_WANTED');
});
