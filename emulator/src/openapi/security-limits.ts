/** Limits of content security as WeChat documents them. */
export const securityLimits = {
  textCharacters: 2500,
  /** Texts and pictures of somebody who was not in the mini-program for so long are refused. */
  visitedWithinMs: 2 * 60 * 60_000,
  /** `imgSecCheck` */
  pictureBytes: 1024 * 1024,
  pictureWidth: 750,
  pictureHeight: 1334,
  /** `mediaCheckAsync` */
  mediaBytes: 10 * 1024 * 1024,
} as const;

/** WeChat promises the verdict on a picture within 30 minutes; here it takes this long on the virtual clock. */
export const verdictAfterMs = 2000;
