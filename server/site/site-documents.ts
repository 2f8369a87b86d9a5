import type { JobView } from '../../contract/site';
import type { SiteContent } from '../../domain/site/site-content';
import { orderIdFor } from '../ordering/order-id';

/** `sites/house`: what the owner says of the whole restaurant, in its newest version. */
export interface SiteDocument extends SiteContent {
  readonly _id: string;
  readonly version: number;
  readonly requestId: string;
  readonly editor: string;
  readonly editorName: string;
  readonly editedAtMs: number;
}

/** There is one site, whatever the number of stores. */
export const siteId = 'house';

/** `siteVersions/house-v<version>`: the site as it once was. Added and never changed. */
export interface SiteVersionDocument extends Omit<SiteDocument, 'requestId'> {
  readonly siteId: string;
}

/** `jobs/<hash of store and request id>`: a job at one store. */
export interface JobDocument extends Omit<JobView, 'jobId'> {
  readonly _id: string;
  readonly isOpen: boolean;
  readonly version: number;
  readonly requestId: string;
  readonly createdAtMs: number;
}

/** `jobApplications/<hash of guest and request id>`: who would like a job. It is removed when its time has come. */
export interface JobApplicationDocument {
  readonly _id: string;
  readonly jobId: string;
  readonly storeId: string;
  readonly jobTitle: JobView['title'];
  readonly guestId: string;
  readonly name: string;
  readonly phone: string;
  readonly words: string;
  readonly atMs: number;
  readonly endsAtMs: number;
}

export function jobIdFor(storeId: string, requestId: string): string {
  return `jb-${orderIdFor(storeId, `job ${requestId}`)}`;
}

export function applicationIdFor(guestId: string, requestId: string): string {
  return `ja-${orderIdFor(guestId, `application ${requestId}`)}`;
}

export function jobView({ _id: jobId, storeId, title, text, pay }: JobDocument): JobView {
  return { jobId, storeId, title, text, pay };
}
