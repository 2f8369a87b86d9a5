import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** A card to print: the picture of a code, what it is for in large letters, and a line for whoever scans it. */
export interface CodeCard {
  readonly fileName: string;
  /** Base64 of a PNG. */
  readonly picture: string;
  readonly title: string;
  readonly line: string;
}

/** The card in pixels: 5 × 7 cm at 300 dots to the inch. */
const size = { width: 590, height: 826, margin: 45 } as const;

/**
 * Draws the card and hands it to the person: a download in a browser, the album in WeChat. False when the album is closed
 * to the app or the picture could not be drawn.
 */
export async function saveCodeCard(card: CodeCard): Promise<boolean> {
  try {
    await (isH5 ? saveInBrowser(card) : saveInAlbum(card));
    return true;
  } catch (failure) {
    console.warn('The card was not saved.', failure);
    return false;
  }
}

async function saveInBrowser(card: CodeCard): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const code = new Image();
  code.src = pictureAddress(card);
  await code.decode();
  drawCard(canvas.getContext('2d'), code, card);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = card.fileName;
  link.click();
}

async function saveInAlbum(card: CodeCard): Promise<void> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: size.width, height: size.height });
  const code = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    code.onload = () => resolve();
    code.onerror = () => reject(new Error('The picture of the code cannot be read.'));
    code.src = pictureAddress(card);
  });
  drawCard(canvas.getContext('2d') as unknown as Pen, code as unknown as CanvasImageSource, card);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    // The service takes both kinds of canvas, Taro's types only the one that stands on a page.
    canvas: canvas as unknown as Taro.Canvas,
    destWidth: size.width,
    destHeight: size.height,
  });
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
}

type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'fillRect' | 'font' | 'textAlign' | 'fillText' | 'drawImage'
>;

/** Dark on white whatever the theme: scanners and printers want it so. */
function drawCard(pen: Pen | null, code: CanvasImageSource, { title, line }: CodeCard): void {
  if (pen === null) throw new Error('There is nothing to draw with.');
  const { width, height, margin } = size;
  const side = width - 2 * margin;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(code, margin, margin, side, side);
  pen.fillStyle = '#1f1b16';
  pen.textAlign = 'center';
  pen.font = '700 96px sans-serif';
  pen.fillText(title, width / 2, side + margin + 112);
  pen.font = '400 32px sans-serif';
  pen.fillText(line, width / 2, side + margin + 180);
}

function pictureAddress({ picture }: CodeCard): string {
  return `data:image/png;base64,${picture}`;
}
