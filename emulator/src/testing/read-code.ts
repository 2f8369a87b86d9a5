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
export async function readCode(
  pixels: Uint8ClampedArray,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<string | null> {
  const loaded = (await import('qrcode-reader')) as { readonly default: new () => CodeReader };
  const reader = new loaded.default();
  return new Promise((resolve) => {
    reader.callback = (error, value) => resolve(error ? null : (value?.result ?? null));
    reader.decode({ width, height, data: pixels });
  });
}
