/** Something that somebody promised to see to, mostly a complaint. */
export const taskStatuses = ['open', 'in-progress', 'closed'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const taskEvents = ['assign', 'note', 'close', 'reopen'] as const;
export type TaskEvent = (typeof taskEvents)[number];

/**
 * The first note is the first sign that somebody has begun. A closed task takes no note, so that nothing is written
 * where nobody looks: it is reopened first.
 */
export const taskTransitions: Readonly<Record<TaskStatus, Readonly<Partial<Record<TaskEvent, TaskStatus>>>>> =
  {
    open: { assign: 'open', note: 'in-progress', close: 'closed' },
    'in-progress': { assign: 'in-progress', note: 'in-progress', close: 'closed' },
    closed: { reopen: 'open' },
  };

/** Where an event leads, or null when it cannot happen. */
export function taskStatusAfter(status: TaskStatus, event: TaskEvent): TaskStatus | null {
  return taskTransitions[status][event] ?? null;
}
