import { siteLimits } from '../../domain/site/site-content';
import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { pressCases } from '../testing/staff-press-cases';
import { setScene } from '../testing/staff-cases';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.wechat.verdictOnText = () => 'pass';
});

const text = (zh: string) => ({ zh, en: zh });
const applicant = { name: '小许', phone: '139 1234 5678', words: '在面馆做过两年。' };

async function siteWish(overrides: object = {}) {
  const scene = await setScene(house);
  return { scene, wish: { ...(await pressCases.saveSite.prepare(scene)), ...overrides } };
}

/** A store that looks for a cook. */
async function hiring() {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  const wish = { storeId, title: text('面点师傅'), text: text('早班'), pay: text('面议'), isOpen: true };
  const fresh = { ...wish, jobId: null, requestId: freshId('request-'), expectedVersion: 0 };
  const { job } = dataOf(await house.staff(manager, 'saveJob', fresh));
  return { storeId, ownerId, manager, job, wish };
}

const apply = (guestId: string, jobId: string, more: object = {}) =>
  house.guest(guestId, 'applyForJob', { jobId, requestId: freshId('request-'), ...applicant, ...more });

test('the owner writes the site, guests read it in both languages, and every version is kept', async () => {
  const { scene, wish } = await siteWish({ about: { zh: '开了十一年', en: 'Eleven years' } });
  const { version } = dataOf(await house.staff(scene.ownerId, 'saveSite', wish));
  expect(dataOf(await house.staff(scene.ownerId, 'saveSite', wish))).toEqual({ version });
  const { site } = dataOf(await house.guest(freshId('oGuest'), 'viewSite', {}));
  expect(site).toMatchObject({ about: { zh: '开了十一年', en: 'Eleven years' }, phone: '021-55550101' });
  const own = dataOf(await house.staff(scene.ownerId, 'viewOwnSite', { storeId: scene.storeId }));
  expect(own).toMatchObject({ version, editorName: 'owner', mayChange: true });
  expect(house.database.read('siteVersions', `house-v${version}`)).toMatchObject({
    about: { zh: '开了十一年' },
  });
});

test('of two owners who saw the same site, one is shown the other version first', async () => {
  const { scene, wish } = await siteWish();
  const other = hire(house, scene.storeId, 'owner');
  const answers = await Promise.all([
    house.staff(scene.ownerId, 'saveSite', wish),
    house.staff(other, 'saveSite', { ...wish, requestId: freshId('request-') }),
  ]);
  expect(answers.map(refusalOf).sort()).toEqual(['SITE_CHANGED', null]);
});

test.each([
  ['a number that cannot be dialled', { phone: '12' }, 'PHONE_WRONG'],
  ['a picture from elsewhere', { pictures: ['https://example.com/a.png'] }, 'INPUT_INVALID'],
  ['a text of 1,501 letters', { about: text('字'.repeat(1501)) }, 'INPUT_INVALID'],
  ['a licence without a number', { licences: [{ name: text('证'), number: ' ' }] }, 'INPUT_INVALID'],
])('%s is refused, and the site stays as it was', async (_what, wrong, code) => {
  const { scene, wish } = await siteWish(wrong);
  const before = everythingStored(house);
  expect(refusalOf(await house.staff(scene.ownerId, 'saveSite', wish))).toBe(code);
  expect(everythingStored(house)).toBe(before);
});

test('what WeChat finds fault with is not put on the site, in either language', async () => {
  house.wechat.verdictOnText = ({ text: said }) => (said.includes('bad words') ? 'risky' : 'pass');
  const { scene, wish } = await siteWish({ contact: { zh: '打电话', en: 'bad words' } });
  expect(refusalOf(await house.staff(scene.ownerId, 'saveSite', wish))).toBe('CONTENT_REFUSED');
});

test('a guest sees open jobs only, and a job that is taken takes no more applications', async () => {
  const { storeId, manager, job, wish } = await hiring();
  const openJobs = async () =>
    dataOf(await house.guest(freshId('oGuest'), 'viewSite', {})).jobs.filter(
      (one) => one.storeId === storeId,
    );
  expect(await openJobs()).toMatchObject([{ jobId: job.jobId, title: text('面点师傅') }]);
  const closing = {
    ...wish,
    jobId: job.jobId,
    requestId: freshId('request-'),
    expectedVersion: 1,
    isOpen: false,
  };
  dataOf(await house.staff(manager, 'saveJob', closing));
  expect(await openJobs()).toEqual([]);
  expect(refusalOf(await apply(freshId('oGuest'), job.jobId))).toBe('JOB_UNKNOWN');
});

test('who applies is listed for those who lead and is a task of the manager that names nobody', async () => {
  const { storeId, manager, job } = await hiring();
  const input = { jobId: job.jobId, requestId: freshId('request-'), ...applicant };
  const guestId = freshId('oGuest');
  const first = dataOf(await house.guest(guestId, 'applyForJob', input));
  expect(dataOf(await house.guest(guestId, 'applyForJob', input))).toEqual(first);
  const { applications } = dataOf(
    await house.staff(manager, 'listJobApplications', { storeId, beforeMs: null }),
  );
  expect(applications).toMatchObject([{ name: '小许', phone: '13912345678', words: applicant.words }]);
  const own = dataOf(await house.staff(manager, 'viewOwnSite', { storeId }));
  expect(own.applications.applications).toEqual(applications);
  const { tasks } = dataOf(await house.staff(manager, 'listTasks', { storeId, which: 'mine', after: null }));
  expect(tasks).toMatchObject([
    { subject: { zh: '面点师傅' }, source: { kind: 'application' }, isMine: true },
  ]);
  expect(JSON.stringify(tasks)).not.toContain('13912345678');
});

test.each([
  ['a phone number that is none', { phone: '000' }, 'PHONE_WRONG'],
  ['a name of nothing but marks of direction', { name: '\u202e' }, 'INPUT_INVALID'],
  ['a story of a life', { words: '字'.repeat(siteLimits.applicationLength + 1) }, 'INPUT_INVALID'],
])('an application with %s is refused', async (_what, wrong, code) => {
  const { job } = await hiring();
  expect(refusalOf(await apply(freshId('oGuest'), job.jobId, wrong))).toBe(code);
});

test('the house forgets who applied after 90 days, and at once when the account is deleted', async () => {
  const { storeId, manager, job } = await hiring();
  const [leaving, staying] = [freshId('oGuest'), freshId('oGuest')];
  dataOf(await apply(leaving, job.jobId));
  dataOf(await apply(staying, job.jobId));
  const listed = async () =>
    dataOf(await house.staff(manager, 'listJobApplications', { storeId, beforeMs: null })).applications
      .length;
  expect(await listed()).toBe(2);
  dataOf(await house.guest(leaving, 'deleteAccount', { understood: true }));
  expect(await listed()).toBe(1);
  await house.later(siteLimits.applicationKeptMs);
  expect(await listed()).toBe(0);
});

test("a guest's story is an idea of the house, once, and loses its words with the account", async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const story = { requestId: freshId('request-'), storeId, words: '第一次约会\u202e就在靠窗那桌' };
  dataOf(await house.guest(guestId, 'tellStory', story));
  dataOf(await house.guest(guestId, 'tellStory', story));
  const ideas = async () =>
    dataOf(await house.staff(ownerId, 'listIdeas', { storeId, beforeMs: null })).ideas;
  expect(await ideas()).toMatchObject([{ source: 'guest', byName: '', words: '第一次约会就在靠窗那桌' }]);
  house.wechat.verdictOnText = () => 'risky';
  const bad = { ...story, requestId: freshId('request-') };
  expect(refusalOf(await house.guest(guestId, 'tellStory', bad))).toBe('CONTENT_REFUSED');
  dataOf(await house.guest(guestId, 'deleteAccount', { understood: true }));
  expect(await ideas()).toMatchObject([{ title: '—', words: '' }]);
});
