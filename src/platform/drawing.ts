/** Something to be drawn, in units of the drawing; nothing here knows what it means. */
export type Stroke =
  | ({ readonly kind: 'box'; readonly colour: string } & Place)
  | {
      readonly kind: 'words';
      readonly words: string;
      /** As CSS writes it. */
      readonly font: string;
      readonly colour: string;
      readonly x: number;
      /** The line on which letters stand. */
      readonly y: number;
      readonly align: 'left' | 'center' | 'right';
    }
  /** Fills its place whole, cut where its sides differ; left out when it cannot be loaded, unless it is needed. */
  | ({ readonly kind: 'picture'; readonly source: string; readonly isNeeded?: boolean } & Place);

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  /** Pixels to a unit; two unless said otherwise. */
  readonly ratio?: number;
}

/** How wide words are in a font, in units of the drawing. */
export type Measure = (words: string, font: string) => number;

/** The part of a picture that fills a place of another shape, out of its middle. */
export function coveringPart(
  picture: { readonly width: number; readonly height: number },
  place: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const scale = Math.min(picture.width / place.width, picture.height / place.height);
  const width = place.width * scale;
  const height = place.height * scale;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}
