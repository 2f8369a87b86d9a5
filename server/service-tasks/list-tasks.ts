import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Query } from '../wechat/database';
import { taskEntryView, taskView, type ServiceTaskDocument } from './task-documents';

const tasksPerPage = 20;
const entriesPerPage = 30;
/** As far as overdue tasks are counted. */
const overdueCounted = 100;

type Where = Query<ServiceTaskDocument>['where'];

/** One page of tasks: those due first in front, or of the closed ones those closed last. */
export async function listTasks(
  { database, nowMs }: Services,
  colleague: Colleague,
  input: StaffInput<'listTasks'>,
): Promise<StaffAnswers['listTasks'] | Refused> {
  const { storeId, which } = input;
  const [store, found, late] = await Promise.all([
    database.get('stores', storeId),
    database.query('serviceTasks', {
      where: whereOf(colleague, input),
      orderBy: ['place', which === 'closed' ? 'desc' : 'asc'],
      limit: tasksPerPage + 1,
    }),
    database.queryFields(
      'serviceTasks',
      { where: { storeId, isClosed: false }, orderBy: ['place', 'asc'], limit: overdueCounted },
      ['dueAtMs'],
    ),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const now = nowMs();
  const page = found.slice(0, tasksPerPage);
  const views = page.map((task) => taskView(task, colleague.openid, now));
  const shown = which === 'overdue' ? views.filter(({ isOverdue }) => isOverdue) : views;
  const isMore = found.length > tasksPerPage && shown.length === page.length;
  return {
    tasks: shown,
    nextAfter: isMore ? (page.at(-1)?.place ?? null) : null,
    overdue: late.filter(({ dueAtMs }) => dueAtMs <= now).length,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: now,
  };
}

/** Overdue tasks are the first ones of all that are open. */
function whereOf(colleague: Colleague, { storeId, which, after }: StaffInput<'listTasks'>): Where {
  const isClosed = which === 'closed';
  const owner = which === 'mine' ? { ownerId: colleague.openid } : {};
  const following = after === null ? {} : { place: isClosed ? { below: after } : { atLeast: after + 1 } };
  return { storeId, isClosed, ...owner, ...following };
}

/** A task with what was done, newest first. */
export async function viewTask(
  { database, nowMs }: Services,
  colleague: Colleague,
  { storeId, taskId, beforeNumber }: StaffInput<'viewTask'>,
): Promise<StaffAnswers['viewTask'] | Refused> {
  const earlier = beforeNumber === null ? {} : { number: { below: beforeNumber } };
  const [store, task, found] = await Promise.all([
    database.get('stores', storeId),
    database.get('serviceTasks', taskId),
    database.query('taskEntries', {
      where: { taskId, ...earlier },
      orderBy: ['number', 'desc'],
      limit: entriesPerPage + 1,
    }),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (task?.storeId !== storeId) return new Refused('TASK_UNKNOWN');
  const page = found.slice(0, entriesPerPage);
  return {
    task: taskView(task, colleague.openid, nowMs()),
    entries: page.map(taskEntryView),
    nextBeforeNumber: found.length > entriesPerPage ? (page.at(-1)?.number ?? null) : null,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: nowMs(),
  };
}
