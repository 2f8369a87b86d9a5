import Taro from '@tarojs/taro';
import { coveringPart, type Drawing, type Measure, type Stroke } from './drawing';
import { isH5, usesWeChatCloud } from './environment';
import { weChatCloud } from './transport';

/** Pixels to a unit: what is drawn is looked at on phones with two or three pixels to a point. */
const usualRatio = 2;

type Pen = CanvasRenderingContext2D;
type Loaded = CanvasImageSource & { readonly width: number; readonly height: number };

/** A canvas that nobody sees, of the browser or of WeChat. */
interface Sheet {
  readonly pen: Pen;
  load(source: string): Promise<Loaded>;
  /** Where the picture can be shown and saved from. */
  finish(): Promise<string>;
}

/** Draws what a layout makes of the widths of words, and answers the picture's address; null when it could not be drawn. */
export async function draw(layout: (measure: Measure) => Drawing): Promise<string | null> {
  try {
    const drawing = layout(measureOf(newSheet(1, 1).pen));
    const { ratio = usualRatio } = drawing;
    const sheet = newSheet(drawing.width * ratio, drawing.height * ratio);
    sheet.pen.scale(ratio, ratio);
    for (const stroke of drawing.strokes) await drawStroke(sheet, stroke);
    return await sheet.finish();
  } catch (failure) {
    console.warn('The picture was not drawn.', failure);
    return null;
  }
}

function measureOf(pen: Pen): Measure {
  return (words, font) => {
    pen.font = font;
    return pen.measureText(words).width;
  };
}

function newSheet(width: number, height: number): Sheet {
  return isH5 ? browserSheet(width, height) : phoneSheet(width, height);
}

function browserSheet(width: number, height: number): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return {
    pen: penOf(canvas.getContext('2d')),
    load: async (source) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      return picture;
    },
    finish: () => Promise.resolve(canvas.toDataURL('image/png')),
  };
}

function phoneSheet(width: number, height: number): Sheet {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  return {
    pen: penOf(canvas.getContext('2d') as unknown as Pen | null),
    load: async (source) => {
      const picture = canvas.createImage();
      const path = await localPath(source);
      await new Promise<void>((resolve, reject) => {
        picture.onload = () => resolve();
        picture.onerror = () => reject(new Error(`The picture ${source.slice(0, 60)} cannot be read.`));
        picture.src = path;
      });
      return picture as unknown as Loaded;
    },
    finish: async () => {
      // The service takes both kinds of canvas, Taro's types only the one that stands on a page.
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        canvas: canvas as unknown as Taro.Canvas,
        destWidth: width,
        destHeight: height,
      });
      return tempFilePath;
    },
  };
}

/** A canvas cannot read the cloud's own file ids. */
async function localPath(source: string): Promise<string> {
  if (!usesWeChatCloud || !source.startsWith('cloud:')) return source;
  const { tempFilePath } = await weChatCloud().downloadFile({ fileID: source });
  return tempFilePath;
}

function penOf(pen: Pen | null): Pen {
  if (pen === null) throw new Error('There is nothing to draw with.');
  return pen;
}

async function drawStroke(sheet: Sheet, stroke: Stroke): Promise<void> {
  const { pen } = sheet;
  if (stroke.kind === 'words') {
    pen.font = stroke.font;
    pen.fillStyle = stroke.colour;
    pen.textAlign = stroke.align;
    pen.fillText(stroke.words, stroke.x, stroke.y);
    return;
  }
  if (stroke.kind === 'box') {
    pen.fillStyle = stroke.colour;
    outline(pen, stroke);
    pen.fill();
    return;
  }
  try {
    const picture = await sheet.load(stroke.source);
    const part = coveringPart(picture, stroke);
    pen.save();
    outline(pen, stroke);
    pen.clip();
    const { x, y, width, height } = stroke;
    pen.drawImage(picture, part.x, part.y, part.width, part.height, x, y, width, height);
    pen.restore();
  } catch (failure) {
    if (stroke.isNeeded === true) throw failure;
    console.warn('A part of the picture was left out.', failure);
  }
}

/** `roundRect` is missing on phones of some years ago. */
function outline(pen: Pen, place: Exclude<Stroke, { readonly kind: 'words' }>): void {
  const { x, y, width, height, radius } = place;
  pen.beginPath();
  pen.moveTo(x + radius, y);
  pen.arcTo(x + width, y, x + width, y + height, radius);
  pen.arcTo(x + width, y + height, x, y + height, radius);
  pen.arcTo(x, y + height, x, y, radius);
  pen.arcTo(x, y, x + width, y, radius);
  pen.closePath();
}
