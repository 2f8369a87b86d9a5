import type { DiningMode } from '../../../domain/order/lifecycle';
import { menuText } from '../../text/menu';

export function modeWords(mode: DiningMode): string {
  if (mode === 'dine-in') return menuText('dineIn');
  return mode === 'pickup' ? menuText('pickup') : menuText('delivery');
}
