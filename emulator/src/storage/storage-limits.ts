/** Limits of the cloud's file storage. */
export const storageLimits = {
  /** Of a path, as UTF-8. */
  pathBytes: 850,
  fileBytes: 50 * 1024 * 1024,
  filesPerRequest: 50,
  /** How long an upload that was announced may begin. */
  uploadTokenMs: 30 * 60_000,
  /** How long browsers may show a file without asking again. */
  cacheSeconds: 300,
} as const;
