import { mayDo, mayInvite, rightsByAction, roles, type Role, type StaffActionName } from './role';

const actions = Object.keys(rightsByAction) as StaffActionName[];

/** What colleagues tell each other is everybody's, and said once. */
const bulletin: readonly StaffActionName[] = [
  ...(['listPosts', 'unreadPosts', 'viewPost', 'listPostComments'] as const),
  ...(['writePost', 'readPost', 'commentPost', 'answerQuiz'] as const),
];

function rightsOf(role: Role): string[] {
  return actions.filter((action) => mayDo(role, action) && !bulletin.includes(action)).sort();
}

test('everybody reads the bulletin, writes for it and answers its quizzes; leaders change, withdraw and remind', () => {
  for (const action of bulletin) expect(roles.filter((role) => mayDo(role, action))).toEqual(roles);
  for (const action of ['editPost', 'withdrawPost', 'remindUnread'] as const)
    expect(roles.filter((role) => mayDo(role, action))).toEqual(['owner', 'manager']);
});

test('an owner may do everything, a manager all but take money in advance', () => {
  const all = actions.filter((action) => !bulletin.includes(action)).sort();
  expect(rightsOf('owner')).toEqual(all);
  expect(rightsOf('manager')).toEqual(all.filter((action) => action !== 'setStoredValue'));
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
      'reservationBoard',
      'seatReservation',
      'seatWalkIn',
      'moveReservation',
      'noteReservation',
      'finishReservation',
    ].sort(),
  );
});

test('a cashier also rejects, sends out and minds the stock', () => {
  const more = [
    ...['rejectOrder', 'sendOut', 'setSoldOut', 'setRemaining', 'pauseOrders', 'setPromisedMinutes'],
    ...['listRefunds', 'listInvoices', 'issueInvoice', 'takeCash', 'writeOffBill'],
    ...['markNoShow', 'declineReservation'],
  ];
  expect(rightsOf('cashier')).toEqual([...rightsOf('waiter'), ...more].sort());
});

test('a rider takes orders out and hands them over; service sees the board and the stock and answers calls', () => {
  expect(rightsOf('rider')).toEqual(['signIn', 'acceptInvitation', 'board', 'sendOut', 'handOver'].sort());
  expect(rightsOf('service')).toEqual(
    [
      ...['signIn', 'acceptInvitation', 'board', 'answerCall', 'listStock'],
      ...['previewRefund', 'refundOrder', 'listRefunds', 'findOrders', 'viewTicket'],
      ...['reservationBoard', 'noteReservation'],
    ].sort(),
  );
});
