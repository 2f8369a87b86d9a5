/** Rules for the values of a subscribe message, by the kind that begins each field's name. */
interface FieldRule {
  readonly kind: string;
  readonly fits: (value: string) => boolean;
  readonly rule: string;
}

const characters = (value: string) => [...value].length;
const hasNoChinese = (value: string) => !/\p{Script=Han}/u.test(value);
const chineseDate = /^\d{4}年\d{1,2}月\d{1,2}日(?: ?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const dashedDate = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const clockTime = /^\d{1,2}:\d{2}(?::\d{2})?$/;

const rules: readonly FieldRule[] = [
  { kind: 'thing', fits: (value) => characters(value) <= 20, rule: '20 characters at most' },
  {
    kind: 'number',
    fits: (value) => /^-?\d+(?:\.\d+)?$/.test(value) && value.length <= 32,
    rule: 'a number of 32 digits at most',
  },
  { kind: 'letter', fits: (value) => /^[A-Za-z]{1,32}$/.test(value), rule: '32 letters at most' },
  { kind: 'symbol', fits: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value), rule: '5 symbols at most' },
  {
    kind: 'character_string',
    fits: (value) => characters(value) <= 32 && hasNoChinese(value),
    rule: '32 letters, digits or symbols at most, no Chinese',
  },
  {
    kind: 'time',
    fits: (value) => chineseDate.test(value) || dashedDate.test(value) || clockTime.test(value),
    rule: 'a time such as 2019年10月1日 15:01 or 15:01',
  },
  {
    kind: 'date',
    fits: (value) => chineseDate.test(value) || dashedDate.test(value),
    rule: 'a date such as 2019年10月1日, with a time or without',
  },
  {
    kind: 'amount',
    fits: (value) => /^[¥￥$€£]?-?\d{1,10}(?:\.\d+)?元?$/.test(value),
    rule: 'one currency sign and 10 digits at most',
  },
  {
    kind: 'phone_number',
    fits: (value) => /^[\d+\-() ]{1,17}$/.test(value),
    rule: '17 digits or signs at most',
  },
  { kind: 'car_number', fits: (value) => characters(value) <= 8, rule: '8 characters at most' },
  {
    kind: 'name',
    fits: (value) => (hasNoChinese(value) ? value.length <= 20 : characters(value) <= 10),
    rule: '10 Chinese characters or 20 letters at most',
  },
  {
    kind: 'phrase',
    fits: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
    rule: '5 Chinese characters at most',
  },
];

/** Says what is wrong with the data of a message, naming the field as WeChat does, or null. */
export function templateDataFault(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) return 'data is empty';
  for (const [field, holder] of Object.entries(data as Record<string, unknown>)) {
    const value =
      typeof holder === 'object' && holder !== null && 'value' in holder ? holder.value : undefined;
    const place = `data.${field}.value`;
    if (typeof value !== 'string' && typeof value !== 'number') return `${place} is missing`;
    if (String(value) === '') return `${place} is empty`;
    const rule = rules.find(({ kind }) => new RegExp(`^${kind}\\d+$`).test(field));
    if (!rule) return `${place}: no kind of field is named so`;
    if (!rule.fits(String(value))) return `${place} invalid: ${rule.rule}`;
  }
  return null;
}
