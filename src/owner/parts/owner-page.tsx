import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';

interface OwnerPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page on which an owner decides something of a store: its title with the way back, and cards below each other. */
export function OwnerPage({ title, children }: OwnerPageProps) {
  return (
    <Screen>
      <NavigationBar isSticky title={title} backLabel={shellText('back')} onBack={() => void goBack()} />
      <View className="stack">{children}</View>
    </Screen>
  );
}
