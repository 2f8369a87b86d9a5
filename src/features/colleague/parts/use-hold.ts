import { useEffect, useRef } from 'react';

/** As long as WeChat's own long press. */
const holdMs = 450;

/**
 * Tells a finger that stays from a tap. The tap that ends a hold is swallowed, so that holding a button does not
 * press it too. The mouse of a browser may hold as well.
 */
export function useHold(onHold: () => void, onPress: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const wasHeld = useRef(false);
  const end = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const begin = () => {
    end();
    wasHeld.current = false;
    timer.current = setTimeout(() => {
      wasHeld.current = true;
      onHold();
    }, holdMs);
  };
  useEffect(() => end, []);
  const byMouse =
    process.env.TARO_ENV === 'h5' ? { onMouseDown: begin, onMouseUp: end, onMouseLeave: end } : {};
  return {
    /** For what lies around the button. */
    holding: { onTouchStart: begin, onTouchEnd: end, onTouchMove: end, onTouchCancel: end, ...byMouse },
    /** For the button itself. */
    press: () => {
      if (!wasHeld.current) onPress();
      wasHeld.current = false;
    },
  };
}
