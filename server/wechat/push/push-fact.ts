/** What happened at a guest's phone, in our own words. */
export type PushFact = PushBase &
  (
    | { readonly kind: 'entered'; readonly sessionFrom: string }
    | { readonly kind: 'text'; readonly text: string }
    /** `url` shows the picture for a while; `mediaId` fetches it for three days. */
    | { readonly kind: 'picture'; readonly mediaId: string; readonly url: string }
    | { readonly kind: 'page'; readonly title: string; readonly path: string }
    | { readonly kind: 'picture-verdict'; readonly traceId: string; readonly verdict: PictureVerdict }
    | { readonly kind: 'templates-answered'; readonly answers: readonly TemplateAnswer[] }
    | { readonly kind: 'templates-refused'; readonly templateIds: readonly string[] }
    | { readonly kind: 'template-messages-sent'; readonly results: readonly TemplateResult[] }
  );

export interface PushBase {
  /** The same for every repetition of one push, and for no other. */
  readonly id: string;
  readonly guestId: string;
  /** To the second, as WeChat tells it. */
  readonly atMs: number;
}

/** `not-judged`: WeChat could not load the picture; it is to be asked for again. */
export type PictureVerdict = 'pass' | 'review' | 'risky' | 'not-judged';

export interface TemplateAnswer {
  readonly templateId: string;
  readonly answer: 'accept' | 'reject';
}

export interface TemplateResult {
  readonly templateId: string;
  readonly messageId: string;
  readonly isDelivered: boolean;
  /** WeChat's own words, such as `success`. */
  readonly status: string;
}
