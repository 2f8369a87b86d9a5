import { inBothLanguages, type LocalText } from '../text/local-text';

/**
 * Why something was given back or turned away, for the guest to read: a fixed reason has words in both languages, a
 * colleague's own text stands as it was written.
 */
export type Reason = string | LocalText;

/** For people: own text is the same in every language. */
export function reasonWords(reason: Reason): LocalText {
  return inBothLanguages(reason);
}

/** For WeChat Pay and the audit, which keep one text: that of the house. */
export function reasonText(reason: Reason): string {
  return reasonWords(reason).zh;
}
