import type { AnnouncementDocument } from '../announcements/announcement-document';
import type {
  ArticleDocument,
  ArticleFactDocument,
  ArticleFiguresDocument,
  ArticlePageDocument,
  ArticleReaderDocument,
  ArticleVersionDocument,
} from '../articles/article-documents';
import type { BillDocument } from '../bills/bill-document';
import type {
  PostCommentDocument,
  PostDocument,
  PostReceiptDocument,
  PostVersionDocument,
} from '../bulletin/post-documents';
import type { DishAnswerDocument } from '../dish-questions/dish-answer-document';
import type {
  DishVoiceDocument,
  ReviewDocument,
  ReviewReportDocument,
  ReviewVoteDocument,
} from '../reviews/review-documents';
import type { SurveyDocument } from '../surveys/survey-document';
import type { VoiceFiguresDocument } from '../voice/voice-figures-document';
import type {
  ChannelCodeDocument,
  ChannelFiguresDocument,
  ChannelTouchesDocument,
  ShareLinkDocument,
} from '../channels/channel-documents';
import type { ConsentEntryDocument, ConsentsDocument } from '../consent/consent-documents';
import type { MessageDocument } from '../consent/message-document';
import type { MessageFiguresDocument } from '../consent/message-figures-document';
import type {
  ApologyDocument,
  CannedAnswerDocument,
  GuestCardDocument,
  GuestNoteDocument,
  GuestTagListDocument,
} from '../guest-care/guest-care-documents';
import type { CalendarItemDocument } from '../content-calendar/calendar-documents';
import type { DeletionDocument } from '../privacy/deletion-document';
import type { DayFiguresDocument } from '../insight/figures-document';
import type { MonthlySalesDocument } from '../insight/monthly-sales-document';
import type { InvoiceDocument } from '../invoices/invoice-document';
import type { CallDocument } from '../kitchen/call-document';
import type { TicketDocument } from '../kitchen/ticket-document';
import type { LedgerDocument } from '../ledger/ledger-document';
import type { CouponDocument } from '../membership/coupon-document';
import type { GuestDocument } from '../membership/guest-document';
import type { MemberRulesDocument } from '../membership/member-rules-document';
import type { SignInsDocument } from '../membership/sign-in';
import type { MemberCodeDocument, MemberScanDocument } from '../members/member-code-document';
import type { PointsAccountDocument, PointsEntryDocument } from '../membership/points-documents';
import type { AttemptsDocument } from '../limits/attempts-document';
import type { MenuDocument } from '../ordering/menu-document';
import type { OrderDocument } from '../ordering/order-document';
import type { CounterDocument } from '../ordering/counter-document';
import type { SlotDocument } from '../ordering/slot-document';
import type { StockDocument, StockTrayDocument } from '../ordering/stock-document';
import type { StoreDocument } from '../ordering/store-document';
import type { TableDocument } from '../ordering/table-document';
import type { OutboxDocument } from '../outbox/outbox-document';
import type { PaymentDocument } from '../payments/payment-document';
import type { RefundDocument } from '../payments/refund-document';
import type { RefundRequestDocument } from '../refunds/refund-request-document';
import type { PrintJobDocument } from '../printing/print-job-document';
import type { PrinterDocument } from '../printing/printer-document';
import type { PrinterTokenDocument } from '../printing/printer-token-document';
import type { PrintoutDocument } from '../printing/printout-document';
import type { ReconciliationDocument } from '../reconciliation/reconciliation-document';
import type { DailyReportDocument } from '../reports/report-document';
import type { ReminderDocument } from '../reminders/reminder-document';
import type {
  QueueDayDocument,
  QueueDoorDocument,
  QueueGuestDocument,
  QueueTicketDocument,
} from '../queue/queue-documents';
import type { BlockedGuestDocument } from '../reservations/blocked-guest-document';
import type { ReservationDayDocument } from '../reservations/reservation-day-document';
import type { ReservationDocument } from '../reservations/reservation-document';
import type { ConversationDocument } from '../service/conversation-document';
import type { PushDocument } from '../service/push-document';
import type { ServiceTaskDocument, TaskEntryDocument } from '../service-tasks/task-documents';
import type { ServiceFactDocument } from '../service/service-fact-document';
import type { FriendInviteDocument, InviteRulesDocument, InviterDocument } from '../rewards/invite-documents';
import type {
  CouponGiftDocument,
  FavouritesDocument,
  RewardGuestDocument,
  RewardOfferDocument,
  RewardTakingDocument,
  RewardTrayDocument,
} from '../rewards/reward-documents';
import type { ServiceMessageDocument } from '../service/service-message-document';
import type { WechatDoorDocument } from '../service/wechat-door-document';
import type { ServiceFiguresDocument } from '../service-figures/service-figures-document';
import type { ShiftDocument, TillDocument } from '../shifts/shift-document';
import type {
  JobApplicationDocument,
  JobDocument,
  SiteDocument,
  SiteVersionDocument,
} from '../site/site-documents';
import type { SignalDocument } from '../signals/signal-document';
import type { GiftCardDocument } from '../stored-value/gift-card-document';
import type {
  StoredValueAccountDocument,
  StoredValueEntryDocument,
} from '../stored-value/stored-value-documents';
import type { TopUpDocument } from '../stored-value/top-up-document';
import type { AuditDocument } from '../staff/audit-document';
import type { InvitationDocument } from '../staff/invitation-document';
import type { StaffDocument } from '../staff/staff-document';

/** Every collection and what its documents are. Their rules and indexes stand in `config/cloud/collections.json`. */
export interface Collections {
  stores: StoreDocument;
  menus: MenuDocument;
  tables: TableDocument;
  guests: GuestDocument;
  orders: OrderDocument;
  bills: BillDocument;
  payments: PaymentDocument;
  refunds: RefundDocument;
  refundRequests: RefundRequestDocument;
  ledger: LedgerDocument;
  invoices: InvoiceDocument;
  reconciliations: ReconciliationDocument;
  tickets: TicketDocument;
  stock: StockDocument;
  stockTrays: StockTrayDocument;
  coupons: CouponDocument;
  pointsEntries: PointsEntryDocument;
  pointsAccounts: PointsAccountDocument;
  topUps: TopUpDocument;
  giftCards: GiftCardDocument;
  storedValueEntries: StoredValueEntryDocument;
  storedValueAccounts: StoredValueAccountDocument;
  reservations: ReservationDocument;
  reservationDays: ReservationDayDocument;
  queueTickets: QueueTicketDocument;
  queueGuests: QueueGuestDocument;
  queueDays: QueueDayDocument;
  queueDoors: QueueDoorDocument;
  blockedGuests: BlockedGuestDocument;
  outbox: OutboxDocument;
  signals: SignalDocument;
  counters: CounterDocument;
  slots: SlotDocument;
  figures: DayFiguresDocument;
  monthlySales: MonthlySalesDocument;
  staff: StaffDocument;
  invitations: InvitationDocument;
  calls: CallDocument;
  audit: AuditDocument;
  printers: PrinterDocument;
  printJobs: PrintJobDocument;
  printouts: PrintoutDocument;
  printerTokens: PrinterTokenDocument;
  attempts: AttemptsDocument;
  reminders: ReminderDocument;
  consentEntries: ConsentEntryDocument;
  consents: ConsentsDocument;
  messages: MessageDocument;
  messageFigures: MessageFiguresDocument;
  deletions: DeletionDocument;
  pushes: PushDocument;
  guestCards: GuestCardDocument;
  guestNotes: GuestNoteDocument;
  guestTagLists: GuestTagListDocument;
  cannedAnswers: CannedAnswerDocument;
  apologies: ApologyDocument;
  serviceTasks: ServiceTaskDocument;
  taskEntries: TaskEntryDocument;
  announcements: AnnouncementDocument;
  serviceFigures: ServiceFiguresDocument;
  conversations: ConversationDocument;
  serviceMessages: ServiceMessageDocument;
  wechatDoors: WechatDoorDocument;
  serviceFacts: ServiceFactDocument;
  shifts: ShiftDocument;
  tills: TillDocument;
  dailyReports: DailyReportDocument;
  posts: PostDocument;
  postVersions: PostVersionDocument;
  postReceipts: PostReceiptDocument;
  postComments: PostCommentDocument;
  articles: ArticleDocument;
  articleVersions: ArticleVersionDocument;
  articlePages: ArticlePageDocument;
  articleReaders: ArticleReaderDocument;
  articleFacts: ArticleFactDocument;
  articleFigures: ArticleFiguresDocument;
  sites: SiteDocument;
  siteVersions: SiteVersionDocument;
  jobs: JobDocument;
  jobApplications: JobApplicationDocument;
  calendarItems: CalendarItemDocument;
  memberRules: MemberRulesDocument;
  memberCodes: MemberCodeDocument;
  memberScans: MemberScanDocument;
  signIns: SignInsDocument;
  rewardOffers: RewardOfferDocument;
  rewardTrays: RewardTrayDocument;
  rewardGuests: RewardGuestDocument;
  rewardTakings: RewardTakingDocument;
  couponGifts: CouponGiftDocument;
  inviters: InviterDocument;
  friendInvites: FriendInviteDocument;
  inviteRules: InviteRulesDocument;
  favourites: FavouritesDocument;
  reviews: ReviewDocument;
  reviewVotes: ReviewVoteDocument;
  reviewReports: ReviewReportDocument;
  dishVoices: DishVoiceDocument;
  surveys: SurveyDocument;
  voiceFigures: VoiceFiguresDocument;
  dishAnswers: DishAnswerDocument;
  shareLinks: ShareLinkDocument;
  channelCodes: ChannelCodeDocument;
  channelTouches: ChannelTouchesDocument;
  channelFigures: ChannelFiguresDocument;
}

export type CollectionName = keyof Collections;

/** What is written once and stays as it is: no type of the database offers a way to change or remove it. */
export type AppendOnlyName =
  | 'audit'
  | 'pointsEntries'
  | 'consentEntries'
  | 'guestNotes'
  | 'apologies'
  | 'taskEntries'
  | 'postVersions'
  | 'articleVersions'
  | 'siteVersions';

export type ChangeableName = Exclude<CollectionName, AppendOnlyName>;
