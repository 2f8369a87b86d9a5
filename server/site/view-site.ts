import type { GuestSiteAnswers, StaffSiteAnswers } from '../../contract/site';
import type { StaffInput } from '../../contract/staff';
import { emptySite, siteLimits, type SiteContent } from '../../domain/site/site-content';
import { mayDo } from '../../domain/staff/role';
import { newestArticles } from '../articles/list-articles';
import { listStores } from '../ordering/list-stores';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { listJobApplications } from './apply-for-job';
import { jobView, siteId } from './site-documents';

const articlesShown = 3;
/** Of every store together. */
const jobsShown = 50;

/** The site as guests see it. */
export async function viewSite(services: Services): Promise<GuestSiteAnswers['viewSite']> {
  const { database } = services;
  const [site, jobs, articles, stores] = await Promise.all([
    database.get('sites', siteId),
    database.query('jobs', {
      where: { isOpen: true },
      orderBy: ['createdAtMs', 'desc'],
      limit: jobsShown,
    }),
    newestArticles(services, articlesShown),
    listStores(services),
  ]);
  return { site: contentOf(site), jobs: jobs.map(jobView), articles, ...stores };
}

/** The site as those who lead see it, with the jobs of their store and who would like one. */
export async function viewOwnSite(
  services: Services,
  { role }: Colleague,
  { storeId }: StaffInput<'viewOwnSite'>,
): Promise<StaffSiteAnswers['viewOwnSite'] | Refused> {
  const { database } = services;
  const [site, jobs, applications] = await Promise.all([
    database.get('sites', siteId),
    database.query('jobs', {
      where: { storeId },
      orderBy: ['createdAtMs', 'desc'],
      limit: siteLimits.jobs * 2,
    }),
    listJobApplications(services, { storeId, beforeMs: null }),
  ]);
  if (applications instanceof Refused) return applications;
  const own = jobs.map((job) => ({ ...jobView(job), isOpen: job.isOpen, version: job.version }));
  return {
    site: contentOf(site),
    version: site?.version ?? 0,
    editedAtMs: site?.editedAtMs ?? null,
    editorName: site?.editorName ?? '',
    mayChange: mayDo(role, 'saveSite'),
    jobs: own.sort((a, b) => Number(b.isOpen) - Number(a.isOpen)),
    applications,
  };
}

function contentOf(site: SiteContent | null): SiteContent {
  const { about, pictures, phone, contact, licences } = site ?? emptySite;
  return { about, pictures, phone, contact, licences };
}
