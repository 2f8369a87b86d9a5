import fc from 'fast-check';
import { coveringPart, type Drawing, type Measure } from '../../platform/drawing';
import { posterLayout, type Poster } from './poster-layout';
import { wrapWords } from '../../features/share-card/wrap-words';

/** As wide as its size for each Chinese letter, and half of that for others. */
const measure: Measure = (words, font) => {
  const size = Number(/(\d+)px/.exec(font)?.[1]);
  return [...words].reduce((sum, letter) => sum + (letter < '\u0250' ? size / 2 : size), 0);
};

const dish: Poster = {
  brand: '巷口小灶',
  title: '巷口牛肉面',
  line: '牛骨清汤熬六小时，牛腱子切厚片，一碗见底。',
  price: '¥28',
  priceEnd: '起',
  picture: '/storage/dishes/beef-noodles.webp',
  call: '扫一扫，看看这道菜',
  place: '梧桐里店 · 梧桐里 8 号',
  code: 'data:image/png;base64,AAAA',
};

function wordsOf(drawing: Drawing): string[] {
  return drawing.strokes.flatMap((stroke) => (stroke.kind === 'words' ? [stroke.words] : []));
}

const anyPoster = fc.record({
  brand: fc.string({ maxLength: 30 }),
  title: fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 })),
  line: fc.string({ maxLength: 200 }),
  price: fc.constantFrom(null, '¥28', '¥12345.50'),
  priceEnd: fc.constantFrom('', '起'),
  picture: fc.constantFrom(null, 'a.webp'),
  call: fc.string({ maxLength: 60 }),
  place: fc.string({ maxLength: 120 }),
  code: fc.constantFrom(null, 'data:,'),
});

test('a dish hangs with its sign, name, price, picture and a code', () => {
  const drawing = posterLayout(dish, measure);
  expect(drawing.width).toBe(750);
  for (const words of ['巷口小灶', '巷口牛肉面', '¥28', '起']) expect(wordsOf(drawing)).toContain(words);
  const sources = drawing.strokes.flatMap((stroke) => (stroke.kind === 'picture' ? [stroke.source] : []));
  expect(sources).toEqual([dish.picture, dish.code]);
});

test('whatever stands on it, nothing leaves the poster, and no words leave their margins', () => {
  fc.assert(
    fc.property(anyPoster, (poster) => {
      const { width, height, strokes } = posterLayout(poster, measure);
      for (const stroke of strokes) {
        if (stroke.kind === 'words') {
          expect(stroke.y).toBeLessThan(height);
          const end = stroke.align === 'left' ? stroke.x + measure(stroke.words, stroke.font) : stroke.x;
          expect(end).toBeLessThanOrEqual(width - 40);
          continue;
        }
        expect(stroke.x).toBeGreaterThanOrEqual(0);
        expect(stroke.x + stroke.width).toBeLessThanOrEqual(width);
        expect(stroke.y + stroke.height).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('the code keeps 24 units of white around it, which a scanner needs', () => {
  const { strokes } = posterLayout(dish, measure);
  const code = strokes.find((stroke) => stroke.kind === 'picture' && stroke.source === dish.code);
  const card = strokes.findLast((stroke) => stroke.kind === 'box' && stroke.colour === '#ffffff');
  if (code?.kind !== 'picture' || card?.kind !== 'box') throw new Error('there is no code on a card');
  expect(code.x + code.width).toBe(card.x + card.width - 24);
  expect([code.y - card.y, card.y + card.height - code.y - code.height]).toEqual([24, 24]);
});

test('a long name goes on in a second line and then ends in an ellipsis; a short one leaves no gap', () => {
  const long = posterLayout(
    { ...dish, title: '外婆家传了三代的红烧狮子头配清炒时蔬与手打米饭套餐' },
    measure,
  );
  const titles = wordsOf(long).filter((words) => /外婆|…/.test(words));
  expect(titles).toHaveLength(2);
  expect(titles[1]).toMatch(/…$/);
  expect(posterLayout(dish, measure).height).toBe(long.height - 76);
});

test('where no picture comes, the first letter of the name stands in its place', () => {
  const drawing = posterLayout({ ...dish, picture: null }, measure);
  expect(wordsOf(drawing)[0]).toBe('巷');
});

test('English breaks between words, Chinese anywhere but before a comma', () => {
  const box = { font: '20px x', width: 100, lines: 9 };
  expect(wrapWords('a bowl of noodles', box, measure)).toEqual(['a bowl of', 'noodles']);
  expect(wrapWords('牛骨清汤熬，六小时', box, measure)).toEqual(['牛骨清汤', '熬，六小时']);
  expect(wrapWords('   ', box, measure)).toEqual([]);
  expect(wrapWords('incomprehensibilities', { ...box, lines: 2 }, measure)).toEqual([
    'incomprehe',
    'nsibilit…',
  ]);
});

test('no letter is lost where there is room for all', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (words) => {
      const lines = wrapWords(words, { font: '20px x', width: 60, lines: 200 }, measure);
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
    }),
  );
});

test.each([
  [
    { width: 400, height: 300 },
    { width: 750, height: 600 },
  ],
  [
    { width: 300, height: 900 },
    { width: 750, height: 600 },
  ],
  [
    { width: 500, height: 400 },
    { width: 100, height: 80 },
  ],
])('of a picture %j the middle fills %j undistorted', (picture, place) => {
  const part = coveringPart(picture, place);
  expect(part.width / part.height).toBeCloseTo(place.width / place.height);
  expect(part.x * 2 + part.width).toBeCloseTo(picture.width);
  expect(part.y * 2 + part.height).toBeCloseTo(picture.height);
  expect(Math.min(part.x, part.y)).toBe(0);
});
