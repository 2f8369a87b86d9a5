import type { OpenMatter } from '../../../contract/shifts';
import type { StaffAnswers } from '../../../contract/staff';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { officeShiftText } from '../../text/office-shift';

const mattersMost = 20;
const longest = 80;

/** What waits at the store, a line each, as a colleague would write it. */
export function mattersInWords(answer: StaffAnswers['viewShift']): string[] {
  return answer.openMatters
    .map((matter) => matterWords(answer, matter).slice(0, longest))
    .slice(0, mattersMost);
}

function matterWords(clock: StaffAnswers['viewShift'], matter: OpenMatter): string {
  switch (matter.kind) {
    case 'refund':
    case 'write-off': {
      const { kind, place, amount, reason } = matter;
      return officeShiftText(kind, { place, yuan: fenToYuanText(amount), reason });
    }
    case 'printer':
      return officeShiftText('printer', { printer: matter.printer, place: matter.place });
    case 'reminder':
      return officeShiftText(matter.reminder, { time: clockText(clock, matter.sinceMs) });
  }
}
