import { firstMemberRules } from '../../../domain/membership/member-rules';
import { callStaff } from '../../platform/cloud';
import { MembershipDraft } from './membership-draft';

jest.mock('../../platform/cloud');
const call = jest.mocked(callStaff as (...args: unknown[]) => Promise<unknown>);
const dishes = [{ dishId: 'pudding', name: { zh: '布丁', en: 'Pudding' }, price: 1600 }];

async function open() {
  const draft = new MembershipDraft('wutong');
  call.mockResolvedValueOnce({ ok: true, data: { rules: firstMemberRules, dishes } });
  await draft.refresh();
  return draft;
}

const [, second] = firstMemberRules.levels;

test('what nobody has touched is no change', async () => {
  const draft = await open();
  expect(draft.isChanged).toBe(false);
  expect(draft.typed).toMatchObject({ keepDays: 365, levels: [{ threshold: 0 }, { threshold: 80_000 }, {}] });
});

test('a level is saved with its coupon and its dish, on the version that was shown', async () => {
  const draft = await open();
  const key = draft.levels[1]?.key ?? 0;
  draft.editLevel(draft.levels[2]?.key ?? 0, { percent: '200' });
  draft.editLevel(key, { threshold: '600.5', percent: '150', birthday: '18', freeDishId: 'pudding' });
  expect(draft.isChanged).toBe(true);
  call.mockResolvedValueOnce({ ok: true, data: { rules: { ...firstMemberRules, version: 1 } } });
  expect(await draft.save()).toBeNull();
  expect(call).toHaveBeenLastCalledWith('saveMemberRules', {
    ...{ storeId: 'wutong', version: 0 },
    rules: expect.objectContaining({
      levels: expect.arrayContaining([
        {
          ...{ id: second?.id, name: second?.name, threshold: 60_050, pointsPercent: 150 },
          ...{ hasMemberPrice: true, freeDishId: 'pudding' },
          birthdayCoupon: { amount: 1800, minimumSpend: 0, goodForDays: 30 },
        },
      ]) as unknown,
    }) as unknown,
  });
  expect(draft.rules?.version).toBe(1);
});

test.each([
  ['a level has no name', (draft: MembershipDraft) => draft.addLevel(), 'NAME_MISSING'],
  ['a number is none', (draft: MembershipDraft) => draft.editTerms({ keepDays: 'ten' }), 'NUMBER_WRONG'],
  ['a number is too large', (draft: MembershipDraft) => draft.editTerms({ keepDays: '366' }), 'NUMBER_WRONG'],
  [
    'a higher level begins lower',
    (draft: MembershipDraft) => draft.editLevel(draft.levels[2]?.key ?? 0, { threshold: '10' }),
    'LEVELS_NOT_RISING',
  ],
  [
    'a welcome that is on gives nothing',
    (draft: MembershipDraft) => draft.editTerms({ isWelcomeOn: true }),
    'WELCOME_EMPTY',
  ],
])('%s: it is said and not sent', async (_what, change, fault) => {
  const draft = await open();
  change(draft);
  expect(draft.typed).toBe(fault);
  call.mockClear();
  await draft.save();
  expect(call).not.toHaveBeenCalled();
});

test('everybody’s level stays, however often it is removed', async () => {
  const draft = await open();
  for (const { key } of draft.levels) draft.removeLevel(key);
  expect(draft.levels.map(({ id }) => id)).toEqual(['neighbour']);
});
