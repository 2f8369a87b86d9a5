import { roles } from '../staff/role';
import type { postKinds } from './post-kind';
import { mayChange, mayWrite, mayWriteForWholeHouse } from './post-kind';
import { isMustRead } from './post-limits';
import { postText, postTitle } from './post-text';
import { answersFit, rightAnswers } from './quiz';

test('everybody writes down experience; praise comes from leaders and service, the rest from leaders', () => {
  const writersOf = (kind: (typeof postKinds)[number]) => roles.filter((role) => mayWrite(role, kind));
  expect(writersOf('experience')).toEqual(roles);
  expect(writersOf('commendation')).toEqual(['owner', 'manager', 'service']);
  for (const kind of ['news', 'meeting', 'quiz'] as const)
    expect(writersOf(kind)).toEqual(['owner', 'manager']);
  expect(roles.filter(mayWriteForWholeHouse)).toEqual(['owner']);
  expect(roles.filter((role) => mayChange(role, { isForHouse: false, isOwn: true }))).toEqual(roles);
});

test('a post is changed by those who lead where it is read', () => {
  expect(roles.filter((role) => mayChange(role, { isForHouse: false, isOwn: false }))).toEqual([
    'owner',
    'manager',
  ]);
  expect(roles.filter((role) => mayChange(role, { isForHouse: true, isOwn: false }))).toEqual(['owner']);
});

test('a post must be read until its moment, and not from it on', () => {
  expect(isMustRead({ mustReadUntilMs: 10 }, 9)).toBe(true);
  expect(isMustRead({ mustReadUntilMs: 10 }, 10)).toBe(false);
  expect(isMustRead({ mustReadUntilMs: null }, 0)).toBe(false);
});

test('markup stays text; what turns the direction of reading and control characters go', () => {
  expect(postText('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  expect(postText('店\u202e长\u2066 说\u0007\u0000')).toBe('店长 说');
  expect(postText(' 一\r\n二\r三 ')).toBe('一\n二\n三');
  expect(postTitle('两\n行')).toBe('两 行');
});

test('a quiz counts what was right, and takes one answer to each question', () => {
  const questions = [
    { question: '换锅吗', answers: ['换', '不换'], right: 0 },
    { question: '几步', answers: ['一', '二', '三'], right: 2 },
  ];
  expect(rightAnswers(questions, [0, 1])).toBe(1);
  expect(answersFit(questions, [1, 2])).toBe(true);
  for (const wrong of [[0], [0, 3], [2, 0], [0, 1, 0]]) expect(answersFit(questions, wrong)).toBe(false);
});
