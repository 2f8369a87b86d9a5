interface SliderHandling {
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  readonly start: (x: number) => Promise<void>;
  readonly follow: (x: number) => void;
}

/** Arrow keys, Home and End, the mouse, and the values that assistive software reads; for browsers only. */
export function sliderKeys({
  value,
  most,
  onChange,
  start,
  follow,
}: SliderHandling): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return {};
  const steps: Record<string, number> = {
    ArrowRight: value + 1,
    ArrowUp: value + 1,
    ArrowLeft: value - 1,
    ArrowDown: value - 1,
    PageUp: value + Math.ceil(most / 10),
    PageDown: value - Math.ceil(most / 10),
    Home: 0,
    End: most,
  };
  return {
    tabIndex: 0,
    'aria-valuenow': value,
    'aria-valuemin': 0,
    'aria-valuemax': most,
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      const wanted = steps[event.key];
      if (wanted === undefined) return;
      event.preventDefault();
      onChange(Math.min(most, Math.max(0, wanted)));
    },
    onMouseDown: (event: { clientX: number }) => {
      void start(event.clientX);
      const move = (moved: MouseEvent) => follow(moved.clientX);
      const end = () => {
        window.removeEventListener('mousemove', move);
        window.removeEventListener('mouseup', end);
      };
      window.addEventListener('mousemove', move);
      window.addEventListener('mouseup', end);
    },
  };
}
