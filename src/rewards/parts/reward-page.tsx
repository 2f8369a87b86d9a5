import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';

/** The root of the pages of this package. */
export const RewardPage = observer(function RewardPage(props: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={props.title}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">{props.children}</View>
    </Screen>
  );
});
