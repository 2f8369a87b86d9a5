import type { ChannelCodeView } from '../../contract/channel-codes';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { codeLimits } from '../../domain/channel/code-page';
import { shareSceneLength } from '../../domain/channel/share-scene';
import { findPage } from '../articles/find-article';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import type { ChannelCodeDocument } from './channel-documents';
import { hashedLetters } from './share-id';

/** Makes a named code. Its scene follows from the request, so that a repeat finds the same one. */
export async function makeChannelCode(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'makeChannelCode'>,
): Promise<StaffAnswers['makeChannelCode'] | Refused> {
  const { storeId, requestId, name, page, articleId } = input;
  const _id = `s${hashedLetters(`code\n${storeId}\n${requestId}`, shareSceneLength)}`;
  const refused = await mayNotBeMade(services, input, _id);
  if (refused) return refused;
  const made = await services.database.transact(async (transaction) => {
    const before = await transaction.get('channelCodes', _id);
    if (before) return before;
    const createdAtMs = services.nowMs();
    const code = { _id, storeId, name, page, articleId, createdAtMs, retiredAtMs: null };
    await transaction.add('channelCodes', code);
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'makeChannelCode', subject: _id },
      ...{ before: 'none', after: inWords(code), reason: null },
    });
    return code;
  });
  return made instanceof Refused ? made : { code: channelCodeView(made) };
}

/** A new one needs a place in the list and, where it opens an article, one that guests can read. */
async function mayNotBeMade(
  { database }: Services,
  { storeId, articleId }: StaffInput<'makeChannelCode'>,
  codeId: string,
): Promise<Refused | null> {
  const [store, codes, article] = await Promise.all([
    database.get('stores', storeId),
    codesOf({ database }, storeId),
    articleId === null ? null : findPage(database, articleId),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const isRepeat = codes.some(({ _id }) => _id === codeId);
  if (isRepeat) return null;
  if (codes.length >= codeLimits.codes) return new Refused('LIST_FULL', { most: codeLimits.codes });
  return article instanceof Refused ? article : null;
}

/** Gives a code another name, retires it, or takes it up again. */
export async function changeChannelCode(
  services: Services,
  colleague: Colleague,
  { storeId, codeId, name, isRetired }: StaffInput<'changeChannelCode'>,
): Promise<StaffAnswers['changeChannelCode'] | Refused> {
  const changed = await services.database.transact(async (transaction) => {
    const before = await findCode(transaction, storeId, codeId);
    if (before instanceof Refused) return before;
    const retiredAtMs = isRetired ? (before.retiredAtMs ?? services.nowMs()) : null;
    if (before.name === name && before.retiredAtMs === retiredAtMs) return before;
    await transaction.update('channelCodes', codeId, { name, retiredAtMs });
    const after = { ...before, name, retiredAtMs };
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'changeChannelCode', subject: codeId },
      ...{ before: inWords(before), after: inWords(after), reason: null },
    });
    return after;
  });
  return changed instanceof Refused ? changed : { code: channelCodeView(changed) };
}

/** A code as the picture to print; it opens the page that was chosen for it. */
export async function channelCodePicture(
  { database, pageCodes }: Services,
  { storeId, codeId }: StaffInput<'channelCodePicture'>,
): Promise<StaffAnswers['channelCodePicture'] | Refused> {
  const code = await findCode(database, storeId, codeId);
  if (code instanceof Refused) return code;
  const picture = await pageCodes[code.page].draw(codeId);
  return picture === null ? new Refused('PLATFORM_SILENT') : { picture: picture.toString('base64') };
}

/** All of a store, newest first. */
export function codesOf(
  { database }: Pick<Services, 'database'>,
  storeId: string,
): Promise<ChannelCodeDocument[]> {
  const limit = codeLimits.codes;
  return database.query('channelCodes', { where: { storeId }, orderBy: ['createdAtMs', 'desc'], limit });
}

export function channelCodeView(code: ChannelCodeDocument): ChannelCodeView {
  const { _id: codeId, name, page, articleId, createdAtMs, retiredAtMs } = code;
  return { codeId, name, page, articleId, createdAtMs, retiredAtMs };
}

async function findCode(
  database: Pick<Transaction, 'get'>,
  storeId: string,
  codeId: string,
): Promise<ChannelCodeDocument | Refused> {
  const code = await database.get('channelCodes', codeId);
  return code?.storeId === storeId ? code : new Refused('CHANNEL_CODE_UNKNOWN');
}

function inWords({ name, page, retiredAtMs }: ChannelCodeDocument): string {
  return `${name} (${page})${retiredAtMs === null ? '' : ', retired'}`;
}
