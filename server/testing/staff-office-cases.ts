import type { AuditAnswers } from '../../contract/audit';
import type { ReportAnswers } from '../../contract/daily-reports';
import type { ShiftAnswers } from '../../contract/shifts';
import { businessDay } from '../../domain/store-hours/business-day';
import { dataOf } from './act';
import { freshId, hire, openHours } from './furnish';
import type { Scene, StaffCase } from './staff-cases';

type Name = keyof (ShiftAnswers & ReportAnswers & AuditAnswers);
type Cases = { readonly [Each in Name]: StaffCase<Each> };

const unaudited = { audited: null };
const isShift = () => expect.stringMatching(/^s-/) as string;
/** ¥50. */
const float = { 5000: 1 };
const words = { weather: '小雨', wentWell: '晚市翻台快', wentWrong: '无', missing: '鲈鱼' };

async function openedBy({ house, storeId }: Scene, openid: string): Promise<string> {
  return dataOf(await house.staff(openid, 'openShift', { storeId, float })).shift.id;
}

/** A till has to be the own one of whoever is no leader. */
async function asOwn<Input extends { shiftId: string }>(scene: Scene, openid: string, input: Input) {
  return openid === scene.ownerId ? input : { ...input, shiftId: await openedBy(scene, openid) };
}

function yesterday({ house }: Scene): string {
  return businessDay(openHours, house.clock.now() - 24 * 60 * 60_000);
}

const shiftCases: { readonly [Each in keyof ShiftAnswers]: StaffCase<Each> } = {
  openShift: {
    prepare: ({ storeId }) => ({ storeId, float }),
    audited: { subject: isShift, before: 'no shift', after: '5000 fen float' },
  },
  viewShift: { prepare: ({ storeId }) => ({ storeId, shiftId: null }), ...unaudited },
  moveCash: {
    prepare: async (scene) => ({
      ...{ storeId: scene.storeId, shiftId: await openedBy(scene, scene.ownerId) },
      ...{ requestId: freshId('move-'), kind: 'paid-out', amount: 1200, reason: '买冰块' },
    }),
    actAs: asOwn,
    audited: {
      ...{ subject: isShift, before: '5000 fen in the drawer' },
      after: 'paid-out 1200 fen, 3800 fen in the drawer',
    },
  },
  closeShift: {
    prepare: async (scene) => ({
      ...{ storeId: scene.storeId, shiftId: await openedBy(scene, scene.ownerId), count: { 2000: 2 } },
      ...{ expectedAmount: 5000, reason: '找零多给了', handedTo: null, matters: ['打印机缺纸'] },
    }),
    actAs: asOwn,
    audited: { subject: isShift, before: '5000 fen due', after: '4000 fen counted' },
  },
  acceptShift: {
    prepare: async (scene) => {
      const { house, storeId } = scene;
      const cashier = hire(house, storeId, 'cashier');
      const of = { storeId, shiftId: await openedBy(scene, cashier) };
      const even = { expectedAmount: 5000, reason: null, handedTo: null, matters: [] };
      dataOf(await house.staff(cashier, 'closeShift', { ...of, count: float, ...even }));
      return { ...of, count: { 1000: 4 }, reason: '少一张十元' };
    },
    audited: { subject: isShift, before: '5000 fen handed over', after: '4000 fen float' },
  },
  listShifts: { prepare: ({ storeId }) => ({ storeId, beforeMs: null }), ...unaudited },
};

/** Tills, daily reports and the audit, each action ready to succeed. */
export const officeCases: Cases = {
  ...shiftCases,
  listDailyReports: {
    prepare: ({ storeId }) => ({ storeId, overStores: true, beforeDay: null }),
    ...unaudited,
  },
  viewDailyReport: { prepare: ({ storeId }) => ({ storeId, day: null }), ...unaudited },
  saveDailyReport: {
    prepare: (scene) => ({ storeId: scene.storeId, day: yesterday(scene), version: 0, words }),
    ...unaudited,
  },
  signDailyReport: {
    prepare: async (scene) => {
      const of = { storeId: scene.storeId, day: yesterday(scene) };
      const saved = await scene.house.staff(scene.ownerId, 'saveDailyReport', { ...of, version: 0, words });
      return { ...of, version: dataOf(saved).report.version };
    },
    ...unaudited,
  },
  viewAudit: {
    prepare: ({ storeId }) => ({
      ...{ storeId, kind: null, colleagueId: null, fromDay: null, toDay: null, beforeMs: null },
    }),
    ...unaudited,
  },
};
