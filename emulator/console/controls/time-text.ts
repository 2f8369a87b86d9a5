const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** WeChat's cloud counts in UTC+8: its timers, its bills and its notifications. */
const offsetMs = 8 * 60 * 60_000;

/** "18:42:07" in UTC+8. */
export function timeText(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(11, 19);
}

/** "18:42:07.31" in UTC+8. */
export function fineTimeText(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(11, 22);
}

/** "Sat 16 May" in UTC+8. */
export function dayText(ms: number): string {
  const date = new Date(ms + offsetMs);
  return `${days[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

export function yearOf(ms: number): number {
  return new Date(ms + offsetMs).getUTCFullYear();
}

/** Milliseconds with as many digits as matter: "0.3", "17.2", "120". */
export function msText(ms: number): string {
  return ms >= 100 ? Math.round(ms).toLocaleString('en') : ms.toFixed(1);
}

/** "2.71 s", "3 min", "2 d": how long a pause or a way ahead is. */
export function spanText(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 0)} s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 86_400_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} d`;
}

export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

/** Fen as yuan, for WeChat Pay counts in fen. */
export function yuanText(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}
