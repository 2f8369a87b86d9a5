import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { Shopfront } from '../../features/session/shopfront/shopfront';
import { visit } from '../../features/session/visit';
import { StoreCard } from '../../features/stores/store-card';
import { goBack, openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { memberText } from '../../text/member';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import './index.scss';

/** Who the house is, how to reach it, what is kept of a guest, and what this was made with. */
const AboutPage = observer(function AboutPage() {
  useDidShow(() => visit.start());
  const { store } = visit;
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={memberText('aboutTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <View className="about__head">
          <View className="about__arch">
            <Shopfront className="about__shop" />
          </View>
          {store ? (
            <>
              <View className="display t28" ariaRole="heading">
                {localText(store.brand)}
              </View>
              <View className="quiet">{localText(store.slogan)}</View>
            </>
          ) : (
            <Bone width={160} height={56} />
          )}
        </View>
        {store ? (
          <>
            <View className="strong about__title">{memberText('contact')}</View>
            <StoreCard
              store={store}
              nowMs={visit.nowMs}
              onOpen={() => void openPage('/customer/store/index', { storeId: store.id })}
            />
          </>
        ) : (
          <Bone width="100%" height={92} radius={14} />
        )}
        <Card>
          <View className="t16 strong about__line">{memberText('privacyTitle')}</View>
          <View className="quiet about__line">{memberText('privacyLine')}</View>
          <View className="quiet">{memberText('privacyPhone')}</View>
        </Card>
        <View className="t12 quiet about__made">{memberText('madeWith')}</View>
      </View>
    </Screen>
  );
});

export default AboutPage;
