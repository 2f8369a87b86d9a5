import type { SentMessage, VendorResult } from './printer-vendor';

/** How many messages of one day a vendor has for a printer. */
export interface DayCount {
  readonly printed: number;
  readonly waiting: number;
}

export type CountDay = (serial: string, day: string) => Promise<VendorResult<DayCount>>;

const dayMs = 24 * 60 * 60_000;

/**
 * For vendors that know no number of ours, the day's count is what tells afterwards whether a message arrived: while
 * nobody else sends to the printer, one more than before is the one in question. Days are those of China.
 */
export function dayCountMarks(countDay: CountDay, nowMs: () => number) {
  return {
    mark: async (serial: string): Promise<VendorResult<string>> => {
      const day = chinaDay(nowMs());
      const count = await countDay(serial, day);
      return count.kind === 'ok' ? { kind: 'ok', value: `${day} ${total(count.value)}` } : count;
    },
    /** What came after midnight counts too; nothing else was sent since. */
    find: async ({ serial, mark }: SentMessage) => {
      const { day, before } = readMark(mark);
      const count = await countSince(serial, day);
      if (count.kind !== 'ok') return count;
      return { kind: 'ok' as const, value: { isTaken: total(count.value) > before, messageId: null } };
    },
    /** Without its number a message is on paper when nothing waits any more. */
    isPrintedByCount: async ({ serial, mark }: SentMessage): Promise<VendorResult<boolean>> => {
      const count = await countSince(serial, readMark(mark).day);
      return count.kind === 'ok' ? { kind: 'ok', value: count.value.waiting === 0 } : count;
    },
  };

  async function countSince(serial: string, day: string): Promise<VendorResult<DayCount>> {
    const ofDay = await countDay(serial, day);
    const today = chinaDay(nowMs());
    if (ofDay.kind !== 'ok' || today === day) return ofDay;
    const ofToday = await countDay(serial, today);
    if (ofToday.kind !== 'ok') return ofToday;
    const value = {
      printed: ofDay.value.printed + ofToday.value.printed,
      waiting: ofDay.value.waiting + ofToday.value.waiting,
    };
    return { kind: 'ok', value };
  }
}

function total({ printed, waiting }: DayCount): number {
  return printed + waiting;
}

function readMark(mark: string): { readonly day: string; readonly before: number } {
  const [day = '', before = '0'] = mark.split(' ');
  return { day, before: Number(before) };
}

function chinaDay(ms: number): string {
  return new Date(ms + dayMs / 3).toISOString().slice(0, 10);
}
