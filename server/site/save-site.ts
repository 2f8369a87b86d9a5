import type { StaffSiteAnswers } from '../../contract/site';
import type { StaffInput } from '../../contract/staff';
import { postTitle } from '../../domain/bulletin/post-text';
import { readPhoneNumber } from '../../domain/reservation/phone-number';
import { cleanLocalText, type SiteContent } from '../../domain/site/site-content';
import { faultOfPictures, faultOfText } from '../bulletin/check-content';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { siteId } from './site-documents';

type Input = StaffInput<'saveSite'>;

/** Makes the next version of the site that the owner saw, once for each request id. Every version is kept. */
export async function saveSite(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<StaffSiteAnswers['saveSite'] | Refused> {
  const { openid, name } = colleague;
  const { requestId, expectedVersion, storeId } = input;
  const known = await services.database.get('sites', siteId);
  if (known?.requestId === requestId) return { version: known.version };
  const content = contentOf(input);
  if (content instanceof Refused) return content;
  const fault =
    (await countAttempt(services, openid, 'article')) ??
    (await faultOfContent(services, openid, content, known?.pictures ?? []));
  if (fault) return fault;
  return services.database.transact(async (transaction) => {
    const before = await transaction.get('sites', siteId);
    if (before?.requestId === requestId) return { version: before.version };
    const present = before?.version ?? 0;
    if (present !== expectedVersion) return new Refused('SITE_CHANGED', { version: present });
    const version = present + 1;
    const made = { version, editor: openid, editorName: name, editedAtMs: services.nowMs() };
    await transaction.set('sites', { ...content, ...made, _id: siteId, requestId });
    await transaction.add('siteVersions', { ...content, ...made, _id: `${siteId}-v${version}`, siteId });
    await audit(transaction, services, {
      ...{ storeId, actor: openid, action: 'saveSite', subject: siteId, reason: null },
      before: `version ${present}`,
      after: `version ${version}`,
    });
    return { version };
  });
}

/** What is kept: plain texts, pictures each once, and a number that can be dialled, or none. */
function contentOf(input: Input): SiteContent | Refused {
  const phone = input.phone === '' ? '' : readPhoneNumber(input.phone);
  if (phone === null) return new Refused('PHONE_WRONG');
  return {
    about: cleanLocalText(input.about),
    pictures: [...new Set(input.pictures)],
    phone: input.phone,
    contact: cleanLocalText(input.contact),
    licences: input.licences.map(({ name, number }) => ({
      name: cleanLocalText(name),
      number: postTitle(number),
    })),
  };
}

async function faultOfContent(
  services: Services,
  openid: string,
  { about, contact, licences, pictures }: SiteContent,
  picturesBefore: readonly string[],
): Promise<Refused | null> {
  const texts = [about, contact, ...licences.map(({ name }) => name)].flatMap(({ zh, en }) => [zh, en]);
  const text = [...texts, ...licences.map(({ number }) => number)].join('\n');
  const [ofText, ofPictures] = await Promise.all([
    text.trim() === '' ? null : faultOfText(services, { openid, scene: 'forum', text }),
    faultOfPictures(
      services,
      pictures.filter((picture) => !picturesBefore.includes(picture)),
    ),
  ]);
  return ofText ?? ofPictures;
}
