import type { TableCodes } from '../tables/table-codes';
import { drawMiniProgramCode } from './cloud';

/** The page that a code opens, and a width that prints sharply on a card of 5 cm. */
const page = 'pages/menu/index';
const width = 600;

/**
 * The round codes of WeChat that open the menu at a table.
 * https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/qr-code/wxacode.getUnlimited.html
 */
export const miniProgramCodes: TableCodes = {
  draw: (scene) => drawMiniProgramCode({ scene, page, width }),
};
