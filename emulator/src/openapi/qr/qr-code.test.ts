import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { qrModules } from './qr-code';

/** What the encoder inside `qrcode-terminal`, which has no types, offers: the oracle. */
interface OtherCode {
  readonly modules: readonly (readonly (boolean | null)[])[];
  addData(text: string): void;
  make(): void;
  makeImpl(isTrial: boolean, mask: number): void;
}

const load = createRequire(join(process.cwd(), 'package.json'));
const Code = load('qrcode-terminal/vendor/QRCode') as new (version: number, level: number) => OtherCode;
const levels = load('qrcode-terminal/vendor/QRCode/QRErrorCorrectLevel') as { readonly M: number };

/** The same text as another hand draws it, under each of the eight masks. */
function drawnElsewhere(text: string): string[] {
  const code = new Code(-1, levels.M);
  code.addData(text);
  code.make();
  return Array.from({ length: 8 }, (_, mask) => {
    code.makeImpl(false, mask);
    return pictureOf(code.modules.map((row) => row.map((module) => module === true)));
  });
}

function pictureOf(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join('')).join('\n');
}

// Around the ends of each size's room, where a wrong table would show.
test.each([1, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 181, 213])(
  'a text of %i letters is drawn module by module as another hand draws it',
  (length) => {
    const text = 'http://127.0.0.1/'.repeat(20).slice(0, length);
    expect(drawnElsewhere(text)).toContain(pictureOf(qrModules(text)));
  },
);

test('whatever address is drawn, another hand draws it alike', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcXYZ019/:?=&%.-_#'), minLength: 1, maxLength: 213 }),
      (text) => {
        expect(drawnElsewhere(text)).toContain(pictureOf(qrModules(text)));
      },
    ),
    { numRuns: 40 },
  );
});

test('what is too long for any code is refused by name', () => {
  expect(() => qrModules('x'.repeat(214))).toThrow(/214 bytes are more/);
});
