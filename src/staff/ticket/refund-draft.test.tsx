import type { StaffAnswers, TicketView } from '../../../contract/staff';
import { boardAtMs, buildBoard, buildTicket, buildTicketLine } from '../../../tests/taro-stubs/build-ticket';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { CallAnswer } from '../../platform/cloud';
import { Board } from '../../features/colleague/live/board';
import { refundButton } from './refund-button';
import { RefundDraft } from './refund-draft';

type Input = Record<string, unknown>;

const calls: { action: string; input: Input }[] = [];
let answerBy: (action: string, input: Input) => Promise<CallAnswer<unknown>>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Input) => {
    calls.push({ action, input });
    return answerBy(action, input);
  },
}));
jest.mock('../../platform/watch', () => ({ watchSignal: () => () => undefined }));

const preview: StaffAnswers['previewRefund'] = {
  ...{ amount: 2_400, points: 0, pointsTakenBack: 24, coupon: 'none', moneyLeft: 5_600 },
  ...{ toBalance: 0, offBill: 0, inCash: 0 },
  needsApproval: false,
};
const unreachable: CallAnswer<never> = { ok: false, problem: { kind: 'unreachable', detail: 'no line' } };
const changed: CallAnswer<never> = {
  ok: false,
  problem: { kind: 'refused', refusal: { code: 'REFUND_CHANGED', message: '', details: { amount: 2_000 } } },
};

let server: TicketView;
let shown: StaffAnswers['previewRefund'];
let refunding: CallAnswer<unknown>;
let board: Board;
let draft: RefundDraft;

const settle = () => jest.advanceTimersByTimeAsync(1_000);
const asked = (action: string) => calls.filter((call) => call.action === action).map(({ input }) => input);

beforeEach(async () => {
  jest.useFakeTimers({ now: boardAtMs });
  forgetEverything();
  calls.length = 0;
  server = buildTicket();
  shown = preview;
  refunding = { ok: true, data: { ticket: buildTicket({ refunded: 2_400 }), outcome: 'on-its-way' } };
  answerBy = (action) => {
    if (action === 'refundOrder') return Promise.resolve(refunding);
    return Promise.resolve({ ok: true, data: action === 'board' ? buildBoard(server) : shown });
  };
  board = new Board('wutong', () => undefined);
  await board.refresh();
  draft = new RefundDraft(board, 'o1');
});

afterEach(() => jest.useRealTimers());

async function chooseOnePortion(): Promise<void> {
  draft.setPortions('a', 1);
  draft.setReason('上得太慢');
  await settle();
}

describe('The button', () => {
  test('says what is missing, one thing after the other, and then carries the sum', async () => {
    expect(refundButton(draft)).toMatchObject({ words: '先选退什么', isOff: true });
    draft.setPortions('a', 1);
    expect(refundButton(draft)).toMatchObject({ words: '正在算', isOff: true });
    await settle();
    expect(refundButton(draft)).toMatchObject({ words: '先选一个原因', isOff: true });
    draft.setReason('味道不对');
    expect(refundButton(draft)).toEqual({ words: '退 ¥24.00', isOff: false, missing: null });
  });

  test('asks for an approval above the limit', async () => {
    shown = { ...preview, needsApproval: true };
    await chooseOnePortion();
    expect(refundButton(draft).words).toBe('请店长批 ¥24.00');
  });

  test('says points where no money comes back', async () => {
    shown = { ...preview, amount: 0, points: 120 };
    await chooseOnePortion();
    expect(refundButton(draft).words).toBe('退 120 积分');
  });
});

describe('What is asked of the cloud', () => {
  test('a wish for portions, a sum or everything, and only the newest sum is shown', async () => {
    draft.setPortions('a', 1);
    draft.setPortions('a', 2);
    expect(draft.preview).toBeNull();
    await settle();
    draft.choose('amount');
    expect(draft.wish).toBeNull();
    draft.setAmount('12.5');
    await settle();
    draft.choose('whole');
    await settle();
    expect(asked('previewRefund').map(({ wish }) => wish)).toEqual([
      { kind: 'lines', portionsByLine: { a: 1 } },
      { kind: 'lines', portionsByLine: { a: 2 } },
      { kind: 'amount', amount: 1_250 },
      { kind: 'whole' },
    ]);
    expect(draft.preview).toEqual(preview);
  });

  test('portions that a colleague gave back meanwhile are not asked for', async () => {
    draft.setPortions('a', 2);
    await settle();
    board.hear(buildTicket({ lines: [buildTicketLine('a', { quantity: 1, returnedPortions: 1 })] }));
    expect(draft.wish).toEqual({ kind: 'lines', portionsByLine: { a: 1 } });
    expect(draft.preview).toBeNull();
  });

  test('a refund carries the sum that was read, and its ticket replaces the one on the board', async () => {
    await chooseOnePortion();
    expect(await draft.send()).toEqual({ kind: 'done', outcome: 'on-its-way', amount: 2_400 });
    expect(asked('refundOrder')).toMatchObject([
      {
        ...{ storeId: 'wutong', orderId: 'o1', expectedAmount: 2_400, reason: '上得太慢' },
        wish: { kind: 'lines', portionsByLine: { a: 1 } },
      },
    ]);
    expect(board.ticket('o1')?.refunded).toBe(2_400);
  });

  test('two fast taps refund once', async () => {
    await chooseOnePortion();
    const [first, second] = await Promise.all([draft.send(), draft.send()]);
    expect([first.kind, second.kind]).toEqual(['done', 'not-yet']);
    expect(asked('refundOrder')).toHaveLength(1);
  });
});

describe('When something goes wrong', () => {
  test('a retry after a lost answer has the same request id, even from a new sheet; the next refund has another', async () => {
    refunding = unreachable;
    await chooseOnePortion();
    expect(await draft.send()).toMatchObject({ kind: 'problem' });
    expect(draft.isUnclear).toBe(true);
    refunding = { ok: true, data: { ticket: server, outcome: 'on-its-way' } };
    draft = new RefundDraft(board, 'o1');
    await chooseOnePortion();
    expect(await draft.send()).toMatchObject({ kind: 'done' });
    const [first, second] = asked('refundOrder').map((input) => input['requestId']);
    expect(second).toBe(first);
    await draft.send();
    expect(asked('refundOrder')[2]?.['requestId']).not.toBe(first);
  });

  test('while it is unclear the sum stands still, whatever the board shows meanwhile', async () => {
    refunding = unreachable;
    await chooseOnePortion();
    await draft.send();
    board.hear(
      buildTicket({ refunded: 2_400, lines: [buildTicketLine('a', { quantity: 0, returnedPortions: 2 })] }),
    );
    await draft.look();
    expect(draft.preview).toEqual(preview);
    expect(asked('previewRefund')).toHaveLength(1);
    expect(refundButton(draft).isOff).toBe(false);
  });

  test('a changed sum is shown and asked again, and nothing was given back', async () => {
    await chooseOnePortion();
    refunding = changed;
    shown = { ...preview, amount: 2_000 };
    const sent = draft.send();
    await settle();
    expect(await sent).toEqual({ kind: 'changed' });
    expect(draft.isChanged).toBe(true);
    expect(refundButton(draft).words).toBe('退 ¥20.00');
    refunding = { ok: true, data: { ticket: server, outcome: 'awaiting-approval' } };
    expect(await draft.send()).toMatchObject({ kind: 'done', outcome: 'awaiting-approval', amount: 2_000 });
    expect(asked('refundOrder').map((input) => input['expectedAmount'])).toEqual([2_400, 2_000]);
  });

  test('without a line the button offers to ask again, and then carries the sum', async () => {
    const answered = answerBy;
    answerBy = () => Promise.resolve(unreachable);
    await chooseOnePortion();
    expect(refundButton(draft)).toMatchObject({ words: '再试一次', isOff: true });
    answerBy = answered;
    await draft.look();
    expect(refundButton(draft).words).toBe('退 ¥24.00');
  });

  test('a wish that the order has no room for is refused in words, and the button stays grey', async () => {
    answerBy = () =>
      Promise.resolve({
        ok: false,
        problem: { kind: 'refused', refusal: { code: 'REFUND_NOT_POSSIBLE', message: '', details: {} } },
      });
    draft.choose('amount');
    draft.setAmount('999');
    draft.setReason('味道不对');
    await settle();
    expect(draft.problem).not.toBeNull();
    expect(refundButton(draft).isOff).toBe(true);
    expect(await draft.send()).toEqual({ kind: 'not-yet' });
  });
});
