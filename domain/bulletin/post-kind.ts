import type { Role } from '../staff/role';

/** What colleagues write for each other: 公告, 表扬, 会议, 经验, 测验. */
export type PostKind = 'news' | 'commendation' | 'meeting' | 'experience' | 'quiz';

export const postKinds = ['news', 'commendation', 'meeting', 'experience', 'quiz'] as const;

const leaders: readonly Role[] = ['owner', 'manager'];

/** Experience is everybody's; who praises has heard the guests; the rest is said by those who lead. */
const writersByKind: Readonly<Record<PostKind, readonly Role[] | 'everybody'>> = {
  news: leaders,
  commendation: [...leaders, 'service'],
  meeting: leaders,
  experience: 'everybody',
  quiz: leaders,
};

export function mayWrite(role: Role, kind: PostKind): boolean {
  const writers = writersByKind[kind];
  return writers === 'everybody' || writers.includes(role);
}

/** What every store reads is written by somebody who answers for every store. */
export function mayWriteForWholeHouse(role: Role): boolean {
  return role === 'owner';
}

/** Only those who lead may ask for a receipt of everybody. */
export function mayAskToRead(role: Role): boolean {
  return leaders.includes(role);
}

/** Changes or takes down a post: its author, and those who lead where it is read. Everybody else adds a comment. */
export function mayChange(
  role: Role,
  post: { readonly isForHouse: boolean; readonly isOwn: boolean },
): boolean {
  if (post.isOwn) return true;
  return post.isForHouse ? mayWriteForWholeHouse(role) : leaders.includes(role);
}
