import type { GuestAction, GuestAnswers, GuestInput } from '../contract/guest';
import { guestInputs } from '../contract/guest';
import { guestArticleRuns } from './articles/article-runs';
import { cancelShare } from './bills/cancel-share';
import { payShare } from './bills/pay-share';
import { viewBill } from './bills/view-bill';
import { getShareCode } from './channels/get-share-code';
import { openMessage } from './consent/open-message';
import { recordConsents } from './consent/record-consents';
import { viewConsents } from './consent/view-consents';
import { withdrawConsent } from './consent/withdraw-consent';
import type { Action } from './dispatch';
import { requestInvoice, viewInvoice } from './invoices/request-invoice';
import { callWaiter } from './kitchen/call-waiter';
import { lookUp } from './lookup/look-up';
import { viewMember } from './membership/view-member';
import { cancelOrder } from './ordering/cancel-order';
import { listOrders } from './ordering/list-orders';
import { listSlots } from './ordering/list-slots';
import { listStores } from './ordering/list-stores';
import { openMenu } from './ordering/open-menu';
import { payOrder } from './ordering/pay-order';
import { placeOrder } from './ordering/place-order';
import { viewOrder } from './ordering/view-order';
import { viewStatement } from './statement/view-statement';
import { cancelReservation } from './reservations/cancel-reservation';
import { changeReservation } from './reservations/change-reservation';
import { claimReservation } from './reservations/claim-reservation';
import { acceptOffer } from './reservations/offer-freed-tables';
import { payDeposit } from './reservations/request-deposit';
import { reserveTable } from './reservations/reserve-table';
import { listReservationTimes, listReservations, viewReservation } from './reservations/view-reservations';
import { guestQueueRuns } from './queue/queue-runs';
import { deleteAccount } from './privacy/delete-account';
import { exportMyData } from './privacy/export-my-data';
import { guestSiteRuns } from './site/site-runs';
import { guestServiceRuns } from './service/service-runs';
import { buyGiftCard, topUp } from './stored-value/begin-top-up';
import { redeemGiftCard } from './stored-value/redeem-gift-card';
import { payTopUp } from './stored-value/request-top-up-payment';
import { returnGiftCard } from './stored-value/return-gift-card';
import { viewStoredValue } from './stored-value/view-stored-value';
import { viewTopUp } from './stored-value/view-top-up';
import { guestVoiceRuns } from './voice/voice-runs';
import type { Refused } from './refused';
import type { Services } from './services';

type GuestRuns = {
  readonly [Name in GuestAction]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestAnswers[Name] | Refused>;
};

/** Everything a guest may do. Who the guest is comes from the platform alone, and each action reaches only their own. */
export function guestActions(services: Services): Record<GuestAction, Action> {
  const runs: GuestRuns = {
    openMenu: (input, guestId) => openMenu(services, guestId, input),
    listStores: () => listStores(services),
    listSlots: (input) => listSlots(services, input),
    placeOrder: (input, guestId) => placeOrder(services, guestId, input),
    payOrder: (input, guestId) => payOrder(services, guestId, input),
    viewOrder: (input, guestId) => viewOrder(services, guestId, input),
    listOrders: (input, guestId) => listOrders(services, guestId, input),
    cancelOrder: (input, guestId) => cancelOrder(services, guestId, input),
    callWaiter: (input, guestId) => callWaiter(services, guestId, input),
    viewInvoice: (input, guestId) => viewInvoice(services, guestId, input),
    requestInvoice: (input, guestId) => requestInvoice(services, guestId, input),
    viewMember: (input, guestId) => viewMember(services, guestId, input),
    viewStoredValue: (input, guestId) => viewStoredValue(services, guestId, input),
    topUp: (input, guestId) => topUp(services, guestId, input),
    buyGiftCard: (input, guestId) => buyGiftCard(services, guestId, input),
    payTopUp: (input, guestId) => payTopUp(services, guestId, input),
    viewTopUp: (input, guestId) => viewTopUp(services, guestId, input),
    viewStatement: (input, guestId) => viewStatement(services, guestId, input),
    redeemGiftCard: (input, guestId) => redeemGiftCard(services, guestId, input),
    viewBill: (input, guestId) => viewBill(services, guestId, input),
    payShare: (input, guestId) => payShare(services, guestId, input),
    cancelShare: (input, guestId) => cancelShare(services, guestId, input),
    returnGiftCard: (input, guestId) => returnGiftCard(services, guestId, input),
    listReservationTimes: (input) => listReservationTimes(services, input),
    reserveTable: (input, guestId) => reserveTable(services, guestId, input),
    payDeposit: (input, guestId) => payDeposit(services, guestId, input),
    acceptOffer: (input, guestId) => acceptOffer(services, guestId, input),
    viewReservation: (input, guestId) => viewReservation(services, guestId, input),
    listReservations: (_input, guestId) => listReservations(services, guestId),
    changeReservation: (input, guestId) => changeReservation(services, guestId, input),
    cancelReservation: (input, guestId) => cancelReservation(services, guestId, input),
    claimReservation: (input, guestId) => claimReservation(services, guestId, input),
    recordConsents: (input, guestId) => recordConsents(services, guestId, input),
    viewConsents: (input, guestId) => viewConsents(services, guestId, input),
    withdrawConsent: (input, guestId) => withdrawConsent(services, guestId, input),
    openMessage: (input, guestId) => openMessage(services, guestId, input),
    exportMyData: (input, guestId) => exportMyData(services, guestId, input),
    deleteAccount: (_input, guestId) => deleteAccount(services, guestId),
    ...guestServiceRuns(services),
    ...guestArticleRuns(services),
    ...guestSiteRuns(services),
    ...guestQueueRuns(services),
    ...guestVoiceRuns(services),
    getShareCode: (input, guestId) => getShareCode(services, guestId, input),
    lookUp: (input, guestId) => lookUp(services, guestId, input),
  };
  const names = Object.keys(runs) as GuestAction[];
  const actions = names.map((name) => [name, { schema: guestInputs[name], run: runs[name] }]);
  return Object.fromEntries(actions) as Record<GuestAction, Action>;
}
