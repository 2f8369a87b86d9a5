import {
  fixedReasonNames,
  fixedReasons,
  isReasonGiven,
  reasonOf,
  refundReasons,
  rejectionReasons,
} from './fixed-reasons';
import { reasonText, reasonWords } from './reason';

test('a fixed reason is read in either language, own text as it was written', () => {
  expect(reasonWords(reasonOf({ fixed: 'too-slow' }))).toEqual({ zh: '上得太慢', en: 'It took too long' });
  expect(reasonWords(reasonOf('今天的牛腩卖完了'))).toEqual({
    zh: '今天的牛腩卖完了',
    en: '今天的牛腩卖完了',
  });
  expect(reasonText(reasonOf({ fixed: 'too-slow' }))).toBe('上得太慢');
});

test('nothing but blanks is no reason', () => {
  expect([isReasonGiven(' '), isReasonGiven('冷了'), isReasonGiven({ fixed: 'taste' })]).toEqual([
    false,
    true,
    true,
  ]);
});

test.each(fixedReasonNames)('%s can be chosen, and fits beside the money', (name) => {
  expect([...refundReasons, ...rejectionReasons]).toContain(name);
  expect(Buffer.byteLength(fixedReasons[name].zh)).toBeLessThanOrEqual(80);
});
