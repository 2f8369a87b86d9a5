/** A sentence or name that people read, in both languages of the house. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** Own words stand as they were written in every language; what the house says has words in both. */
export function inBothLanguages(text: string | LocalText): LocalText {
  return typeof text === 'string' ? { zh: text, en: text } : text;
}

/** Names or sentences as a list, with a separator that fits each language. */
export function joinLocal(texts: readonly LocalText[], separator: LocalText): LocalText {
  return {
    zh: texts.map(({ zh }) => zh).join(separator.zh),
    en: texts.map(({ zh, en }) => en || zh).join(separator.en),
  };
}
