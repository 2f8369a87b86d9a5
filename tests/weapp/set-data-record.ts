/** One `setData` as it would cross from the script's thread to the page's. */
export interface SetDataRecord {
  readonly route: string;
  /** Bytes of the JSON that crosses, UTF-8. */
  readonly bytes: number;
  readonly paths: readonly string[];
}

export function totalBytes(records: readonly SetDataRecord[]): number {
  return records.reduce((total, { bytes }) => total + bytes, 0);
}
