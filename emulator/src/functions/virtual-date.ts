/**
 * Makes `Date` of this thread follow the virtual clock, and its local time UTC, as in the cloud.
 *
 * The prototype stays the engine's own, so that `instanceof Date`, structured clone and JSON keep working.
 */
export function installVirtualDate(clock: SharedArrayBuffer): void {
  const cells = new Float64Array(clock);
  const RealDate = Date;
  const realNow = RealDate.now;
  const now = (): number => {
    const pausedAtMs = cells[1] ?? Number.NaN;
    return Number.isNaN(pausedAtMs) ? Math.floor(realNow() + (cells[0] ?? 0)) : Math.floor(pausedAtMs);
  };
  const localTimeIsUtc = new Intl.DateTimeFormat().resolvedOptions().timeZone === 'UTC';
  const parse = localTimeIsUtc ? RealDate.parse : parserInUtc(RealDate);
  if (!localTimeIsUtc) makeLocalTimeUtc(RealDate);
  const construct = localTimeIsUtc ? constructFromAnything(RealDate) : constructInUtc(RealDate, parse);

  function VirtualDate(...args: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString();
    const date = args.length === 0 ? new RealDate(now()) : construct(args);
    return new.target === (VirtualDate as unknown) ? date : Object.setPrototypeOf(date, new.target.prototype);
  }
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  VirtualDate.prototype = RealDate.prototype;
  VirtualDate.now = now;
  VirtualDate.parse = parse;
  VirtualDate.UTC = RealDate.UTC;
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
}

type Construct = (args: unknown[]) => Date;

function constructFromAnything(RealDate: DateConstructor): Construct {
  return (args) => Reflect.construct(RealDate, args) as Date;
}

function constructInUtc(RealDate: DateConstructor, parse: (text: string) => number): Construct {
  return (args) => {
    if (args.length > 1) {
      const [year, ...rest] = args.map(Number);
      return new RealDate(Reflect.apply(RealDate.UTC, undefined, [year, ...rest]) as number);
    }
    return typeof args[0] === 'string'
      ? new RealDate(parse(args[0]))
      : (Reflect.construct(RealDate, args) as Date);
  };
}

const hasZone = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i;
const isoDateOnly = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;

/** A text without a zone means local time, so its local components are read again as UTC. */
function parserInUtc(RealDate: DateConstructor): (text: string) => number {
  const native = RealDate.parse;
  const offsetMinutes = Object.getOwnPropertyDescriptor(RealDate.prototype, 'getTimezoneOffset')
    ?.value as () => number;
  return (text) => {
    const ms = native(String(text));
    const isZoned = hasZone.test(String(text).trim()) || isoDateOnly.test(String(text).trim());
    return Number.isNaN(ms) || isZoned ? ms : ms - offsetMinutes.call(new RealDate(ms)) * 60_000;
  };
}

const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

function makeLocalTimeUtc(RealDate: DateConstructor): void {
  const prototype: Record<string, unknown> = RealDate.prototype as unknown as Record<string, unknown>;
  for (const part of parts) {
    prototype[`get${part}`] = prototype[`getUTC${part}`];
    if (part !== 'Day') prototype[`set${part}`] = prototype[`setUTC${part}`];
  }
  prototype['getTimezoneOffset'] = () => 0;
  prototype['toDateString'] = function (this: Date) {
    const [weekday, day, month, year] = this.toUTCString().replace(',', '').split(' ');
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${weekday} ${month} ${day} ${year}`;
  };
  prototype['toTimeString'] = function (this: Date) {
    return Number.isNaN(this.getTime())
      ? 'Invalid Date'
      : `${this.toISOString().slice(11, 19)} GMT+0000 (Coordinated Universal Time)`;
  };
  prototype['toString'] = function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  };
  makeLocaleTimeUtc(RealDate);
}

function makeLocaleTimeUtc(RealDate: DateConstructor): void {
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = RealDate.prototype[name];
    RealDate.prototype[name] = function (this: Date, ...args: unknown[]) {
      const [locales, options] = args as [string | undefined, Intl.DateTimeFormatOptions | undefined];
      return native.call(this, locales, { timeZone: 'UTC', ...options });
    };
  }
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, [locales, options], newTarget) =>
      Reflect.construct(target, [locales, { timeZone: 'UTC', ...options }], newTarget) as object,
    apply: (target, _receiver, [locales, options]) => new target(locales, { timeZone: 'UTC', ...options }),
  });
}
