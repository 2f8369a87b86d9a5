import { createHash } from 'node:crypto';
import { openapiError } from './openapi-error';
import type { ApiAnswer, ApiData } from './openapi-service';
import { encodePng } from './png';

const scenePattern = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~%]{1,32}$/;
const widths = { least: 280, usual: 430, most: 1280 } as const;
const modules = 21;

/**
 * `wxacode.getUnlimited`: a picture that stands for the mini-program code. WeChat's drawing is not public, so it
 * cannot be scanned; the page and the scene are written into its text chunks instead.
 */
export function getUnlimitedCode(data: ApiData): ApiAnswer {
  const { scene, page, width = widths.usual } = data;
  if (typeof scene !== 'string' || !scenePattern.test(scene)) return openapiError.invalidScene();
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page === '')) {
    return openapiError.invalidPage();
  }
  const size = Math.min(Math.max(Number(width) || widths.usual, widths.least), widths.most);
  const text = { scene, page: typeof page === 'string' ? page : '' };
  return { contentType: 'image/png', buffer: drawCode(size, text) };
}

/** A round pattern that differs for every page and scene. */
function drawCode(size: number, text: { readonly scene: string; readonly page: string }): Buffer {
  const digest = createHash('sha512').update(`${text.page}?${text.scene}`).digest();
  const cell = size / modules;
  const isDark = (x: number, y: number): boolean => {
    const column = Math.floor(x / cell);
    const row = Math.floor(y / cell);
    const distance = Math.hypot(column - (modules - 1) / 2, row - (modules - 1) / 2);
    if (distance > modules / 2 - 0.5 || distance < 3.5) return false;
    const bit = row * modules + column;
    return (((digest[(bit >> 3) % digest.length] ?? 0) >> (bit & 7)) & 1) === 1;
  };
  return encodePng(size, size, isDark, text);
}
