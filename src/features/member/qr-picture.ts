import { qrOf, qrSize } from './qr';

/** The quiet edge that scanners need. */
const edge = 2;

/** The picture of a code as a data address: dark on light by day and by night, or scanners fail. */
export function qrPicture(code: string): string {
  const rows = qrOf(code).flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + edge} ${y + edge}h1v1h-1z`] : [])),
  );
  const size = qrSize + 2 * edge;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#1f1b16" d="${rows.join('')}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
