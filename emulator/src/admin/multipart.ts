/**
 * The fields of a `multipart/form-data` body. Values stay bytes, since the SDK sends protobuf in a field without a
 * file name, which common parsers would read as text.
 */
export function multipartFields(body: Buffer, contentType: string): Map<string, Buffer> | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return null;
  const delimiter = Buffer.from(`\r\n--${mark}`);
  const fields = new Map<string, Buffer>();
  let start = body.indexOf(delimiter.subarray(2));
  if (start < 0) return null;
  start += delimiter.length - 2;
  for (;;) {
    if (body.subarray(start, start + 2).toString('latin1') === '--') return fields;
    const end = body.indexOf(delimiter, start);
    if (end < 0) return null;
    readPart(body.subarray(start + 2, end), fields);
    start = end + delimiter.length;
  }
}

function readPart(part: Buffer, fields: Map<string, Buffer>): void {
  const gap = part.indexOf('\r\n\r\n');
  const headers = part.subarray(0, Math.max(gap, 0)).toString('utf8');
  const name = /content-disposition:[^\r\n]*\bname="([^"]*)"/i.exec(headers)?.[1];
  if (name !== undefined) fields.set(name, part.subarray(gap + 4));
}
