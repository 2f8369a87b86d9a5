import { mostCannedAnswers } from '../../domain/guest-care/canned-answer';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const howLong = (storeId: string) => ({
  ...{ storeId, requestId: freshId('request-'), answerId: null, title: { zh: '还要多久', en: '' } },
  text: { zh: '{guest}您好，还要{minutes}分钟', en: '{minutes} more minutes' },
});

test('an answer is kept once, changed in place, and thrown away', async () => {
  const { storeId } = furnishStore(house);
  const agent = hire(house, storeId, 'service');
  const input = howLong(storeId);
  const { answer } = dataOf(await house.staff(agent, 'saveCannedAnswer', input));
  expect(dataOf(await house.staff(agent, 'saveCannedAnswer', input)).answer).toEqual(answer);
  const text = { zh: '马上就好', en: 'In a moment' };
  dataOf(await house.staff(agent, 'saveCannedAnswer', { ...input, answerId: answer.id, text }));
  const { answers } = dataOf(await house.staff(agent, 'listCannedAnswers', { storeId }));
  expect(answers).toEqual([{ ...answer, text }]);
  const remove = { storeId, answerId: answer.id };
  for (let times = 0; times < 2; times += 1) dataOf(await house.staff(agent, 'removeCannedAnswer', remove));
  expect(dataOf(await house.staff(agent, 'listCannedAnswers', { storeId })).answers).toEqual([]);
});

test('a placeholder that nobody can fill in is refused before it is kept', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const input = { ...howLong(storeId), text: { zh: '{name}您好', en: '' } };
  expect(refusalOf(await house.staff(ownerId, 'saveCannedAnswer', input))).toBe('INPUT_INVALID');
});

test('the answers of another store are neither changed nor thrown away', async () => {
  const mine = furnishStore(house);
  const theirs = furnishStore(house);
  const { answer } = dataOf(await house.staff(theirs.ownerId, 'saveCannedAnswer', howLong(theirs.storeId)));
  const { storeId, ownerId } = mine;
  const change = { ...howLong(storeId), answerId: answer.id };
  const remove = { storeId, answerId: answer.id };
  expect(refusalOf(await house.staff(ownerId, 'saveCannedAnswer', change))).toBe('CANNED_ANSWER_UNKNOWN');
  expect(refusalOf(await house.staff(ownerId, 'removeCannedAnswer', remove))).toBe('CANNED_ANSWER_UNKNOWN');
});

test('a store keeps no more answers than anybody can look through', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const full = Array.from({ length: mostCannedAnswers }, (_, index) => {
    const { title, text } = howLong(storeId);
    return { _id: `${storeId}-${index}`, storeId, title, text, createdAtMs: index };
  });
  house.database.seedMany('cannedAnswers', full);
  expect(refusalOf(await house.staff(ownerId, 'saveCannedAnswer', howLong(storeId)))).toBe('LIST_FULL');
});
