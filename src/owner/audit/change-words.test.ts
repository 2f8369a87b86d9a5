import { actionWords } from './action-words';
import { standingWords } from './change-words';

test('sums of the audit are read in yuan, roles and states in the words of the house', () => {
  expect(standingWords('4000 fen owed')).toBe('欠 ¥40');
  expect(standingWords('1000 fen in cash, 3050 fen owed')).toBe('收现金 ¥10，还欠 ¥30.50');
  expect(standingWords('paid-out 1200 fen, 3800 fen in the drawer')).toBe('付出 ¥12，剩 ¥38');
  expect(standingWords('cashier')).toBe('收银');
  expect(standingWords('sold out')).toBe('估清');
  expect(standingWords('A08')).toBe('A08');
});

test('an action that nobody has named yet stands as it is called', () => {
  expect(actionWords('suspendColleague')).toBe('暂停同事');
  expect(actionWords('somethingNew')).toBe('somethingNew');
});
