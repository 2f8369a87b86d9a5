import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { storedValueOfficeText } from '../../text/stored-value-office';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { Switch } from '../../ui/switch/switch';
import { Licence } from './licence';
import { StoredValueSettings } from './stored-value-settings';
import { SwitchSheet } from './switch-sheet';
import { TiersCard } from './tiers-card';
import './index.scss';

/** Whether the house takes money in advance, which its owner answers for, and what it adds to a top-up. */
const StoredValueSettingsPage = observer(function StoredValueSettingsPage() {
  const { params } = useRouter();
  const [settings] = useState(() => new StoredValueSettings(params['storeId'] ?? ''));
  useEffect(() => void settings.refresh(), [settings]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={storedValueOfficeText('ownerTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Body settings={settings} />
      </View>
    </Screen>
  );
});

const Body = observer(function Body({ settings }: { readonly settings: StoredValueSettings }) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { rules, problem } = settings;
  if (rules === null) {
    if (problem === null) return <Bones />;
    return <NotReached problem={problem} onAgain={() => void settings.refresh()} />;
  }
  return (
    <>
      <Card>
        <View className="row gap-12">
          <View className="grow">
            <View className="t16 strong">{storedValueOfficeText('switch')}</View>
            <View className="t12 quiet">{storedValueOfficeText(rules.isOn ? 'isOn' : 'isOff')}</View>
          </View>
          <Switch label={storedValueOfficeText('switch')} isOn={rules.isOn} onChange={setWanted} />
        </View>
        <View className="stored-value-licence">
          <Licence />
        </View>
      </Card>
      <TiersCard settings={settings} />
      <SwitchSheet settings={settings} wanted={wanted} onClose={() => setWanted(null)} />
    </>
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={188} radius={14} />
      <Bone width="100%" height={260} radius={14} />
    </>
  );
}

export default StoredValueSettingsPage;
