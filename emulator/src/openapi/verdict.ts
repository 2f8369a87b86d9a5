/** What content security makes of a text or a picture: fine, to be looked at by a person, or not to be shown. */
export type Suggestion = 'pass' | 'review' | 'risky';

export interface Verdict {
  readonly suggest: Suggestion;
  /** 100 is normal, 20006 "illegal and criminal", 21000 "other". */
  readonly label: number;
}

/** Texts that WeChat's documents give for trying out the check. */
const riskySamples = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到'];

/** Nothing is judged here: what contains one of these marks, a text or a picture's bytes, has that verdict. */
const marks = { risky: 'local-cloud:risky', review: 'local-cloud:review' } as const;

export function verdictOnText(text: string): Verdict {
  return verdictOf([marks.risky, ...riskySamples], (mark) => text.includes(mark));
}

export function verdictOnPicture(bytes: Buffer): Verdict {
  return verdictOf([marks.risky], (mark) => bytes.includes(mark));
}

function verdictOf(riskyMarks: readonly string[], contains: (mark: string) => boolean): Verdict {
  if (riskyMarks.some(contains)) return { suggest: 'risky', label: 20006 };
  if (contains(marks.review)) return { suggest: 'review', label: 21000 };
  return { suggest: 'pass', label: 100 };
}

/** As `msgSecCheck` and `wxa_media_check` carry it. */
export function verdictFields(verdict: Verdict, traceId: string) {
  const prob = verdict.suggest === 'pass' ? 100 : 90;
  return {
    result: { ...verdict },
    detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob }],
    trace_id: traceId,
  };
}
