import { openapiError } from './openapi-error';
import type { ApiAnswer, ApiData } from './openapi-service';
import { encodePng } from './png';
import { qrModules } from './qr/qr-code';

const scenePattern = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~%]{1,32}$/;
const widths = { least: 280, usual: 430, most: 1280 } as const;
/** Light modules around a code, without which a scanner does not find it. */
const quietModules = 4;
/** What the largest code that is drawn here has room for, beside an address and a scene. */
const mostPageCharacters = 80;

/**
 * `wxacode.getUnlimited`: WeChat's round drawing is not public, so this is a QR code that any scanner reads. It leads to
 * the page with its scene in the browser's build of the app at this local cloud. Page and scene also stand in its text
 * chunks.
 */
export function getUnlimitedCode(data: ApiData, { url }: { readonly url: string }): ApiAnswer {
  const { scene, page = '', width = widths.usual } = data;
  if (typeof scene !== 'string' || !scenePattern.test(scene)) return openapiError.invalidScene();
  if (typeof page !== 'string' || page.startsWith('/') || page.length > mostPageCharacters) {
    return openapiError.invalidPage();
  }
  if (data['page'] !== undefined && page === '') return openapiError.invalidPage();
  const size = Math.min(Math.max(Number(width) || widths.usual, widths.least), widths.most);
  const address = `${url}/#/${page}?scene=${encodeURIComponent(scene)}`;
  return { contentType: 'image/png', buffer: drawCode(address, size, { scene, page }) };
}

/** Whole pixels to a module, in the middle of the picture. */
function drawCode(address: string, size: number, texts: Readonly<Record<string, string>>): Buffer {
  const modules = qrModules(address);
  const cell = Math.floor(size / (modules.length + 2 * quietModules));
  const start = Math.floor((size - cell * modules.length) / 2);
  const isDark = (x: number, y: number): boolean =>
    modules[Math.floor((y - start) / cell)]?.[Math.floor((x - start) / cell)] === true;
  return encodePng(size, size, isDark, texts);
}
