import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { TabBar } from '../../ui/tab-bar/tab-bar';

export type GuestTab = 'home' | 'menu' | 'orders' | 'me';

interface GuestTabsProps {
  readonly active: GuestTab;
  /** Orders under way, shown beside "orders". */
  readonly liveOrders?: number;
}

/** The four tabs of a guest. */
export const GuestTabs = observer(function GuestTabs({ active, liveOrders = 0 }: GuestTabsProps) {
  return (
    <TabBar
      label={shellText('tabs')}
      active={active}
      tabs={[
        { key: 'home', words: shellText('home'), icon: 'home' },
        { key: 'menu', words: shellText('menu'), icon: 'bowl' },
        { key: 'orders', words: shellText('orders'), icon: 'receipt', count: liveOrders },
        { key: 'me', words: shellText('me'), icon: 'person' },
      ]}
      onChoose={(key) => {
        if (key !== active) void openPage(`/pages/${key}/index`);
      }}
    />
  );
});
