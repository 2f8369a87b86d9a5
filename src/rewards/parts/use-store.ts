import { useDidShow } from '@tarojs/taro';
import { autorun } from 'mobx';
import { useEffect } from 'react';
import { visit } from '../../features/session/visit';

/** Refreshes as soon as it is known which store is visited, when it becomes another, and whenever the page is shown. */
export function useStore(model: { refresh(): Promise<void> }): void {
  useDidShow(() => {
    visit.start();
    void model.refresh();
  });
  useEffect(() => {
    let known = visit.store?.id;
    return autorun(() => {
      const now = visit.store?.id;
      if (now === known) return;
      known = now;
      void model.refresh();
    });
  }, [model]);
}
