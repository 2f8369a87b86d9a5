const beijingOffsetMs = 8 * 60 * 60 * 1000;

/** A moment as WeChat Pay writes it: RFC 3339 to the second, in Beijing time. */
export function toBeijingTime(ms: number): string {
  return `${new Date(ms + beijingOffsetMs).toISOString().slice(0, 19)}+08:00`;
}

/** Fourteen digits YYYYMMDDHHMMSS in Beijing time, as ids begin. */
export function toBeijingDigits(ms: number): string {
  return toBeijingTime(ms).slice(0, 19).replace(/\D/g, '');
}

/** Milliseconds since 1970 of an RFC 3339 text with an offset, or null when it is none. */
export function fromRfc3339(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
