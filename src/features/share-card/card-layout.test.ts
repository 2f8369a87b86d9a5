import fc from 'fast-check';
import type { Measure } from '../../platform/drawing';
import { cardLayout, type ShareCard } from './card-layout';

/** As wide as its size for each Chinese letter, and half of that for others. */
const measure: Measure = (words, font) => {
  const size = Number(/(\d+)px/.exec(font)?.[1]);
  return [...words].reduce((sum, letter) => sum + (letter < '\u0250' ? size / 2 : size), 0);
};

const dish: ShareCard = {
  ...{ brand: '巷口小灶', title: '巷口牛肉面', line: '梧桐里店', price: '¥26', priceEnd: '起' },
  ...{ priceNote: '会员价，平时 ¥28', picture: 'a.webp', ticket: null },
};

const anyCard = fc.record({
  brand: fc.string({ maxLength: 30 }),
  title: fc.string({ unit: 'grapheme', maxLength: 80 }),
  line: fc.string({ maxLength: 200 }),
  price: fc.constantFrom(null, '¥28', '¥12345.50'),
  priceEnd: fc.constantFrom('', '起'),
  priceNote: fc.constantFrom('', '会员价，平时 ¥28'),
  picture: fc.constantFrom(null, 'a.webp'),
  ticket: fc.option(fc.record({ large: fc.string({ maxLength: 30 }), small: fc.string({ maxLength: 80 }) })),
});

test('whatever stands on a card, it has the shape that WeChat shows, and nothing leaves it', () => {
  fc.assert(
    fc.property(anyCard, fc.constantFrom('chat' as const, 'moments' as const), (card, shape) => {
      const { width, height, strokes } = cardLayout(card, shape, measure);
      expect(width / height).toBe(shape === 'chat' ? 5 / 4 : 1);
      for (const stroke of strokes) {
        if (stroke.kind !== 'words') {
          expect(stroke.x + stroke.width).toBeLessThanOrEqual(width);
          expect(stroke.y + stroke.height).toBeLessThanOrEqual(height);
          continue;
        }
        const wide = measure(stroke.words, stroke.font);
        const start = stroke.x - { left: 0, center: wide / 2, right: wide }[stroke.align];
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + wide).toBeLessThanOrEqual(width);
        expect(stroke.y).toBeLessThan(height);
      }
    }),
  );
});

test('a dish shows its name, where it is cooked, and what members pay', () => {
  const words = cardLayout(dish, 'chat', measure).strokes.flatMap((stroke) =>
    stroke.kind === 'words' ? [stroke.words] : [],
  );
  expect(words).toEqual(expect.arrayContaining(['巷口小灶', '巷口牛肉面', '梧桐里店', '¥26', '起']));
});

test('a long name ends before the price', () => {
  const { strokes } = cardLayout({ ...dish, title: '外婆家传了三代的红烧狮子头配清炒时蔬' }, 'chat', measure);
  const words = strokes.filter((stroke) => stroke.kind === 'words');
  const title = words.find((stroke) => stroke.words.startsWith('外婆'));
  const price = words.find((stroke) => stroke.words === '¥26');
  if (!title || !price) throw new Error('there is no title, or no price');
  expect(title.words).toMatch(/…$/);
  const end = title.x + measure(title.words, title.font);
  expect(end).toBeLessThan(price.x - measure(price.words, price.font));
});

test('a ticket stands in place of the picture', () => {
  const card = { ...dish, ticket: { large: '减 ¥10', small: '满 ¥60 可用' } };
  const { strokes } = cardLayout(card, 'moments', measure);
  expect(strokes.some((stroke) => stroke.kind === 'picture')).toBe(false);
  expect(strokes).toContainEqual(expect.objectContaining({ words: '减 ¥10' }));
});
