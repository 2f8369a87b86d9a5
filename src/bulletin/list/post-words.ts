import type { PostCard, PostReaders } from '../../../contract/bulletin';
import { isMustRead } from '../../../domain/bulletin/post-limits';
import type { Board } from '../../features/colleague/live/board';
import { clockText, daysBetween, monthAndDay } from '../../features/session/store-clock';
import { bulletinText } from '../../text/bulletin';
import { staffText } from '../../text/staff';

type Standing = Pick<Board, 'clock' | 'nowMs'>;

const namesShown = 3;

/** The clock for today, with the date for earlier days. */
export function momentWords({ clock, nowMs }: Standing, ms: number): string {
  const time = clockText(clock, ms);
  if (daysBetween(clock, ms, nowMs) === 0) return time;
  return bulletinText('day', { ...monthAndDay(clock, ms), time });
}

/** What a post is: how long it must be read, or of which kind. */
export function markWords(board: Standing, post: PostCard): string {
  if (post.mustReadUntilMs === null || !isMustRead(post, board.nowMs)) return bulletinText(post.kind);
  const lastMs = post.mustReadUntilMs - 1;
  if (daysBetween(board.clock, board.nowMs, lastMs) <= 0) return bulletinText('mustReadToday');
  return bulletinText('mustReadUntil', monthAndDay(board.clock, lastMs));
}

export function byLine(board: Standing, post: PostCard): string {
  const parts = { role: staffText(post.authorRole), name: post.authorName };
  const words = bulletinText('byLine', { ...parts, time: momentWords(board, post.postedAtMs) });
  return post.isForHouse ? `${words} · ${bulletinText('forHouse')}` : words;
}

export function missingWords({ missing }: PostReaders): string {
  const names = missing.slice(0, namesShown).join(bulletinText('nameSeparator'));
  if (missing.length <= namesShown) return bulletinText('missing', { names });
  return bulletinText('missingMore', { names, count: missing.length });
}
