import protobuf from 'protobufjs/minimal.js';

/** A call of `cloud.openapi`, as the SDK packs it. */
export interface OpenapiRequest {
  readonly apiType: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `CommApiData {1 apiType, 2 openapiData {1 pairs[] {1 key, 2 value, 3 contenttype, 4 filename}}}`. */
export function decodeOpenapiRequest(message: Uint8Array): OpenapiRequest {
  const reader = protobuf.Reader.create(message);
  let apiType = 0;
  const data: Record<string, unknown> = {};
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) apiType = reader.int32();
    else if (tag >>> 3 === 2) decodePairs(reader, reader.uint32(), data);
    else reader.skipType(tag & 7);
  }
  return { apiType, data };
}

function decodePairs(reader: protobuf.Reader, length: number, data: Record<string, unknown>): void {
  const end = reader.pos + length;
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) decodePair(reader, reader.uint32(), data);
    else reader.skipType(tag & 7);
  }
}

function decodePair(reader: protobuf.Reader, length: number, data: Record<string, unknown>): void {
  const end = reader.pos + length;
  let key = '';
  let value: Uint8Array = new Uint8Array();
  let fileName = '';
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) key = reader.string();
    else if (tag >>> 3 === 2) value = reader.bytes();
    else if (tag >>> 3 === 4) fileName = reader.string();
    else reader.skipType(tag & 7);
  }
  data[key] = fileName === '' ? jsonValue(value) : new UploadedFile(fileName, Buffer.from(value));
}

/** A file among the data of a call: of `{contentType, value: Buffer}` the SDK sends the bytes and a file name. */
export class UploadedFile {
  constructor(
    readonly fileName: string,
    readonly value: Buffer,
  ) {}
}

function jsonValue(value: Uint8Array): unknown {
  const text = Buffer.from(value).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** `CommOpenApiResp {1 respData, 2 contentType, 3 errorCode, 4 httpCode}`. */
export function encodeOpenapiAnswer(body: Uint8Array, contentType: string): Buffer {
  const writer = protobuf.Writer.create();
  writer.uint32(10).bytes(body);
  writer.uint32(18).string(contentType);
  writer.uint32(32).uint32(200);
  return Buffer.from(writer.finish());
}
