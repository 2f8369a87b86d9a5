import fc from 'fast-check';
import { textChanges, type TextChange } from './text-changes';

const textOf = (changes: readonly TextChange[], without: TextChange['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a day that was moved is marked, and nothing around it', () => {
  expect(textChanges('葱姜炒蟹停到周日。推荐虾饺。', '葱姜炒蟹停到周一。推荐虾饺。')).toEqual([
    { kind: 'same', text: '葱姜炒蟹停到周' },
    { kind: 'removed', text: '日' },
    { kind: 'added', text: '一' },
    { kind: 'same', text: '。推荐虾饺。' },
  ]);
});

test('of two sentences that changed, each is marked where it changed', () => {
  const changes = textChanges('周日早上到。推荐鲈鱼。', '周一早上到。推荐虾饺。');
  expect(changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    ...['日', '一', '鲈鱼', '虾饺'],
  ]);
});

test('a line that came and a line that went are marked whole', () => {
  expect(textChanges('先洗手\n再换锅\n最后说', '先洗手\n看红条\n再换锅\n')).toEqual([
    { kind: 'same', text: '先洗手\n' },
    { kind: 'added', text: '看红条\n' },
    { kind: 'same', text: '再换锅\n' },
    { kind: 'removed', text: '最后说' },
  ]);
});

test('nothing is marked where nothing changed', () => {
  expect(textChanges('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }]);
  expect(textChanges('', '')).toEqual([]);
});

test('whatever was written, both versions can be read from what is marked', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '。', '\n', 'a', '🍲'), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const changes = textChanges(before, after);
      expect(textOf(changes, 'added')).toBe(before);
      expect(textOf(changes, 'removed')).toBe(after);
    }),
  );
});

test('a text of many short lines is compared without waiting', () => {
  const lines = (letter: string) => Array.from({ length: 2500 }, () => `${letter}\n`).join('');
  expect(textChanges(lines('甲'), lines('乙')).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['removed', 'added']),
  );
});
