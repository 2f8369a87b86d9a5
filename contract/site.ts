import * as v from 'valibot';
import { siteLimits, type SiteContent } from '../domain/site/site-content';
import type { LocalText } from '../domain/text/local-text';
import { articlePicture, type ArticleCard } from './articles';
import type { StoreView } from './views';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const words = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));
const someWords = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
const local = (longest: number) => v.strictObject({ zh: words(longest), en: words(longest) });

/** The restaurant's site; part of the function `guest`. */
export const guestSiteInputs = {
  viewSite: v.strictObject({}),
  /** Once for each request id; the house keeps it for 90 days. */
  applyForJob: v.strictObject({
    ...{ requestId, jobId: id },
    name: someWords(siteLimits.applicantNameLength),
    phone: v.pipe(v.string(), v.maxLength(30)),
    words: words(siteLimits.applicationLength),
  }),
  /** A guest's own story, for the house to tell; once for each request id. */
  tellStory: v.strictObject({ requestId, storeId: id, words: someWords(siteLimits.storyLength) }),
} as const;

/** Keeping the site; part of the function `staff`. */
export const staffSiteInputs = {
  viewOwnSite: v.strictObject({ storeId: id }),
  /** Makes the next version of the one that was shown, for the whole restaurant. */
  saveSite: v.strictObject({
    ...{ storeId: id, requestId, expectedVersion: count },
    about: local(siteLimits.aboutLength),
    pictures: v.pipe(v.array(articlePicture), v.maxLength(siteLimits.pictures)),
    phone: v.pipe(v.string(), v.trim(), v.maxLength(30)),
    contact: local(siteLimits.contactLength),
    licences: v.pipe(
      v.array(
        v.strictObject({
          name: local(siteLimits.licenceNameLength),
          number: someWords(siteLimits.licenceNumberLength),
        }),
      ),
      v.maxLength(siteLimits.licences),
    ),
  }),
  /** A job of this store, open or closed; without an id a new one. */
  saveJob: v.strictObject({
    ...{ storeId: id, jobId: v.nullable(id), requestId, expectedVersion: count, isOpen: v.boolean() },
    title: local(siteLimits.jobTitleLength),
    text: local(siteLimits.jobTextLength),
    pay: local(siteLimits.payLength),
  }),
  listJobApplications: v.strictObject({ storeId: id, beforeMs: v.nullable(count) }),
} as const;

export interface JobView {
  readonly jobId: string;
  readonly storeId: string;
  readonly title: LocalText;
  readonly text: LocalText;
  readonly pay: LocalText;
}

export interface OwnJobView extends JobView {
  readonly isOpen: boolean;
  readonly version: number;
}

export interface JobApplicationRow {
  readonly applicationId: string;
  readonly jobTitle: LocalText;
  readonly name: string;
  readonly phone: string;
  readonly words: string;
  readonly atMs: number;
  /** When the house forgets it. */
  readonly endsAtMs: number;
}

/** Applications, newest first, and where the next page begins. */
export interface ApplicationPage {
  readonly applications: readonly JobApplicationRow[];
  readonly nextBeforeMs: number | null;
  readonly utcOffsetMinutes: number;
}

export interface GuestSiteAnswers {
  viewSite: {
    readonly site: SiteContent;
    readonly jobs: readonly JobView[];
    /** The newest three. */
    readonly articles: readonly ArticleCard[];
    /** Where the house is. */
    readonly stores: readonly StoreView[];
    readonly nowMs: number;
  };
  applyForJob: { readonly keptUntilMs: number };
  tellStory: { readonly isKept: true };
}

export interface StaffSiteAnswers {
  viewOwnSite: {
    readonly site: SiteContent;
    /** 0 while nothing was written. */
    readonly version: number;
    readonly editedAtMs: number | null;
    readonly editorName: string;
    readonly mayChange: boolean;
    /** Of this store, open ones in front. */
    readonly jobs: readonly OwnJobView[];
    /** The newest applications. */
    readonly applications: ApplicationPage;
  };
  saveSite: { readonly version: number };
  saveJob: { readonly job: OwnJobView };
  listJobApplications: ApplicationPage;
}
