/** What the first bytes of a picture say, whatever its name claims. */
export interface PictureFacts {
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/bmp';
  readonly width: number;
  readonly height: number;
}

/** Null for anything that is not a PNG, JPEG, GIF or BMP. */
export function pictureFacts(bytes: Buffer): PictureFacts | null {
  const start = bytes.toString('latin1', 0, 8);
  if (start === '\x89PNG\r\n\x1a\n' && bytes.length >= 24) {
    return { contentType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (start.startsWith('GIF8') && bytes.length >= 10) {
    return { contentType: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  }
  if (start.startsWith('BM') && bytes.length >= 26) {
    const [width, height] = [bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22))];
    return { contentType: 'image/bmp', width, height };
  }
  return start.startsWith('\xff\xd8\xff') ? jpegFacts(bytes) : null;
}

/** A JPEG is a row of segments; the first "start of frame" carries the size. */
function jpegFacts(bytes: Buffer): PictureFacts | null {
  let place = 2;
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const mark = bytes[place + 1] ?? 0;
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
      const [height, width] = [bytes.readUInt16BE(place + 5), bytes.readUInt16BE(place + 7)];
      return { contentType: 'image/jpeg', width, height };
    }
    place += 2 + bytes.readUInt16BE(place + 2);
  }
  return null;
}
