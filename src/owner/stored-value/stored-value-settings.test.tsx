import type { CallAnswer } from '../../platform/cloud';
import { StoredValueSettings } from './stored-value-settings';

const sent: Record<string, unknown>[] = [];
const off = { isOn: false, tiers: [{ pay: 20_000, bonus: 2_000 }] };
let answer: CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
  callGuest: () => Promise.resolve({ ok: true, data: off }),
  callStaff: (_action: string, input: Record<string, unknown>) => {
    sent.push(input);
    const { isOn, tiers } = input;
    return Promise.resolve(answer.ok ? { ok: true, data: { storedValue: { isOn, tiers } } } : answer);
  },
}));

let settings: StoredValueSettings;
beforeEach(async () => {
  sent.length = 0;
  answer = { ok: true, data: null };
  settings = new StoredValueSettings('wutong');
  await settings.refresh();
});

const keyOf = (index: number) => settings.drafts[index]?.key ?? -1;

test('tiers are typed in yuan and saved in fen, with the switch as it stands', async () => {
  expect(settings.isChanged).toBe(false);
  settings.add();
  settings.edit(keyOf(1), { pay: '500', bonus: '60.5' });
  expect(settings.isChanged).toBe(true);
  expect(await settings.save()).toBeNull();
  expect(sent).toEqual([
    { storeId: 'wutong', isOn: false, tiers: [...off.tiers, { pay: 50_000, bonus: 6_050 }] },
  ]);
  expect(settings.isChanged).toBe(false);
});

test('the switch turns with the tiers that are saved, and what is typed stays', async () => {
  settings.edit(keyOf(0), { pay: '300' });
  expect(await settings.turn(true)).toBeNull();
  expect(sent).toEqual([{ storeId: 'wutong', ...off, isOn: true }]);
  expect(settings.drafts[0]).toMatchObject({ pay: '300' });
  expect(settings.rules?.isOn).toBe(true);
});

test('a refused switch stays where it was', async () => {
  answer = { ok: false, problem: { kind: 'unreachable', detail: '' } };
  expect(await settings.turn(true)).toMatchObject({ kind: 'unreachable' });
  expect(settings.rules?.isOn).toBe(false);
});

test.each([
  [{ pay: '', bonus: '1' }, 'payWrong'],
  [{ pay: '0.5', bonus: '' }, 'payWrong'],
  [{ pay: '5001', bonus: '' }, 'payWrong'],
  [{ pay: '100', bonus: '101' }, 'bonusWrong'],
  [{ pay: '100', bonus: 'x' }, 'bonusWrong'],
  [{ pay: '200', bonus: '' }, 'twice'],
])('%j is said to be wrong: %s', async (tier, fault) => {
  settings.add();
  settings.edit(keyOf(1), tier);
  expect(settings.tiers).toBe(fault);
  await settings.save();
  expect(sent).toEqual([]);
});

test('a tier without a bonus is one, and all can be removed', () => {
  settings.edit(keyOf(0), { bonus: '' });
  expect(settings.tiers).toEqual([{ pay: 20_000, bonus: 0 }]);
  settings.remove(keyOf(0));
  expect(settings.tiers).toEqual([]);
});
