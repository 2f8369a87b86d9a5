import { animate } from '../../platform/animation';
import { boxOf } from '../../platform/boxes';

const hopMs = 320;
const bounceMs = 160;

/** The dish hops on an arc from the finger to the steamer, which bounces. Two nested parts make the arc. */
export function hopIntoCart(from: { readonly x: number; readonly y: number }): void {
  void boxOf('.cart-bar__pot').then((pot) => {
    if (pot === null) return;
    const dx = from.x - (pot.left + pot.width / 2);
    const dy = from.y - (pot.top + pot.height / 2);
    animate(
      '.hop__across',
      [
        { x: dx, opacity: 1 },
        { x: 0, opacity: 1 },
      ],
      hopMs,
    );
    animate(
      '.hop__down',
      [
        { y: dy, scale: 1.4, ease: 'ease-out' },
        { y: dy - 36, scale: 1.2, ease: 'ease-in' },
        { y: 0, scale: 0.7 },
      ],
      hopMs,
    );
    setTimeout(
      () => animate('.cart-bar__pot', [{ scale: 1 }, { scale: 1.12 }, { scale: 1 }], bounceMs),
      hopMs,
    );
  });
}
