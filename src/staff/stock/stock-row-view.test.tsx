import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { StockRow } from '../../../contract/staff';
import { StockList } from './stock-list';
import { StockRowView } from './stock-row-view';

const prawns: StockRow = {
  ...{ dishId: 'prawns', name: { zh: '椒盐大虾', en: 'Prawns' }, picture: '', categoryId: 'c' },
  ...{ categoryName: { zh: '热炒', en: 'Wok' }, isSoldOut: false, remaining: null, dailyQuantity: null },
};

jest.mock('../../platform/cloud', () => ({
  callStaff: () =>
    Promise.resolve({ ok: true, data: { rows: [prawns], pausedUntilMs: null, promisedMinutes: 15 } }),
}));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test('two hurried taps sell a dish out, and do not put it back on sale', async () => {
  const stock = new StockList('wutong', () => undefined);
  await stock.refresh();
  const host = document.createElement('div');
  const root = createRoot(host);
  const draw = () =>
    act(() =>
      root.render(
        <StockRowView stock={stock} row={stock.rows[0] ?? prawns} mayChange onChoose={() => undefined} />,
      ),
    );
  draw();
  for (let taps = 0; taps < 2; taps += 1) {
    act(() => host.querySelector<HTMLElement>('.button')?.click());
    draw();
  }
  expect(stock.rows[0]?.isSoldOut).toBe(true);
  act(() => root.unmount());
});
