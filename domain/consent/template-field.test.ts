import { text } from '../testing/build-menu';
import { fieldsOf, type MessageContent } from './message-content';
import { chineseTime, faultOfFields, thing } from './template-field';

const long = '一'.repeat(40);
const atMs = Date.parse('2026-11-22T04:05:00Z');
const store = { storeName: text(long), atMs };

const contents: readonly MessageContent[] = [
  { ...store, purpose: 'pickup-ready', pickupNumber: '007' },
  { ...store, purpose: 'refund-done', amount: 1234 },
  { ...store, purpose: 'order-rejected', reason: `${long}\n${long}`, amount: 0 },
  { ...store, purpose: 'reservation-reminder', partySize: 4 },
  { ...store, purpose: 'conversation-answered', excerpt: '好的，\n\n马上看看' },
  { ...store, purpose: 'new-dish', dishName: text('桂花糖藕'), price: 1800 },
];

test.each(contents)('$purpose fits its template, however long its words are', (content) => {
  const fields = fieldsOf(content, 480);
  expect(faultOfFields(fields)).toBeNull();
  expect(fields.find(({ name }) => name === 'time3')?.value).toBe('2026年11月22日 12:05');
});

test('an empty value and one that WeChat would refuse are found before they are sent', () => {
  expect(faultOfFields([{ name: 'thing1', value: '' }])).toBe('thing1');
  expect(faultOfFields([{ name: 'thing1', value: '一'.repeat(21) }])).toBe('thing1');
  expect(faultOfFields([{ name: 'thing1', value: '🍜'.repeat(20) }])).toBeNull();
  expect(faultOfFields([{ name: 'character_string1', value: '自取 12' }])).toBe('character_string1');
  expect(faultOfFields([{ name: 'amount1', value: '¥12345678901.00' }])).toBe('amount1');
  expect(faultOfFields([{ name: 'phrase1', value: '一二三四五六' }])).toBe('phrase1');
  expect(faultOfFields([{ name: 'number1', value: 'four' }])).toBe('number1');
  expect(faultOfFields([{ name: 'time3', value: 'tomorrow' }])).toBe('time3');
  expect(faultOfFields([{ name: 'mystery1', value: 'x' }])).toBe('mystery1');
});

test('what is too long is cut by characters, with a mark', () => {
  expect([...thing(long)]).toHaveLength(20);
  expect(thing(long).endsWith('…')).toBe(true);
  expect(thing(' 好\n的 ')).toBe('好 的');
});

test('the time is that of the store, also across midnight', () => {
  expect(chineseTime(Date.parse('2026-12-31T17:30:00Z'), 480)).toBe('2027年1月1日 01:30');
});
