import type { CodePage } from '../../domain/channel/code-page';
import type { TableCodes } from '../tables/table-codes';
import { drawMiniProgramCode } from './cloud';

/** A width that prints sharply on a card of 5 cm. */
const width = 600;

/**
 * The round codes of WeChat that open the menu at a table, and the queue at a door.
 * https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/qr-code/wxacode.getUnlimited.html
 */
export const miniProgramCodes: TableCodes = codesThatOpen('pages/menu/index');
export const queueCodes: TableCodes = codesThatOpen('customer/queue/index');

export const codesOfPages: Readonly<Record<CodePage, TableCodes>> = {
  menu: miniProgramCodes,
  reserve: codesThatOpen('customer/reserve/index'),
  queue: queueCodes,
  club: codesThatOpen('club/home/index'),
  article: codesThatOpen('site/article/index'),
};

function codesThatOpen(page: string): TableCodes {
  return { draw: (scene) => drawMiniProgramCode({ scene, page, width }) };
}
