import type { ArticleCard } from '../../contract/articles';
import { monthAndDay } from '../features/session/store-clock';
import { houseClock } from '../features/member/house-clock';
import { siteText } from '../text/site';

/** A day as guests read it, on the house's clock. */
export function dayWords(ms: number): string {
  return siteText('date', monthAndDay(houseClock(), ms));
}

export function byWords({ authorName: name, publishedAtMs }: ArticleCard): string {
  return siteText('by', { name, date: dayWords(publishedAtMs) });
}
