/** Whether this machine's zone is UTC already, so that nothing needs to be done. */
export function localTimeIsUtc(): boolean {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone === 'UTC';
}

type PrototypeMethods = Record<string, (this: Date, ...args: readonly unknown[]) => unknown>;

const hasZone = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i;
const isoDateOnly = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;

/** A text without a zone means local time; the engine reads it in the machine's zone, so that offset is taken off. */
export function parserInUtc(RealDate: DateConstructor): (text: string) => number {
  const native = RealDate.parse;
  const machineOffset = (RealDate.prototype as unknown as PrototypeMethods)['getTimezoneOffset'];
  return (text) => {
    const ms = native(String(text));
    const trimmed = String(text).trim();
    if (!machineOffset || Number.isNaN(ms) || hasZone.test(trimmed) || isoDateOnly.test(trimmed)) return ms;
    return ms - Number(Reflect.apply(machineOffset, new RealDate(ms), [])) * 60_000;
  };
}

export function constructInUtc(RealDate: DateConstructor, parse: (text: string) => number) {
  return (args: readonly unknown[]): Date => {
    if (args.length > 1)
      return new RealDate(Number(Reflect.apply(RealDate.UTC, undefined, args.map(Number))));
    const [value] = args;
    return typeof value === 'string'
      ? new RealDate(parse(value))
      : (Reflect.construct(RealDate, [value]) as Date);
  };
}

const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** A thread cannot have a zone of its own, so the local methods of its `Date` become the UTC ones. */
export function makeLocalTimeUtc(RealDate: DateConstructor): void {
  const prototype = RealDate.prototype as unknown as PrototypeMethods;
  const take = (name: string, from: string) => {
    const method = prototype[from];
    if (method) prototype[name] = method;
  };
  for (const part of parts) {
    take(`get${part}`, `getUTC${part}`);
    if (part !== 'Day') take(`set${part}`, `setUTC${part}`);
  }
  prototype['getTimezoneOffset'] = () => 0;
  prototype['toDateString'] = function () {
    const [weekday, day, month, year] = this.toUTCString().replace(',', '').split(' ');
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${weekday} ${month} ${day} ${year}`;
  };
  prototype['toTimeString'] = function () {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    return `${this.toISOString().slice(11, 19)} GMT+0000 (Coordinated Universal Time)`;
  };
  prototype['toString'] = function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  };
  makeLocaleTimeUtc(prototype);
}

function makeLocaleTimeUtc(prototype: PrototypeMethods): void {
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = prototype[name];
    if (!native) continue;
    prototype[name] = function (...args) {
      return Reflect.apply(native, this, inUtc(args));
    };
  }
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, args, newTarget) => Reflect.construct(target, inUtc(args), newTarget) as object,
    apply: (target, _receiver, args) => Reflect.construct(target, inUtc(args)) as unknown,
  });
}

/** Locales and options, with UTC unless the options name a zone. */
function inUtc([locales, options]: readonly unknown[]): unknown[] {
  return [locales, { timeZone: 'UTC', ...(options as object | undefined) }];
}
