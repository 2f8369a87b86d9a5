import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

beforeAll(async () => {
  project = await FixtureProject.create({
    who: {
      main: `await new Promise((r) => setTimeout(r, event.waitMs ?? 0));
        return { ...cloud.getWXContext(), userInfo: event.userInfo };`,
    },
    outer: { main: `return (await cloud.callFunction({ name: 'who', data: event })).result;` },
    write: {
      main: `const db = cloud.database();
        await db.collection('notes').doc(event.id).set({ data: { text: event.text, at: db.serverDate() } });
        return (await db.collection('notes').doc(event.id).get()).data;`,
    },
  });
  cloud = await project.start();
});
afterAll(() => project.remove());

test('each invocation sees the person who called it, also when many run at once', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `oPerson${index}`);
  const answers = await Promise.all(
    people.map((openid, index) => cloud.invoke('who', { waitMs: (index % 3) * 5 }, { openid })),
  );
  expect(answers.map(({ result }) => (result as { OPENID: string }).OPENID)).toEqual(people);
});

test('a function called by a function acts for the same person', async () => {
  const answer = await cloud.invoke('outer', {}, { openid: 'oGuest1' });
  expect(answer.result).toMatchObject({ OPENID: 'oGuest1', SOURCE: 'wx_client,scf', ENV: 'test-env' });
});

test('the unmodified SDK writes and reads documents', async () => {
  const answer = await cloud.invoke('write', { id: 'n1', text: 'hello' });
  expect(answer).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: { _id: 'n1', text: 'hello' } });
  expect(cloud.database.read('notes', 'n1')).toMatchObject({ text: 'hello' });
});
