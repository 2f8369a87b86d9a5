import fc from 'fast-check';
import { fillAnswer, placeholders, unknownPlaceholders } from './canned-answer';

test('an answer is filled in with what is known of the guest and the order', () => {
  const text = '{guest}您好，{order}号单还要{minutes}分钟，{guest}请稍坐。';
  expect(fillAnswer(text, { guest: '小满', order: '042', minutes: '8' })).toEqual({
    isWhole: true,
    text: '小满您好，042号单还要8分钟，小满请稍坐。',
  });
});

test('what nobody knows is named, each once, and the braces are never sent', () => {
  const text = '{table} {minutes} {table} {store}';
  expect(fillAnswer(text, { store: '梧桐里店', minutes: ' ', table: null })).toEqual({
    isWhole: false,
    missing: ['table', 'minutes'],
  });
});

test('a guest whose name looks like a placeholder is written as they are called, and fills in nothing', () => {
  expect(fillAnswer('Hello {guest}', { guest: '{store}', store: 'Wutong' })).toEqual({
    isWhole: true,
    text: 'Hello {store}',
  });
});

test('what stands in braces and is no placeholder is named before it is kept', () => {
  expect(unknownPlaceholders('{guest}, {name} and {name}')).toEqual(['name']);
  expect(unknownPlaceholders('{} {')).toEqual(['', '{']);
  expect(unknownPlaceholders(placeholders.map((name) => `{${name}}`).join(' '))).toEqual([]);
});

test('an answer that may be kept and has every value is sent without braces, whatever it says', () => {
  const part = fc.oneof(
    fc.constantFrom(...placeholders).map((name) => `{${name}}`),
    fc.string().filter((text) => !/[{}]/.test(text)),
  );
  const values = Object.fromEntries(placeholders.map((name) => [name, 'x']));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      expect(unknownPlaceholders(text)).toEqual([]);
      const filled = fillAnswer(text, values);
      expect(filled.isWhole && !/[{}]/.test(filled.text)).toBe(true);
    }),
  );
});
