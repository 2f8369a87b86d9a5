import { mostTagsPerStore, tagsOf, usualTags } from './guest-tag';

test('allergies stand first, whenever they were written down', () => {
  const ids = ['window', 'mild', 'peanut', 'was-sorry', 'shellfish'];
  expect(tagsOf(usualTags, ids).map(({ id }) => id)).toEqual([
    'peanut',
    'shellfish',
    'mild',
    'window',
    'was-sorry',
  ]);
});

test('a tag that left the list of the store is no longer shown', () => {
  expect(tagsOf(usualTags, ['peanut', 'gone']).map(({ id }) => id)).toEqual(['peanut']);
  expect(new Set(usualTags.map(({ id }) => id)).size).toBe(usualTags.length);
  expect(usualTags.length).toBeLessThanOrEqual(mostTagsPerStore);
});
