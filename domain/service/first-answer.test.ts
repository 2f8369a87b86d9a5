import { firstAnswerTopic } from './first-answer';
import { excerptOf, plainName } from './plain-words';
import { pictureFormat } from './service-limits';

test.each([
  ['今天几点关门？', 'hours'],
  ['营业时间', 'hours'],
  ['What are your opening hours?', 'hours'],
  ['你们店在哪', 'address'],
  ['地址发我一下', 'address'],
  ['我的单还要多久', 'order'],
  ['where is my order', 'order'],
  ['怎么退款', 'refund'],
  ['how do I get a refund', 'refund'],
  ['可以开发票吗', 'invoice'],
])('%s is answered by a rule: %s', (text, topic) => {
  expect(firstAnswerTopic(text)).toBe(topic);
});

test.each([
  '找店员',
  '转人工，我要问地址',
  'I want a person',
  '怎么还没接单？小朋友都饿了，地址也写错了能不能改成隔壁那栋楼',
  '牛肉面可以不放葱吗',
  '靠窗的位子冷不冷',
  '投诉，退款呢',
  '',
])('%s wants a person', (text) => {
  expect(firstAnswerTopic(text)).toBeNull();
});

test('marks that turn text are gone from names and excerpts, and scripts stay the text that they are', () => {
  expect(plainName('\u202e王\u2066小姐\u200f')).toBe('王小姐');
  expect(plainName('\u202e \u202c')).toBeNull();
  expect(plainName(null)).toBeNull();
  expect(excerptOf('<script>alert(1)</script>\n\u202eabc')).toBe('<script>alert(1)</script> abc');
  expect([...excerptOf('长'.repeat(100))]).toHaveLength(40);
});

test('a picture is known by its bytes, whatever it is called', () => {
  expect(pictureFormat(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpeg');
  expect(pictureFormat(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('png');
  expect(pictureFormat(new TextEncoder().encode('GIF89a'))).toBe('gif');
  for (const other of ['<svg onload="x">', '%PDF-1.7', 'PK', '']) {
    expect(pictureFormat(new TextEncoder().encode(other))).toBeNull();
  }
});
