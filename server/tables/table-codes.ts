/** Draws the code that is printed and put on a table. */
export interface TableCodes {
  /** An image file; null when the platform did not draw it. */
  draw(scene: string): Promise<Buffer | null>;
}
