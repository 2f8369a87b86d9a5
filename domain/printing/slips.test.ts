import fc from 'fast-check';
import { buildSlipLine, buildSlipOrder } from '../testing/build-slip-order';
import { text } from '../testing/build-menu';
import { columnsOf, type PaperColumns } from './columns';
import { kitchenTicket } from './kitchen-ticket';
import { messageBytes, messageBytesMost, type PrintLine } from './print-line';
import { printableText } from './printable-text';
import { receipt } from './receipt';
import type { SlipOrder } from './slip-order';
import { testPage } from './test-page';

const first = { kind: 'first' } as const;
const textOf = (page: readonly PrintLine[] | undefined) => (page ?? []).map((line) => line.text);

test('a note stands below its own dish, and a dish of another station is not on the ticket', () => {
  const order = buildSlipOrder({
    note: '一起上',
    lines: [
      buildSlipLine('牛肉面', { quantity: 2, detail: text('大碗 · 少辣'), note: '不要香菜' }),
      buildSlipLine('柠檬茶', { station: 'drinks', note: '去冰' }),
      buildSlipLine('宫保鸡丁', { note: '不放花生' }),
    ],
  });
  const pages = kitchenTicket(order, 'wok', first, 32);
  expect(pages).toHaveLength(1);
  expect(textOf(pages[0])).toEqual([
    '桌 A07',
    '堂食 2 位 取餐号 018',
    '炒锅',
    expect.stringMatching(/^下单 \d\d-\d\d \d\d:\d\d$/),
    '-'.repeat(32),
    '2× 牛肉面',
    '  大碗 · 少辣',
    '  ※不要香菜',
    '1× 宫保鸡丁',
    '  ※不放花生',
    '-'.repeat(32),
    '备注 一起上',
    '本单共 3 份',
  ]);
  expect(pages[0]?.[0]).toMatchObject({ isLarge: true, isCentred: true });
  expect(kitchenTicket(order, 'steamer', first, 32)).toEqual([]);
});

test('without a table the pickup number is the largest word', () => {
  const [page] = kitchenTicket(buildSlipOrder({ tableName: null, mode: 'pickup' }), 'wok', first, 48);
  expect(page?.[0]).toMatchObject({ text: '取餐号 018', isLarge: true });
  expect(textOf(page)).toContain('不要餐具');
});

test('a reprint says so with its count before everything else, and so does a cancellation', () => {
  const order = buildSlipOrder();
  expect(kitchenTicket(order, 'wok', { kind: 'reprint', count: 2 }, 32)[0]?.[0]?.text).toBe(
    '*** 补打 第 2 次 ***',
  );
  expect(kitchenTicket(order, 'wok', { kind: 'cancelled' }, 32)[0]?.[0]?.text).toBe(
    '*** 已取消 请勿制作 ***',
  );
});

test('a note cannot command the printer', () => {
  const order = buildSlipOrder({ lines: [buildSlipLine('面', { note: '<CUT><BR>快点\n🔥' })] });
  const words = textOf(kitchenTicket(order, 'wok', first, 32)[0]).join('');
  expect(words).not.toMatch(/[<>\n]/);
  expect(words).toContain('快点 □');
});

test('a receipt shows every amount, and its rows sum to what was paid', () => {
  const order = buildSlipOrder({
    amounts: [
      { reason: { kind: 'dishes' }, amount: 2800 },
      { reason: { kind: 'packing', portions: 1 }, amount: 100 },
      { reason: { kind: 'coupon', couponId: 'c1', name: text('新客券') }, amount: -500 },
      { reason: { kind: 'points', points: 200 }, amount: -200 },
    ],
    payable: 2200,
    saved: 700,
  });
  const rows = textOf(receipt(order, first, 32)[0]);
  const amounts = rows.flatMap((row) => /^(.+?) +(-?\d+\.\d\d)$/.exec(row)?.slice(1, 3) ?? []);
  expect(amounts).toEqual(
    ['1× 牛肉面', '28.00', '菜品原价', '28.00', '打包费 1 份', '1.00', '优惠券 新客券', '-5.00'].concat([
      '积分抵扣 200 分',
      '-2.00',
      '实付',
      '22.00',
      '共省',
      '7.00',
    ]),
  );
});

test('a receipt of an order on a bill does not say that it was paid', () => {
  const rows = textOf(receipt(buildSlipOrder({ payable: 2800, owed: 1000 }), first, 32)[0]);
  expect(rows.filter((row) => /^(应付|未付)/.test(row))).toHaveLength(2);
  expect(rows.join('')).not.toContain('实付');
});

test('an order too long for one message is split between dishes, and each page says whose and which it is', () => {
  const lines = Array.from({ length: 60 }, (_, index) =>
    buildSlipLine(`菜${index}号红烧狮子头配时蔬`, {
      detail: text('大份 · 少辣 · 加米饭'),
      note: '不要香菜不要葱',
    }),
  );
  const pages = kitchenTicket(buildSlipOrder({ lines }), 'wok', first, 48);
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, index) => {
    expect(textOf(page)[0]).toBe('桌 A07');
    expect(textOf(page)).toContain(`第 ${index + 1} 页 / 共 ${pages.length} 页`);
    expect(page.at(-1)?.text.startsWith('  大份')).toBe(false);
  });
  const dishes = pages.flatMap(textOf).filter((row) => row.startsWith('1×'));
  expect(dishes).toHaveLength(60);
});

const anyText = fc.string({
  unit: fc.constantFrom('面', 'k', ' ', '<', '\n', '🔥', '9', '，'),
  maxLength: 60,
});
const anyOrder: fc.Arbitrary<SlipOrder> = fc
  .record({
    note: anyText,
    tableName: fc.option(anyText),
    lines: fc.array(
      fc.record({ name: anyText, detail: anyText, note: anyText, quantity: fc.integer({ min: 1, max: 99 }) }),
      {
        maxLength: 40,
      },
    ),
  })
  .map(({ lines, ...rest }) =>
    buildSlipOrder({
      ...rest,
      lines: lines.map(({ name, detail, ...line }) => buildSlipLine(name, { ...line, detail: text(detail) })),
    }),
  );

test('no row is wider than the paper and no page larger than a message, whatever people wrote', () => {
  fc.assert(
    fc.property(anyOrder, fc.constantFrom<PaperColumns>(32, 48), (order, columns) => {
      const pages = [
        ...kitchenTicket(order, 'wok', { kind: 'reprint', count: 3 }, columns),
        ...receipt(order, first, columns),
        testPage(order.note, { atMs: order.agreedAtMs, utcOffsetMinutes: 480 }, columns),
      ];
      for (const page of pages) {
        expect(messageBytes(page)).toBeLessThanOrEqual(messageBytesMost);
        for (const { text: row, isLarge } of page) {
          expect(columnsOf(row) * (isLarge ? 2 : 1)).toBeLessThanOrEqual(columns);
        }
      }
    }),
  );
});

test('what is printable stays so', () => {
  fc.assert(
    fc.property(anyText, (words) => expect(printableText(printableText(words))).toBe(printableText(words))),
  );
});
