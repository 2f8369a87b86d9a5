import fc from 'fast-check';
import {
  messageBytes,
  plain,
  bold,
  large,
  centred,
  type PrintLine,
} from '../../../domain/printing/print-line';
import { bracketTags, yilianyunTags } from './tags';

const page = [centred(large('桌 A07')), bold('※不要香菜'), plain('本单共 3 份')];

test('each vendor gets its own tags around the same rows', () => {
  expect(bracketTags(page)).toBe('<CB>桌 A07</CB><BR><BOLD>※不要香菜</BOLD><BR>本单共 3 份<BR><BR><BR><CUT>');
  expect(yilianyunTags(page)).toBe(
    '<center><FB><FS2>桌 A07</FS2></FB></center>\n<FB>※不要香菜</FB>\n本单共 3 份\n\n\n',
  );
});

test('no message is larger than the layout counted, whoever prints it', () => {
  const line: fc.Arbitrary<PrintLine> = fc.record({
    text: fc.string({ unit: fc.constantFrom('面', 'k', '※'), maxLength: 24 }),
    isLarge: fc.boolean(),
    isBold: fc.boolean(),
    isCentred: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      for (const content of [bracketTags(lines), yilianyunTags(lines)]) {
        expect(Buffer.byteLength(content)).toBeLessThanOrEqual(messageBytes(lines));
      }
    }),
  );
});
