import type { Fen } from './fen';
import { fenToYuanText } from './yuan-text';

/** Yuan with both decimals and a comma at each thousand, for sums of a day: 764344 becomes "7,643.44". */
export function fenToGroupedYuanText(fen: Fen): string {
  return fenToYuanText(fen).replace(/\B(?=(\d{3})+(?!\d))(?=\d*\.)/g, ',');
}
