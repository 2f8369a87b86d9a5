import { picturesOf, wordsOf, type ArticleContent } from './article-block';

/**
 * A practised reader takes in about 8 Chinese characters a second; whoever only looks for what concerns them goes three
 * times as fast. Faster than that, somebody has scrolled and not read.
 */
const lettersPerSecond = 25;
const pictureMs = 500;
const leastMs = 3000;
/** Nobody has to stay longer than this to have read the longest of them. */
const mostMs = 90_000;

/** The shortest time in which somebody can have read an article to its end. */
export function leastReadingMs(content: ArticleContent): number {
  const ofText = ([...wordsOf(content)].length / lettersPerSecond) * 1000;
  const ofPictures = picturesOf(content).length * pictureMs;
  return Math.min(mostMs, Math.max(leastMs, Math.round(ofText + ofPictures)));
}

/** Whether the time since it was opened is enough to have read it. */
export function isPlausibleReading(content: ArticleContent, openForMs: number): boolean {
  return openForMs >= leastReadingMs(content);
}
