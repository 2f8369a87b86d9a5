import { underWay } from '../../features/session/take-step';
import { callStaff } from '../../platform/cloud';
import { MemberScanning } from './member-scanning';

jest.mock('../../platform/cloud');
const call = jest.mocked(callStaff as (...args: unknown[]) => Promise<unknown>);
const scans = { ok: true, data: { scans: [], utcOffsetMinutes: 480 } };
const member = { scanId: 'scan-1', guestId: 'g1' };

beforeEach(() => call.mockReset());

test('ten digits that are a code can be asked about; a slip of the finger is said before', () => {
  const scanning = new MemberScanning('wutong');
  scanning.type('123 456');
  expect([scanning.isWhole, scanning.hasSlipped]).toEqual([false, false]);
  scanning.type('123 456 7897');
  expect([scanning.isWhole, scanning.hasSlipped]).toEqual([true, false]);
  scanning.type('123 456 7898');
  expect([scanning.isWhole, scanning.hasSlipped]).toEqual([false, true]);
});

test('who was scanned before is gone when the next code does not work', async () => {
  const scanning = new MemberScanning('wutong');
  call.mockResolvedValueOnce({ ok: true, data: member }).mockResolvedValueOnce(scans);
  await scanning.scan('1234567897');
  expect(scanning.member).toEqual(member);
  const problem = { kind: 'refused', refusal: { code: 'MEMBER_CODE_USED', details: {} } };
  call.mockResolvedValueOnce({ ok: false, problem });
  await scanning.scan('1234567897');
  expect([scanning.member, scanning.problem]).toEqual([null, problem]);
});

test('two taps ask once, for a code is used by asking', async () => {
  const scanning = new MemberScanning('wutong');
  call.mockResolvedValueOnce({ ok: true, data: member }).mockResolvedValue(scans);
  await Promise.all([scanning.scan('1234567897'), scanning.scan('1234567897')]);
  expect(call.mock.calls.filter(([action]) => action === 'scanMemberCode')).toHaveLength(1);
});

test('a second dish tapped while the first is being handed out is not said to be handed out', async () => {
  const scanning = new MemberScanning('wutong');
  call.mockResolvedValueOnce({ ok: true, data: member }).mockResolvedValueOnce(scans);
  await scanning.scan('1234567897');
  call.mockResolvedValueOnce({ ok: true, data: {} }).mockResolvedValueOnce(scans);
  const [first, second] = await Promise.all([scanning.handOut('c1'), scanning.handOut('c2')]);
  expect([first, second]).toEqual([null, underWay]);
  expect(scanning.handedOut).toEqual(['c1']);
  expect(call.mock.calls.filter(([action]) => action === 'handOutDish')).toHaveLength(1);
});

test('what was handed out is marked, and no more than that', async () => {
  const scanning = new MemberScanning('wutong');
  call.mockResolvedValueOnce({ ok: true, data: member }).mockResolvedValueOnce(scans);
  await scanning.scan('1234567897');
  call.mockResolvedValueOnce({ ok: true, data: {} }).mockResolvedValueOnce(scans);
  expect(await scanning.handOut('c1')).toBeNull();
  expect(scanning.handedOut).toEqual(['c1']);
  const problem = { kind: 'offline' };
  call.mockResolvedValueOnce({ ok: false, problem });
  expect(await scanning.handOut('c2')).toEqual(problem);
  expect(scanning.handedOut).toEqual(['c1']);
});

test('the next guest is asked about while the list of scans is still on its way', async () => {
  const scanning = new MemberScanning('wutong');
  call.mockImplementation((action) =>
    action === 'scanMemberCode' ? Promise.resolve({ ok: true, data: member }) : new Promise(() => undefined),
  );
  await scanning.scan('1234567897');
  await scanning.scan('1234567897');
  expect(call.mock.calls.filter(([action]) => action === 'scanMemberCode')).toHaveLength(2);
});
