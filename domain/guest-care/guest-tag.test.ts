import { guestLevel } from './guest-level';
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

test('somebody who never ate here is new; visits or spending make a regular', () => {
  expect(guestLevel({ visits: 0, spent: 0 })).toBe('new');
  expect(guestLevel({ visits: 1, spent: 4_000 })).toBe('guest');
  expect(guestLevel({ visits: 6, spent: 4_000 })).toBe('regular');
  expect(guestLevel({ visits: 2, spent: 80_000 })).toBe('regular');
  expect(guestLevel({ visits: 24, spent: 0 })).toBe('old-friend');
});
