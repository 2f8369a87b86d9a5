/** What is no picture that others may see, and why each is refused; null is stored nowhere. */
export const badPictures = [
  ['that is not there', null, 'MISSING'],
  ['of 20 MB', Buffer.alloc(20 * 1024 * 1024), 'TOO_LARGE'],
  ['that is a page', Buffer.from('<html></html>'), 'NOT_A_PICTURE'],
] as const;

/** What WeChat may think of a text, and how its author hears of it. */
export const badVerdicts = [
  ['risky', 'CONTENT_REFUSED'],
  ['review', 'CONTENT_REFUSED'],
  ['unclear', 'CONTENT_UNCHECKED'],
] as const;
