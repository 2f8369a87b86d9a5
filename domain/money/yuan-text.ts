import { assertFen, type Fen } from './fen';

/** Yuan with both decimals and no sign of currency: 9970 becomes "99.70", -630 becomes "-6.30". */
export function fenToYuanText(fen: Fen): string {
  assertFen(fen);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan with only the decimals it needs: 3700 becomes "37", 3750 "37.5", 3755 "37.55". */
export function fenToShortYuanText(fen: Fen): string {
  return fenToYuanText(fen).replace(/\.?0{1,2}$/, '');
}
