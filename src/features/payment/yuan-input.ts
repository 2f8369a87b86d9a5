import type { Fen } from '../../../domain/money/fen';

const most: Fen = 100_000_00;

/** What somebody typed as a sum of yuan, such as "12", "12.5" or "0.05"; null for everything that is not one. */
export function yuanToFen(text: string): Fen | null {
  const match = /^(\d{1,6})(?:\.(\d{0,2}))?$/.exec(text.trim());
  if (!match) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen > 0 && fen <= most ? fen : null;
}
