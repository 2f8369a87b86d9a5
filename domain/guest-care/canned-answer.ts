import type { LocalText } from '../text/local-text';

/** What a canned answer may leave open, written as `{guest}`. */
export const placeholders = ['guest', 'store', 'order', 'table', 'hours', 'minutes'] as const;
export type Placeholder = (typeof placeholders)[number];

export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string | null>>>;

export interface CannedAnswer {
  readonly id: string;
  readonly title: LocalText;
  readonly text: LocalText;
}

export const mostCannedAnswers = 60;

export type FilledAnswer =
  | { readonly isWhole: true; readonly text: string }
  /** Nothing is known for these; nobody is ever sent the braces. */
  | { readonly isWhole: false; readonly missing: readonly Placeholder[] };

const braces = /\{([^{}]*)\}/g;

/** The answer as the guest reads it, or what it still lacks, each once and in the order of the text. */
export function fillAnswer(text: string, values: PlaceholderValues): FilledAnswer {
  const missing = new Set<Placeholder>();
  const filled = text.replace(braces, (whole, name: string) => {
    if (!isPlaceholder(name)) return whole;
    const value = values[name]?.trim() ?? '';
    if (value === '') missing.add(name);
    return value;
  });
  return missing.size > 0 ? { isWhole: false, missing: [...missing] } : { isWhole: true, text: filled };
}

/** What stands in braces and is no placeholder; an answer with such a thing is not kept. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(braces)].map(([, name]) => name ?? '');
  const unknown = names.filter((name) => !isPlaceholder(name));
  const lonely = /[{}]/.test(text.replace(braces, '')) ? ['{'] : [];
  return [...new Set([...unknown, ...lonely])];
}

function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name);
}
