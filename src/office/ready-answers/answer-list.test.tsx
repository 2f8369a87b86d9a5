import { faultOfDraft } from './answer-list';

test('an answer needs a name and words, and nothing unknown in braces', () => {
  const draft = (title: string, text: string) => ({
    title: { zh: title, en: '' },
    text: { zh: text, en: '' },
  });
  expect(faultOfDraft(draft('', '好'))).toBe('title');
  expect(faultOfDraft(draft('好', ' '))).toBe('text');
  expect(faultOfDraft(draft('好', '{who}'))).toBe('placeholder');
  expect(faultOfDraft(draft('好', '{guest}您好'))).toBeNull();
});
