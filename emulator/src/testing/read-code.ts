import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What `qrcode-reader`, which has no types of its own, offers. */
interface CodeReader {
  callback: (error: unknown, value: { readonly result: string } | null) => void;
  decode(picture: {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }): void;
}

/** Reads the code in a picture as the camera of a phone does, by another hand's decoder; null when it finds none. */
export function readCode(
  pixels: Uint8ClampedArray,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<string | null> {
  const Reader = createRequire(join(process.cwd(), 'package.json'))('qrcode-reader') as new () => CodeReader;
  const reader = new Reader();
  return new Promise((resolve) => {
    reader.callback = (error, value) => resolve(error ? null : (value?.result ?? null));
    reader.decode({ width, height, data: pixels });
  });
}
