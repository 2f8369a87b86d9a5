import { codewordsOf, qrOf, qrSize } from './qr';

test('the example of the standard has the bytes that the standard gives', () => {
  // ISO/IEC 18004, annex I: 01234567 in version 1-M.
  const expected = '10 20 0c 56 61 80 ec 11 ec 11 ec 11 ec 11 ec 11 a5 24 d4 c1 ed 36 c7 87 2c 55';
  const words = codewordsOf('01234567').map((word) => word.toString(16).padStart(2, '0'));
  expect(words.join(' ')).toBe(expected);
});

test('a picture has its three finders, and no two numbers look alike', () => {
  const modules = qrOf('1234567897');
  expect(modules).toHaveLength(qrSize);
  const row = (y: number, from: number) =>
    (modules[y] ?? [])
      .slice(from, from + 7)
      .map(Number)
      .join('');
  for (const [y, from] of [
    [0, 0],
    [0, qrSize - 7],
    [qrSize - 7, 0],
  ] as const) {
    const rows = Array.from({ length: 7 }, (_, index) => row(y + index, from));
    expect(rows).toEqual(['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']);
  }
  expect(JSON.stringify(qrOf('1234567898'))).not.toBe(JSON.stringify(modules));
});

/** The sample of `AC-42` that the standard explains letter by letter: 0010 000000101 00111001110 11100111001 000010. */
test('letters in capitals are written two by two, as the standard explains it', () => {
  const bits = codewordsOf('AC-42')
    .slice(0, 6)
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('');
  expect(bits.startsWith('0010' + '000000101' + '00111001110' + '11100111001' + '000010')).toBe(true);
});

test('what is neither, or too long for the picture, is a mistake of ours', () => {
  expect(() => qrOf('12a')).toThrow(RangeError);
  expect(() => qrOf('')).toThrow(RangeError);
  expect(() => qrOf('A'.repeat(21))).toThrow(RangeError);
  expect(() => qrOf('1'.repeat(35))).toThrow(RangeError);
});
