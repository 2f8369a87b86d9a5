/** A value of a template, under the name that the template gives it, such as `thing2`. */
export interface TemplateField {
  readonly name: string;
  readonly value: string;
}

interface FieldRule {
  readonly kind: string;
  readonly fits: (value: string) => boolean;
}

/**
 * What WeChat takes in a field, by the kind that begins its name; it refuses the whole message (47003) for one that does
 * not fit, so it is looked at before.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const rules: readonly FieldRule[] = [
  { kind: 'thing', fits: (value) => lengthOf(value) <= 20 },
  { kind: 'character_string', fits: (value) => lengthOf(value) <= 32 && !/\p{Script=Han}/u.test(value) },
  { kind: 'number', fits: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32 },
  { kind: 'phrase', fits: (value) => /^\p{Script=Han}{1,5}$/u.test(value) },
  { kind: 'amount', fits: (value) => /^¥?\d{1,10}(\.\d{1,2})?$/.test(value) },
  { kind: 'time', fits: (value) => /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/.test(value) },
];

/** The name of the first field that WeChat would refuse; null when all fit. An empty one never does. */
export function faultOfFields(fields: readonly TemplateField[]): string | null {
  const wrong = fields.find(({ name, value }) => {
    const rule = rules.find(({ kind }) => new RegExp(`^${kind}\\d+$`).test(name));
    return rule === undefined || value === '' || !rule.fits(value);
  });
  return wrong?.name ?? null;
}

/** Cut to what a `thing` holds, with a mark that something is missing; line breaks become spaces. */
export function thing(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 20 ? characters.join('') : `${characters.slice(0, 19).join('')}…`;
}

/** As the field `time` wants it, 2019年10月1日 15:01, on the store's clock. */
export function chineseTime(ms: number, utcOffsetMinutes: number): string {
  const local = new Date(ms + utcOffsetMinutes * 60_000);
  const day = `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  return `${day} ${local.toISOString().slice(11, 16)}`;
}

function lengthOf(value: string): number {
  return [...value].length;
}
