import type { Fields } from './document';

/**
 * Values as bytes whose order is MongoDB's order of values: first by type, then by value.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 * No encoded value is the beginning of another one, so encoded values can be put one after another, and
 * inverting all bytes of one reverses its order alone.
 */
export const typeTags = {
  minKey: 0x02,
  undefined: 0x06,
  null: 0x0a,
  number: 0x14,
  string: 0x18,
  object: 0x1c,
  array: 0x20,
  binary: 0x24,
  objectId: 0x28,
  boolean: 0x2c,
  date: 0x30,
  timestamp: 0x34,
  regularExpression: 0x38,
  maxKey: 0x7e,
} as const;

/** Sorts after everything that continues the bytes before it. */
export const afterAll = Buffer.from([0xff]);

/** Encodes one component of a key. */
export function encodeValue(value: unknown): Buffer {
  switch (typeof value) {
    case 'string':
      return encodeString(value);
    case 'number':
      return encodeNumber(typeTags.number, value);
    case 'boolean':
      return Buffer.from([typeTags.boolean, value ? 1 : 0]);
    case 'bigint':
      return encodeNumber(typeTags.number, Number(value));
    case 'object':
      return value === null ? Buffer.from([typeTags.null]) : encodeObject(value);
    default:
      return Buffer.from([typeTags.undefined]);
  }
}

/** Reverses the order of an encoded value. */
export function invert(encoded: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(encoded.length);
  for (let i = 0; i < encoded.length; i++) inverted[i] = 255 - (encoded[i] ?? 0);
  return inverted;
}

function encodeString(text: string, tag: number = typeTags.string): Buffer {
  const length = Buffer.byteLength(text);
  const encoded = Buffer.allocUnsafe(length + 3);
  encoded[0] = tag;
  encoded.write(text, 1);
  encoded[length + 1] = 0;
  encoded[length + 2] = 0;
  return text.includes('\0') ? escapeZeros(encoded) : encoded;
}

/** A zero inside a text is followed by 0xff, so that it sorts after the text's end. */
function escapeZeros(encoded: Buffer): Buffer {
  const bytes: number[] = [];
  for (const byte of encoded.subarray(0, -2)) bytes.push(...(byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...bytes, 0, 0]);
}

function encodeNumber(tag: number, value: number): Buffer {
  const encoded = Buffer.alloc(9);
  encoded[0] = tag;
  if (Number.isNaN(value)) return encoded;
  encoded.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (value < 0) for (let i = 1; i < 9; i++) encoded[i] = 255 - (encoded[i] ?? 0);
  else encoded[1] = (encoded[1] ?? 0) | 0x80;
  return encoded;
}

function encodeObject(value: object): Buffer {
  if (value instanceof Date) return encodeNumber(typeTags.date, value.getTime());
  if (Array.isArray(value)) return encodeSequence(typeTags.array, value.map(encodeValue));
  if (value instanceof RegExp) return encodePattern(value.source, value.flags);
  if ('_bsontype' in value) return encodeBson(value as BsonValue);
  const parts: Buffer[] = [];
  for (const key in value) {
    const encoded = encodeValue((value as Fields)[key]);
    parts.push(encodeString(key, encoded[0] ?? typeTags.null), encoded);
  }
  return encodeSequence(typeTags.object, parts);
}

function encodeSequence(tag: number, parts: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([tag]), ...parts, Buffer.from([0])]);
}

function encodePattern(pattern: string, options: string): Buffer {
  return encodeSequence(typeTags.regularExpression, [encodeString(pattern), encodeString(options)]);
}

interface BsonValue {
  _bsontype: string;
  id?: Uint8Array;
  buffer?: Uint8Array;
  sub_type?: number;
  position?: number;
  pattern?: string;
  options?: string;
  toString(): string;
}

function encodeBson(value: BsonValue): Buffer {
  switch (value._bsontype) {
    case 'ObjectId':
      return Buffer.concat([Buffer.from([typeTags.objectId]), value.id ?? Buffer.alloc(12)]);
    case 'Binary': {
      const bytes = Buffer.from(value.buffer ?? []).subarray(0, value.position);
      const head = Buffer.alloc(6);
      head[0] = typeTags.binary;
      head.writeUInt32BE(bytes.length, 1);
      head[5] = value.sub_type ?? 0;
      return Buffer.concat([head, bytes]);
    }
    case 'BSONRegExp':
      return encodePattern(value.pattern ?? '', value.options ?? '');
    case 'MinKey':
      return Buffer.from([typeTags.minKey]);
    case 'MaxKey':
      return Buffer.from([typeTags.maxKey]);
    case 'Timestamp':
      return encodeNumber(typeTags.timestamp, Number(value.toString()));
    case 'BSONSymbol':
      return encodeString(value.toString());
    default:
      return encodeNumber(typeTags.number, Number(value.toString()));
  }
}
