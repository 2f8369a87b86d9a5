import { constructInUtc, localTimeIsUtc, makeLocalTimeUtc, parserInUtc } from './utc-local-time';

/**
 * Makes `Date` of this thread follow the virtual clock, and its local time UTC, as in the cloud.
 *
 * The prototype stays the engine's own, so that `instanceof Date`, structured clone and JSON keep working.
 */
export function installVirtualDate(clock: SharedArrayBuffer): void {
  const RealDate = Date;
  const now = virtualNow(clock, RealDate.now);
  const isUtc = localTimeIsUtc();
  const parse = isUtc ? RealDate.parse : parserInUtc(RealDate);
  if (!isUtc) makeLocalTimeUtc(RealDate);
  const construct = isUtc
    ? (args: readonly unknown[]) => Reflect.construct(RealDate, args) as Date
    : constructInUtc(RealDate, parse);

  function VirtualDate(...args: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString();
    const date = args.length === 0 ? new RealDate(now()) : construct(args);
    const isSubclass = new.target !== (VirtualDate as unknown);
    return isSubclass ? (Object.setPrototypeOf(date, new.target.prototype) as unknown) : date;
  }
  VirtualDate.prototype = RealDate.prototype;
  VirtualDate.now = now;
  VirtualDate.parse = parse;
  VirtualDate.UTC = RealDate.UTC;
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
}

/** Two doubles are shared by the clock: its offset in milliseconds, and the moment of its pause or NaN. */
function virtualNow(clock: SharedArrayBuffer, realNow: () => number): () => number {
  const cells = new Float64Array(clock);
  return () => {
    const pausedAtMs = cells[1] ?? Number.NaN;
    return Math.floor(Number.isNaN(pausedAtMs) ? realNow() + (cells[0] ?? 0) : pausedAtMs);
  };
}
