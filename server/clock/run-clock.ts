import { checkReviewsAgain } from '../reviews/check-pictures';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';
import { checkContentAgain } from './check-again';
import { closeDueBills } from './close-due-bills';
import { closeDueOrders } from './close-due-orders';
import { closeDueTopUps } from './close-due-top-ups';
import { closeSilent } from './close-silent';
import { remindDueGuests } from './remind-due-guests';
import { closeDueQueue, sendQueuesHome } from './close-due-queue';
import { closeDueReservations, offerDueTables } from './close-due-reservations';
import { countOrdersAfterMessages } from './count-orders-after-messages';
import { deliverOutbox } from './deliver-outbox';
import { draftDailyReports } from './draft-daily-reports';
import { expireDueCoupons } from './expire-coupons';
import { deliverPrinting } from './deliver-printing';
import { expireDuePoints } from './expire-points';
import { countOrdersAfterReading } from '../articles/count-orders-after-reading';
import { foldArticleFacts } from '../articles/fold-article-facts';
import { publishDueArticles } from '../articles/publish-due-articles';
import { forgetApplications } from '../site/forget-applications';
import { forgetAttempts } from './forget-attempts';
import { forgetPushes } from './forget-pushes';
import { forgetServiceFacts } from './forget-service-facts';
import { finishDeletions } from './finish-deletions';
import { foldServiceFacts } from '../service-figures/fold-service-facts';
import { rebuildMonthlySales } from './rebuild-monthly-sales';
import { reconcileDays } from './reconcile-days';
import { remind } from './remind';
import { retryRefunds } from './retry-refunds';
import { forgetMemberScans } from './forget-member-scans';
import { tellPointsEnding } from './tell-points-ending';
import { tendMembers } from './tend-members';
import { expireDueGifts } from '../rewards/give-coupon';
import { expireDueVouchers } from '../rewards/return-reward';
import { sendAnnouncements } from './send-announcements';
import { returnUnanswered } from './return-unanswered';

/** The timer rings every minute; a run ends well before its function's timeout and before the next one. */
const runsAtMostMs = 40_000;

/** In the order in which somebody is waiting for it. Each yields true while more is waiting. */
const jobs: readonly (readonly [name: string, run: (services: Services) => Promise<boolean>])[] = [
  ['close-due-orders', closeDueOrders],
  ['close-due-top-ups', closeDueTopUps],
  ['close-due-bills', closeDueBills],
  ['close-due-reservations', closeDueReservations],
  ['offer-due-tables', offerDueTables],
  ['remind-guests', remindDueGuests],
  ['close-due-queue', closeDueQueue],
  ['send-queues-home', sendQueuesHome],
  ['retry-refunds', retryRefunds],
  ['deliver-printing', deliverPrinting],
  ['deliver-outbox', deliverOutbox],
  ['return-unanswered', returnUnanswered],
  ['close-silent', closeSilent],
  ['check-content-again', checkContentAgain],
  ['check-reviews-again', checkReviewsAgain],
  ['remind', remind],
  ['publish-due-articles', publishDueArticles],
  ['send-announcements', sendAnnouncements],
  ['count-orders-after-messages', countOrdersAfterMessages],
  ['fold-service-facts', foldServiceFacts],
  ['count-orders-after-reading', countOrdersAfterReading],
  ['fold-article-facts', (services) => foldArticleFacts(services)],
  ['finish-deletions', finishDeletions],
  ['tend-members', tendMembers],
  ['tell-points-ending', tellPointsEnding],
  ['expire-vouchers', expireDueVouchers],
  ['expire-gifts', expireDueGifts],
  ['expire-points', expireDuePoints],
  ['expire-coupons', expireDueCoupons],
  ['rebuild-monthly-sales', rebuildMonthlySales],
  ['draft-daily-reports', draftDailyReports],
  ['reconcile-days', reconcileDays],
  ['forget-attempts', forgetAttempts],
  ['forget-pushes', forgetPushes],
  ['forget-applications', forgetApplications],
  ['forget-member-scans', forgetMemberScans],
  ['forget-service-facts', forgetServiceFacts],
];

/** Everything that has to happen by itself. Safe when run twice at once, or not for a day; one job stops no other. */
export async function runClock(services: Services, elapsedMs: () => number): Promise<void> {
  for (const [name, run] of jobs) {
    try {
      let isMoreWaiting = true;
      while (isMoreWaiting && elapsedMs() < runsAtMostMs) isMoreWaiting = await run(services);
    } catch (error) {
      services.log({ event: 'job-failed', job: name, error: errorText(error) });
    }
  }
}
