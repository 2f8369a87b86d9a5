import { assertFen, type Fen } from './fen';

/** Yuan with both decimals and no sign of currency: 9970 becomes "99.70", -630 becomes "-6.30". */
export function fenToYuanText(fen: Fen): string {
  assertFen(fen);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan without decimals where it is whole, with both where it is not: 3700 becomes "37", 3750 "37.50". */
export function fenToShortYuanText(fen: Fen): string {
  return fenToYuanText(fen).replace(/\.00$/, '');
}
