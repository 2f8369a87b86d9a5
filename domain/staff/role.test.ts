import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayDo, mayInvite, rightsByAction, roles, type Role, type StaffActionName } from './role';

const parts = readdirSync(join(__dirname, 'rights')).map((file) =>
  readFileSync(join(__dirname, 'rights', file), 'utf8'),
);

const actions = Object.keys(rightsByAction) as StaffActionName[];

/** What it takes to answer guests. */
const desk = [
  ...['listConversations', 'viewStaffConversation', 'claimConversation', 'transferConversation'],
  ...['returnConversation', 'closeConversation', 'reopenConversation', 'answerGuest', 'inviteGuestBack'],
  ...['markConversationReadByStaff', 'listServiceColleagues'],
];

/** What colleagues tell each other is everybody's, and said once. */
const bulletin: readonly StaffActionName[] = [
  ...(['listPosts', 'viewPost', 'listPostComments'] as const),
  ...([
    'writePost',
    'editPost',
    'withdrawPost',
    'readPost',
    'commentPost',
    'answerQuiz',
    'withdrawComment',
  ] as const),
];

/** So is what the house tells its guests: who writes articles, and who plans. */
const articles: readonly StaffActionName[] = [
  ...(['listOwnArticles', 'viewOwnArticle', 'saveArticle', 'submitArticle'] as const),
  ...(['returnArticle', 'publishArticle', 'withdrawArticle', 'viewArticleFigures'] as const),
];
const ideas: readonly StaffActionName[] = ['viewCalendar', 'listIdeas', 'addIdea'];
const saidOnce: readonly StaffActionName[] = [...bulletin, ...articles, ...ideas];

function rightsOf(role: Role): string[] {
  return actions.filter((action) => mayDo(role, action) && !saidOnce.includes(action)).sort();
}

test("each action stands in one part of the restaurant, so that none takes another one's rights", () => {
  const named = parts.flatMap((text) => [...text.matchAll(/^  (\w+):/gm)].map(([, name]) => name));
  expect(named.sort()).toEqual([...actions].sort());
});

test('whoever cooks, serves or answers writes articles; ideas come from everybody, and the site from the owner', () => {
  const who = (action: StaffActionName) => roles.filter((role) => mayDo(role, action));
  for (const action of articles) expect(who(action)).toEqual(roles.filter((role) => role !== 'rider'));
  for (const action of ideas) expect(who(action)).toEqual(roles);
  expect(who('saveCalendarItem')).toEqual(['owner', 'manager', 'service']);
  expect(who('saveSite')).toEqual(['owner']);
});

test('everybody reads the bulletin, writes for it and answers its quizzes; leaders remind', () => {
  for (const action of bulletin) expect(roles.filter((role) => mayDo(role, action))).toEqual(roles);
  expect(roles.filter((role) => mayDo(role, 'remindUnread'))).toEqual(['owner', 'manager']);
});

const ownersOnly = [
  ...['saveMemberRules', 'setStoredValue', 'offerStore', 'viewAudit', 'saveSite'],
  ...['saveReward', 'stopReward', 'saveInviteRules'],
];
/** Everybody sees who works here, may leave, and may take the store when it is offered. */
const asColleague = ['listColleagues', 'leaveStore', 'takeOver'];

test('an owner may do everything; a manager all but take money in advance, speak for the house, offer rewards, give the store away and read the audit', () => {
  const all = actions.filter((action) => !saidOnce.includes(action)).sort();
  expect(rightsOf('owner')).toEqual(all);
  expect(rightsOf('manager')).toEqual(all.filter((action) => !ownersOnly.includes(action)));
});

test('only an owner makes owners', () => {
  expect(roles.filter((role) => mayInvite('owner', role))).toEqual(roles);
  expect(roles.filter((role) => mayInvite('manager', role))).toEqual(
    roles.filter((role) => role !== 'owner'),
  );
  for (const role of roles) {
    if (role !== 'owner' && role !== 'manager')
      expect(roles.some((invited) => mayInvite(role, invited))).toBe(false);
  }
});

test('the kitchen cooks, serves and minds the stock, but neither answers tables nor sees the takings', () => {
  expect(rightsOf('kitchen')).toEqual(
    [
      ...asColleague,
      'signIn',
      'acceptInvitation',
      'board',
      'acceptOrder',
      'rejectOrder',
      'startCooking',
      'finishCooking',
      'handOver',
      'completeOrder',
      'setLineProgress',
      'listStock',
      'setSoldOut',
      'setRemaining',
      'pauseOrders',
      'setPromisedMinutes',
      'listPrinters',
      'testPrint',
      'reprintTicket',
      'printAlarms',
    ].sort(),
  );
});

test('a waiter accepts, serves and answers tables, finds orders, asks for refunds and does not cook', () => {
  expect(rightsOf('waiter')).toEqual(
    [
      ...asColleague,
      'signIn',
      'acceptInvitation',
      'board',
      'acceptOrder',
      'handOver',
      'completeOrder',
      'setLineProgress',
      'answerCall',
      'listStock',
      'listPrinters',
      'testPrint',
      'reprintTicket',
      'printAlarms',
      'listTables',
      'previewRefund',
      'refundOrder',
      ...['listBills', 'viewTableBill', 'transferBill', 'mergeBills', 'moveRounds', 'closeEmptyBill'],
      'findOrders',
      'viewTicket',
      ...['viewVoucher', 'redeemVoucher'],
      ...['reservationBoard', 'listTimesForGuest', 'bookForGuest', 'forgetLetGo'],
      'seatReservation',
      'seatWalkIn',
      'moveReservation',
      'noteReservation',
      'finishReservation',
      ...['scanMemberCode', 'listMemberScans', 'handOutDish'],
      ...[
        'queueDesk',
        'queueScreen',
        'printQueueTicket',
        'callQueueTicket',
        'passQueueTicket',
        'returnQueueTicket',
      ],
      ...['seatQueueTicket', 'dropQueueTicket', 'takeNumberForGuest', 'queueTables', 'doorCodePicture'],
    ].sort(),
  );
});

/** What stands beside a conversation. */
const care = [
  ...['viewGuestCard', 'setGuestTags', 'addGuestNote', 'listCannedAnswers', 'giveApology'],
  ...[
    'viewVoiceOfOrder',
    'listTasks',
    'viewTask',
    'openTask',
    'assignTask',
    'noteTask',
    'closeTask',
    'reopenTask',
  ],
];

test('a cashier also rejects, sends out, minds the stock and keeps a till', () => {
  const more = [
    ...['rejectOrder', 'sendOut', 'setSoldOut', 'setRemaining', 'pauseOrders', 'setPromisedMinutes'],
    ...['listRefunds', 'listInvoices', 'issueInvoice', 'takeCash', 'writeOffBill'],
    ...['markNoShow', 'declineReservation', 'closeQueue', 'openQueue'],
    ...desk,
    ...care,
    ...['openShift', 'viewShift', 'moveCash', 'closeShift', 'acceptShift'],
  ];
  expect(rightsOf('cashier')).toEqual([...rightsOf('waiter'), ...more].sort());
});

test('a rider takes orders out and hands them over; service sees the board and the stock and answers calls', () => {
  expect(rightsOf('rider')).toEqual(
    [...asColleague, 'signIn', 'acceptInvitation', 'board', 'sendOut', 'handOver'].sort(),
  );
  expect(rightsOf('service')).toEqual(
    [
      ...[...asColleague, 'signIn', 'acceptInvitation', 'board', 'answerCall', 'listStock'],
      ...['previewRefund', 'refundOrder', 'listRefunds', 'findOrders', 'viewTicket'],
      ...['reservationBoard', 'noteReservation', 'listTimesForGuest', 'bookForGuest', 'forgetLetGo'],
      ...desk,
      ...care,
      ...['saveCannedAnswer', 'removeCannedAnswer', 'saveCalendarItem', 'listReviews', 'holdReview'],
    ].sort(),
  );
});
