import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { localText } from '../../text/language';
import { ownerMembershipText } from '../../text/owner-membership';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { Switch } from '../../ui/switch/switch';
import { Field } from './fields';
import type { LevelDraft, MembershipDraft } from './membership-draft';

interface LevelPartProps {
  readonly draft: MembershipDraft;
  readonly level: LevelDraft;
  readonly number: number;
}

/** One level: its names, from which sum, and what it brings. */
export const LevelPart = observer(function LevelPart({ draft, level, number }: LevelPartProps) {
  const [isChoosing, setChoosing] = useState(false);
  const edit = (change: Partial<LevelDraft>) => draft.editLevel(level.key, change);
  const title = ownerMembershipText('levelOf', { number });
  const dish = draft.dishes.find(({ dishId }) => dishId === level.freeDishId);
  return (
    <Card label={title}>
      <View className="row">
        <View className="grow t16 strong" ariaRole="heading">
          {title}
        </View>
        {number === 1 ? (
          <View className="t12 quiet">{ownerMembershipText('everybody')}</View>
        ) : (
          <Pressable
            className="rules-remove"
            label={ownerMembershipText('removeLevel', { number })}
            onPress={() => draft.removeLevel(level.key)}
          >
            <Icon name="trash" size={20} />
          </Pressable>
        )}
      </View>
      <LevelFields level={level} isFirst={number === 1} onEdit={edit} />
      <View className="row gap-12 rules-line">
        <View className="grow">{ownerMembershipText('memberPrice')}</View>
        <Switch
          label={ownerMembershipText('memberPriceOf', { number })}
          isOn={level.hasMemberPrice}
          onChange={(hasMemberPrice) => edit({ hasMemberPrice })}
        />
      </View>
      <Pressable className="row gap-8 rules-line" onPress={() => setChoosing(true)}>
        <View className="grow">{ownerMembershipText('freeDish')}</View>
        <View className="quiet">{dish ? localText(dish.name) : ownerMembershipText('noDish')}</View>
        <Icon name="right" size={16} />
      </Pressable>
      <DishSheet
        draft={draft}
        isOpen={isChoosing}
        onChoose={(freeDishId) => {
          edit({ freeDishId });
          setChoosing(false);
        }}
        onClose={() => setChoosing(false)}
      />
    </Card>
  );
});

interface LevelFieldsProps {
  readonly level: LevelDraft;
  readonly isFirst: boolean;
  readonly onEdit: (change: Partial<LevelDraft>) => void;
}

/** Its names, from which sum, and what can be said in numbers. */
function LevelFields({ level, isFirst, onEdit }: LevelFieldsProps) {
  return (
    <>
      <View className="rules-row">
        <Field
          sign={ownerMembershipText('nameZh')}
          type="text"
          maxLength={20}
          value={level.zh}
          onChange={(zh) => onEdit({ zh })}
        />
        <Field
          sign={ownerMembershipText('nameEn')}
          type="text"
          maxLength={20}
          value={level.en}
          onChange={(en) => onEdit({ en })}
        />
      </View>
      <View className="rules-row">
        {isFirst ? null : (
          <Field
            sign={ownerMembershipText('threshold')}
            type="digit"
            value={level.threshold}
            onChange={(threshold) => onEdit({ threshold })}
          />
        )}
        <Field
          sign={ownerMembershipText('percent')}
          value={level.percent}
          onChange={(percent) => onEdit({ percent })}
        />
        <Field
          sign={ownerMembershipText('birthdayCoupon')}
          type="digit"
          value={level.birthday}
          onChange={(birthday) => onEdit({ birthday })}
        />
      </View>
    </>
  );
}

const DishSheet = observer(function DishSheet(props: {
  readonly draft: MembershipDraft;
  readonly isOpen: boolean;
  readonly onChoose: (dishId: string | null) => void;
  readonly onClose: () => void;
}) {
  const { draft, isOpen, onChoose, onClose } = props;
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={ownerMembershipText('freeDish')}
      title={ownerMembershipText('freeDish')}
      closeLabel={shellText('close')}
    >
      <View className="rules-dishes">
        <Pressable className="rules-dish" onPress={() => onChoose(null)}>
          {ownerMembershipText('noDish')}
        </Pressable>
        {draft.dishes.map(({ dishId, name }) => (
          <Pressable key={dishId} className="rules-dish" onPress={() => onChoose(dishId)}>
            {localText(name)}
          </Pressable>
        ))}
      </View>
    </Sheet>
  );
});
