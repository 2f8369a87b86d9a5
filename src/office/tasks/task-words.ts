import type { TaskEntryView, TaskView } from '../../../contract/service-tasks';
import { orderNumberEnd } from '../../../domain/order/order-number';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import type { TaskList } from './task-list';
import { officeTasksText } from '../../text/office-tasks';

type Standing = Pick<TaskList, 'clock' | 'nowMs'>;

/** By when, and by how much it is too late. */
export function dueWords(standing: Standing, task: TaskView): string {
  if (task.closedAtMs !== null) {
    return officeTasksText('closedAt', { time: timeWords(standing, task.closedAtMs) });
  }
  const time = timeWords(standing, task.dueAtMs);
  if (!task.isOverdue) return officeTasksText('dueAt', { time });
  const hours = Math.floor((standing.nowMs - task.dueAtMs) / 3_600_000);
  return hours < 24
    ? officeTasksText('lateHours', { time, count: Math.max(1, hours) })
    : officeTasksText('lateDays', { time, count: Math.floor(hours / 24) });
}

export function sourceWords({ source }: TaskView): string {
  if (source.kind !== 'order') return officeTasksText(source.kind);
  return officeTasksText('order', { number: orderNumberEnd(source.id) });
}

/** What was done, in one line. */
export function entryWords(entry: TaskEntryView, standing: Standing): string {
  const { kind, byName: name, ownerName: owner } = entry;
  const time = timeWords(standing, entry.dueAtMs);
  if (kind === 'assigned') return officeTasksText('assigned', { name, owner, time });
  if (kind === 'opened' && name === '') return officeTasksText('openedByItself', { owner });
  if (kind === 'opened') return officeTasksText('opened', { name, owner });
  return officeTasksText(kind === 'closed' ? 'closedBy' : kind, { name });
}
