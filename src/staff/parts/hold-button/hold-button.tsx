import { View } from '@tarojs/components';
import { useEffect, useRef, type ReactNode } from 'react';

interface HoldAreaProps {
  readonly onHold: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** As long as WeChat's own long press. */
const holdMs = 450;

/**
 * Hears a finger that stays on what it holds. The tap that ends a hold is swallowed, so that holding a button
 * does not press it too. The mouse of a browser may hold as well.
 */
export function HoldArea({ onHold, children, className = '' }: HoldAreaProps) {
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
  const mouse =
    process.env.TARO_ENV === 'h5' ? { onMouseDown: begin, onMouseUp: end, onMouseLeave: end } : {};
  return (
    <View
      className={className}
      onTouchStart={begin}
      onTouchEnd={end}
      onTouchMove={end}
      onTouchCancel={end}
      {...mouse}
    >
      {typeof children === 'function' ? null : children}
    </View>
  );
}
