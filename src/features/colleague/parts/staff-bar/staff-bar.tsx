import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { clockText } from '../../../session/store-clock';
import { localText } from '../../../../text/language';
import { shellText } from '../../../../text/shell';
import { staffText } from '../../../../text/staff';
import { Icon } from '../../../../ui/icon/icon';
import { NavigationBar } from '../../../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../../../ui/pressable/pressable';
import { Sheet } from '../../../../ui/sheet/sheet';
import type { Board } from '../../live/board';
import { staffSession } from '../../session/staff-session';
import { BellButton } from './bell-button';
import './staff-bar.scss';

interface StaffBarProps {
  readonly board: Board;
  /** Words in place of the store's name. */
  readonly title?: string;
}

/** The top of a staff tab: the store on the left, the bell beside the capsule, and whether the line is lost. */
export const StaffBar = observer(function StaffBar({ board, title }: StaffBarProps) {
  const [isChoosing, setChoosing] = useState(false);
  const { memberships, membership } = staffSession;
  const mayChoose = memberships.length > 1;
  const name = membership === null ? '' : localText(membership.storeName);
  return (
    <>
      <NavigationBar className="staff-bar" isSticky>
        {title !== undefined ? (
          <View className="staff-bar__name clip" ariaRole="heading">
            {title}
          </View>
        ) : mayChoose ? (
          <Pressable
            className="staff-bar__store"
            label={`${name}, ${staffText('chooseStore')}`}
            onPress={() => setChoosing(true)}
          >
            <View className="staff-bar__name clip">{name}</View>
            <Icon name="down" size={20} />
          </Pressable>
        ) : (
          <View className="staff-bar__name clip" ariaRole="heading">
            {name}
          </View>
        )}
        <View className="grow" />
        {staffSession.may('acceptOrder') || staffSession.may('listConversations') ? <BellButton /> : null}
      </NavigationBar>
      <OfflineBar board={board} />
      <Sheet
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        label={staffText('stores')}
        title={staffText('stores')}
        closeLabel={shellText('close')}
      >
        {memberships.map(({ storeId, storeName, role }) => (
          <Pressable
            key={storeId}
            role="radio"
            isSelected={storeId === membership?.storeId}
            className="staff-bar__choice"
            onPress={() => {
              staffSession.chooseStore(storeId);
              setChoosing(false);
            }}
          >
            <View className="grow">
              <View className="t16 strong">{localText(storeName)}</View>
              <View className="quiet t12">{staffText(role)}</View>
            </View>
            {storeId === membership?.storeId ? <Icon name="check" size={20} /> : null}
          </Pressable>
        ))}
      </Sheet>
    </>
  );
});

export const OfflineBar = observer(function OfflineBar({ board }: { readonly board: Board }) {
  if (board.offlineSinceMs === null || board.answer === null) return null;
  const time = clockText(board.clock, board.offlineSinceMs);
  return (
    <View className="staff-offline" ariaRole="status">
      <Icon name="alert" size={16} />
      <View className="grow">{staffText('offline', { time })}</View>
    </View>
  );
});
