import { mayDo, mayInvite, rightsByAction, roles, type Role, type StaffActionName } from './role';

const actions = Object.keys(rightsByAction) as StaffActionName[];

/** What it takes to answer guests. */
const desk = [
  ...['listConversations', 'viewStaffConversation', 'claimConversation', 'transferConversation'],
  ...['returnConversation', 'closeConversation', 'reopenConversation', 'answerGuest', 'inviteGuestBack'],
  ...['markConversationReadByStaff', 'listServiceColleagues'],
];

function rightsOf(role: Role): string[] {
  return actions.filter((action) => mayDo(role, action)).sort();
}

test('an owner may do everything, a manager all but take money in advance', () => {
  expect(rightsOf('owner')).toEqual([...actions].sort());
  expect(rightsOf('manager')).toEqual(actions.filter((action) => action !== 'setStoredValue').sort());
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

/** What stands beside a conversation. */
const care = [
  ...['viewGuestCard', 'setGuestTags', 'addGuestNote', 'listCannedAnswers', 'giveApology'],
  ...['listTasks', 'viewTask', 'openTask', 'assignTask', 'noteTask', 'closeTask', 'reopenTask'],
];

test('a cashier also rejects, sends out and minds the stock', () => {
  const more = [
    ...['rejectOrder', 'sendOut', 'setSoldOut', 'setRemaining', 'pauseOrders', 'setPromisedMinutes'],
    ...['listRefunds', 'listInvoices', 'issueInvoice', 'takeCash', 'writeOffBill'],
    ...['markNoShow', 'declineReservation'],
    ...desk,
    ...care,
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
      ...desk,
      ...care,
      ...['saveCannedAnswer', 'removeCannedAnswer'],
    ].sort(),
  );
});
