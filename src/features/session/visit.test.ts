import type { OpenMenuAnswer } from '../../../contract/views';
import { buildOpenMenu, buildStore, plainMenu } from '../../../tests/taro-stubs/build-visit';
import { answerRequests, forgetEverything } from '../../../tests/taro-stubs/taro';
import { Visit } from './visit';

type Answer = (opened: OpenMenuAnswer) => void;
let waiting: Answer[] = [];

beforeEach(() => {
  forgetEverything();
  waiting = [];
  answerRequests(
    () =>
      new Promise((resolve) => {
        waiting.push((data) => {
          const result = { ok: true, data };
          resolve({ statusCode: 200, data: { errMsg: 'cloud.callFunction:ok', result } });
        });
      }),
  );
});

const table = 't0123456789abcdefghjk';
const atTable = buildOpenMenu();
const atHome = buildOpenMenu({ table: null });
const atGarden = buildOpenMenu({
  store: buildStore({ id: 'garden' }),
  table: null,
  menu: { ...plainMenu, storeId: 'garden' },
});

test('a guest who scans a table while the menu is still loading stays at the table', async () => {
  const visit = new Visit();
  const slow = visit.refresh();
  visit.enterTable(table);
  waiting[1]?.(atTable);
  waiting[0]?.(atHome);
  await slow;
  expect([visit.table?.name, visit.tableCode, visit.mode]).toEqual(['A12', table, 'dine-in']);
});

test('a guest who chooses another store is not led back by a slow answer of the first', async () => {
  const visit = new Visit();
  const slow = visit.refresh();
  const moving = visit.enterStore('garden');
  waiting[1]?.(atGarden);
  await moving;
  waiting[0]?.(atHome);
  await slow;
  expect([visit.store?.id, visit.menu?.storeId]).toEqual(['garden', 'garden']);
});

test('asking afresh does not cut short the way to another store', async () => {
  const visit = new Visit();
  const moving = visit.enterStore('garden');
  const again = visit.refresh();
  expect(waiting).toHaveLength(1);
  waiting[0]?.(atGarden);
  await Promise.all([moving, again]);
  expect(visit.store?.id).toBe('garden');
});
