import { View } from '@tarojs/components';
import { usePageScroll } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useRef, useState } from 'react';
import type { Dish } from '../../../domain/menu/menu';
import { cart } from '../../features/cart/cart';
import { CartBar } from '../../features/cart/cart-bar';
import { CartSheet } from '../../features/cart/cart-sheet';
import { CategoryRail } from '../../features/menu/category-rail';
import { CategorySection } from '../../features/menu/category-section';
import { DishSheet } from '../../features/menu/dish-sheet';
import { FilterSheet } from '../../features/menu/filter-sheet';
import { MenuHeader } from '../../features/menu/menu-header';
import { MenuNotes, noteHeight, noteWords } from '../../features/menu/menu-notes';
import { noFilter } from '../../features/menu/menu-rules';
import { MenuSkeleton } from '../../features/menu/menu-skeleton';
import { menuView } from '../../features/menu/menu-view';
import { regular } from '../../features/menu/regular';
import { SearchOverlay } from '../../features/menu/search-overlay';
import { TopUpSheet } from '../../features/menu/top-up-sheet';
import { useHeaderPhase } from '../../features/menu/use-header-phase';
import { onDishWanted } from '../../features/menu/wanted-dish';
import { GuestTabs } from '../../features/session/guest-tabs';
import { useSharing } from '../../features/session/sharing';
import { visit } from '../../features/session/visit';
import { screenMetrics } from '../../platform/metrics';
import { openPage } from '../../platform/navigation';
import { scrollPageTo } from '../../platform/scrolling';
import { menuText } from '../../text/menu';
import { problemText } from '../../text/problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Screen } from '../../ui/screen/screen';
import { showToast } from '../../ui/toast/toasts';
import './index.scss';

/** Height of the header below the navigation row, as drawn by `menu-header.scss`. */
const headerHeight = 186;
const jumpMs = 240;

type OpenSheet = 'cart' | 'filter' | 'top-up' | 'search' | null;

const MenuPage = observer(function MenuPage() {
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const [dish, setDish] = useState<Dish | null>(null);
  useMenuLife();
  useSharing('/pages/menu/index', 'menu', dish);
  useEffect(() => onDishWanted(setDish), []);
  const { phase, jump } = useMenuScroll();
  const openDish = (wanted: Dish) => setDish(wanted);
  const checkOut = () => {
    setSheet(null);
    void openPage('/pages/checkout/index');
  };
  return (
    <Screen hasTabs className="menu">
      <MenuHeader
        isScrolled={phase !== 'open'}
        isCollapsed={phase === 'collapsed'}
        onOpenStore={() => void openPage('/pages/home/index')}
        onSearch={() => setSheet('search')}
        onFilter={() => setSheet('filter')}
      />
      <MenuBody onJump={jump} onOpenDish={openDish} />
      <View className="menu__fade" />
      <SearchOverlay isOpen={sheet === 'search'} onClose={() => setSheet(null)} onOpenDish={openDish} />
      <CartBar
        isOverSheet={sheet === 'cart'}
        onToggle={() => setSheet(sheet === 'cart' || cart.isEmpty ? null : 'cart')}
        onTopUp={() => setSheet('top-up')}
        onCheckout={checkOut}
      />
      <GuestTabs active="menu" liveOrders={visit.liveOrderIds.length} />
      <CartSheet
        isOpen={sheet === 'cart' && !cart.isEmpty}
        onClose={() => setSheet(null)}
        onChooseAgain={(wanted) => {
          setSheet(null);
          openDish(wanted);
        }}
      />
      <TopUpSheet isOpen={sheet === 'top-up'} onClose={() => setSheet(null)} onOpenDish={openDish} />
      <FilterSheet isOpen={sheet === 'filter'} onClose={() => setSheet(null)} />
      <DishSheet dish={dish} onClose={() => setDish(null)} />
    </Screen>
  );
});

interface MenuBodyProps {
  readonly onJump: (categoryId: string) => void;
  readonly onOpenDish: (dish: Dish) => void;
}

const MenuBody = observer(function MenuBody({ onJump, onOpenDish }: MenuBodyProps) {
  if (visit.status === 'opening') return <MenuSkeleton />;
  if (visit.status === 'failed') {
    return (
      <EmptyState
        mood="cold"
        title={visit.problem?.kind === 'refused' ? menuText('failedTitle') : shellText('offlineTitle')}
        line={visit.problem?.kind === 'refused' ? problemText(visit.problem) : shellText('offlineLine')}
        action={
          <Button look="quiet" size="m" icon="repeat" onPress={() => void visit.refresh()}>
            {shellText('again')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <MenuNotes />
      <View className="menu__panes">
        <CategoryRail onJump={onJump} />
        <View className="menu__pane">
          {menuView.places.map((place) => (
            <CategorySection key={place.category.id} place={place} onOpenDish={onOpenDish} />
          ))}
          {menuView.places.length === 0 ? <NothingFits /> : null}
          <View className="menu__end" />
        </View>
      </View>
    </>
  );
});

const NothingFits = observer(function NothingFits() {
  return (
    <EmptyState
      mood="warm"
      title={menuText('filterEmptyTitle')}
      line={menuText('filterEmptyLine')}
      action={
        <Button look="quiet" size="m" onPress={() => menuView.narrow(noFilter)}>
          {menuText('filterClear')}
        </Button>
      }
    />
  );
});

/** Starts what the menu lives from. */
function useMenuLife(): void {
  useEffect(() => {
    visit.start();
    const stopRegular = regular.start();
    const stopCart = cart.start();
    const stopView = menuView.start(screenMetrics().windowHeight - screenMetrics().navBottom);
    return () => {
      stopRegular();
      stopCart();
      stopView();
    };
  }, []);
  const { hasUnknownTable } = visit;
  useEffect(() => {
    if (!hasUnknownTable) return;
    showToast(menuText('unknownTable'));
    visit.forgetUnknownTable();
  }, [hasUnknownTable]);
}

/** Keeps header and rail in step with the scroll, and scrolls to a category. */
function useMenuScroll() {
  const { phase, scrolled } = useHeaderPhase(headerHeight);
  const landing = useRef<ReturnType<typeof setTimeout> | null>(null);
  usePageScroll(({ scrollTop }) => {
    scrolled(scrollTop);
    menuView.scrolledTo(scrollTop - listTop(), screenMetrics().windowHeight);
  });
  const jump = (categoryId: string) => {
    const top = menuView.jumpTo(categoryId, screenMetrics().windowHeight);
    if (landing.current !== null) clearTimeout(landing.current);
    landing.current = setTimeout(() => menuView.landed(), jumpMs + 260);
    void scrollPageTo(listTop() + top, jumpMs);
  };
  return { phase, jump };
}

/** How far the page is scrolled when the list's top is under the navigation row. */
function listTop(): number {
  return headerHeight + (noteWords() === null ? 0 : noteHeight);
}

export default MenuPage;
