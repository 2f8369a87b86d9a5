import { bulletinPages } from './bulletin/pages';
import { clubPages } from './club/pages';
import { customerPages } from './customer/pages';
import { doorPages } from './door/pages';
import { membersPages } from './members/pages';
import { officePages } from './office/pages';
import { ownerPages } from './owner/pages';
import { pressPages } from './press/pages';
import { rewardsPages } from './rewards/pages';
import { servicePages } from './service/pages';
import { sitePages } from './site/pages';
import { staffPages } from './staff/pages';
import { voicePages } from './voice/pages';

/** Pages of the main package: the tabs and the way to a paid order; everything else is loaded when it is wanted. */
export const mainPages = [
  'pages/home/index',
  'pages/menu/index',
  'pages/orders/index',
  'pages/me/index',
  'pages/checkout/index',
  'pages/order/index',
] as const;

/** A part of the app that is downloaded when one of its pages is wanted. Its folder in `src` has its name. */
export interface AppPackage {
  readonly name: string;
  /** What only colleagues need stays out of what guests download. */
  readonly isFor: 'guest' | 'colleague';
  readonly pages: readonly string[];
}

/** Every package besides the main one; `app.config.ts`, the build and the architecture tests read it. */
export const appPackages = [
  { name: 'customer', isFor: 'guest', pages: customerPages },
  { name: 'club', isFor: 'guest', pages: clubPages },
  { name: 'rewards', isFor: 'guest', pages: rewardsPages },
  { name: 'site', isFor: 'guest', pages: sitePages },
  { name: 'staff', isFor: 'colleague', pages: staffPages },
  { name: 'service', isFor: 'colleague', pages: servicePages },
  { name: 'office', isFor: 'colleague', pages: officePages },
  { name: 'bulletin', isFor: 'colleague', pages: bulletinPages },
  { name: 'members', isFor: 'colleague', pages: membersPages },
  { name: 'door', isFor: 'colleague', pages: doorPages },
  { name: 'voice', isFor: 'colleague', pages: voicePages },
  { name: 'press', isFor: 'colleague', pages: pressPages },
  { name: 'owner', isFor: 'colleague', pages: ownerPages },
] as const satisfies readonly AppPackage[];

/** Every page of the app, by its path without the leading slash. */
export function everyPage(): readonly string[] {
  return [...mainPages, ...appPackages.flatMap(({ name, pages }) => pages.map((page) => `${name}/${page}`))];
}
