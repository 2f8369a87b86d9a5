import { postText } from '../bulletin/post-text';
import type { LocalText } from '../text/local-text';

/** A paper that a restaurant has to show: its kind, and the number that stands on it. */
export interface Licence {
  readonly name: LocalText;
  readonly number: string;
}

/** What the owner says on the site of the whole restaurant. */
export interface SiteContent {
  readonly about: LocalText;
  /** File ids of the cloud's storage. */
  readonly pictures: readonly string[];
  readonly phone: string;
  readonly contact: LocalText;
  readonly licences: readonly Licence[];
}

/** Lengths are counted in UTF-16 units, as phones count them. */
export const siteLimits = {
  aboutLength: 1500,
  contactLength: 300,
  pictures: 6,
  licences: 8,
  licenceNameLength: 40,
  licenceNumberLength: 60,
  jobTitleLength: 30,
  jobTextLength: 800,
  payLength: 40,
  /** A store with more jobs than this open has another problem. */
  jobs: 20,
  applicantNameLength: 20,
  applicationLength: 500,
  storyLength: 500,
  /** How long the house keeps who applied: long enough to meet and decide, and no longer. */
  applicationKeptMs: 90 * 24 * 60 * 60_000,
} as const;

export const emptySite: SiteContent = {
  about: { zh: '', en: '' },
  pictures: [],
  phone: '',
  contact: { zh: '', en: '' },
  licences: [],
};

/** Texts of both languages as they are kept. */
export function cleanLocalText({ zh, en }: LocalText): LocalText {
  return { zh: postText(zh), en: postText(en) };
}
