import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { Icon } from '../icons/icon';

interface Notice {
  readonly sentence: string;
  readonly isError: boolean;
}

/** Carries an action of a button out, and says in one line what it did or why it failed. */
export type Perform = (work: () => Promise<unknown>, done?: string) => Promise<void>;

const PerformContext = createContext<Perform | null>(null);

export function usePerform(): Perform {
  const perform = useContext(PerformContext);
  if (!perform) throw new Error('This part of the console stands outside of its notices.');
  return perform;
}

const shownMs = 6_000;

export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const show = useCallback((fresh: Notice) => {
    setNotice(fresh);
    setTimeout(() => setNotice((shown) => (shown === fresh ? null : shown)), shownMs);
  }, []);
  const perform = useCallback<Perform>(
    async (work, done) => {
      try {
        await work();
        if (done) show({ sentence: done, isError: false });
      } catch (error) {
        show({ sentence: error instanceof Error ? error.message : String(error), isError: true });
      }
    },
    [show],
  );
  return (
    <PerformContext.Provider value={perform}>
      {children}
      <div className="notices" role="status" aria-live="polite">
        {notice && (
          <p className={notice.isError ? 'notice failed' : 'notice'}>
            <Icon name={notice.isError ? 'warning' : 'check'} />
            {notice.sentence}
          </p>
        )}
      </div>
    </PerformContext.Provider>
  );
}
