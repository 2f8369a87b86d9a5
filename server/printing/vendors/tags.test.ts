import fc from 'fast-check';
import {
  messageBytes,
  plain,
  bold,
  large,
  centred,
  qrCode,
  type PrintLine,
} from '../../../domain/printing/print-line';
import { feieTags, xpyunTags, yilianyunTags } from './tags';

const page = [centred(large('桌 A07')), bold('※不要香菜'), plain('本单共 3 份')];

test('each vendor gets its own tags around the same rows', () => {
  const brackets = '<CB>桌 A07</CB><BR><BOLD>※不要香菜</BOLD><BR>本单共 3 份<BR><BR><BR><CUT>';
  expect([feieTags(page), xpyunTags(page)]).toEqual([brackets, brackets]);
  expect(yilianyunTags(page)).toBe(
    '<center><FB><FS2>桌 A07</FS2></FB></center>\n<FB>※不要香菜</FB>\n本单共 3 份\n\n\n',
  );
});

test('a code on a slip is asked for in the words of each vendor', () => {
  const code = [qrCode('https://a.cn/q')];
  expect([feieTags(code), xpyunTags(code), yilianyunTags(code)]).toEqual([
    '<QR>https://a.cn/q</QR><BR><BR><BR><CUT>',
    '<QRCODE s=6 e=L l=center>https://a.cn/q</QRCODE><BR><BR><BR><CUT>',
    '<QR>https://a.cn/q</QR>\n\n\n',
  ]);
});

test('no message is larger than the layout counted, whoever prints it', () => {
  const line: fc.Arbitrary<PrintLine> = fc.record({
    text: fc.string({ unit: fc.constantFrom('面', 'k', '※'), maxLength: 24 }),
    isLarge: fc.boolean(),
    isBold: fc.boolean(),
    isCentred: fc.boolean(),
    isQrCode: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      for (const content of [feieTags(lines), xpyunTags(lines), yilianyunTags(lines)]) {
        expect(Buffer.byteLength(content)).toBeLessThanOrEqual(messageBytes(lines));
      }
    }),
  );
});
