import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Shopfront } from '../../features/session/shopfront/shopfront';
import { visit } from '../../features/session/visit';
import { storeList } from '../../features/stores/store-list';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { siteText } from '../../text/site';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { NotOpened } from '../not-opened';
import { About } from './about';
import { Contact, Licences } from './contact';
import { Jobs } from './jobs';
import { MenuWay, Stores } from './places';
import { SiteView } from './site-view';
import { Stories } from './stories';
import './index.scss';

/** The restaurant's site: who it is, where, what it tells, whom it looks for, and how to reach it. */
const SitePage = observer(function SitePage() {
  const [site] = useState(() => new SiteView());
  useDidShow(() => {
    visit.start();
    void site.refresh();
    void storeList.locateQuietly();
  });
  return (
    <Screen className="site">
      <NavigationBar
        isSticky
        title={siteText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="site__face">
        <Shopfront className="site__shop" />
      </View>
      <View className="stack site__parts">
        <HouseName />
        <Parts site={site} />
      </View>
    </Screen>
  );
});

const HouseName = observer(function HouseName() {
  const { store } = visit;
  if (store === null) return <Bone width="60%" height={64} />;
  return (
    <View>
      <View className="display t28" ariaRole="heading">
        {localText(store.brand)}
      </View>
      <View className="quiet">{localText(store.slogan)}</View>
    </View>
  );
});

const Parts = observer(function Parts({ site }: { readonly site: SiteView }) {
  const { answer, problem } = site;
  if (answer === null) {
    return problem === null ? <Bones /> : <NotOpened problem={problem} onAgain={() => void site.refresh()} />;
  }
  return (
    <>
      <About content={answer.site} />
      <Stories site={site} articles={answer.articles} />
      <Stores />
      <MenuWay />
      <Jobs site={site} jobs={answer.jobs} />
      <Contact site={site} content={answer.site} />
      <Licences content={answer.site} />
    </>
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={140} radius={14} />
      <Bone width="100%" height={260} radius={14} />
      <Bone width="100%" height={172} radius={14} />
    </>
  );
}

export default SitePage;
