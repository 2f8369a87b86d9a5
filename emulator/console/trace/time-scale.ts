const steps = [1, 2, 5];

/** Marks from 0 on at a round distance, of which the last is at or beyond `spanMs`. About five of them. */
export function scaleOf(spanMs: number): { readonly marksMs: readonly number[]; readonly endMs: number } {
  const wanted = Math.max(spanMs, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = (steps.find((one) => one * power >= wanted) ?? 10) * power;
  const count = Math.ceil(Math.max(spanMs, 1) / step);
  const marksMs = Array.from({ length: count + 1 }, (_, index) => rounded(index * step));
  return { marksMs, endMs: marksMs.at(-1) ?? spanMs };
}

/** Where a bar stands, in percent of the scale; never outside of it. */
export function barOf(offsetMs: number, durationMs: number, endMs: number): { left: number; width: number } {
  const left = clamp((offsetMs / endMs) * 100);
  return { left, width: Math.min(clamp((durationMs / endMs) * 100), 100 - left) };
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
