const height = 24;
const barWidth = 2;
const stepWidth = 3.1;
const shownBars = 30;

/** Durations of the latest calls, the newest at the right. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(...values, 1);
  return (
    <svg width={shownBars * stepWidth} height={height} aria-hidden="true" className="sparkline">
      {values.map((value, index) => {
        const tall = Math.max(1, (value / most) * height);
        return (
          <rect key={index} x={index * stepWidth} y={height - tall} width={barWidth} height={tall} rx="1" />
        );
      })}
    </svg>
  );
}
