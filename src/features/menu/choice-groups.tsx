import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { DishSelection } from '../../../domain/menu/lookup';
import type { Dish, DishOption, OptionGroup, SetChoice, SetChoiceGroup } from '../../../domain/menu/menu';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { Chip, Chips } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';
import { toggled } from './choosing';
import { menuView } from './menu-view';

interface ChoiceGroupsProps {
  readonly dish: Dish;
  readonly selection: DishSelection;
  readonly onSelect: (selection: DishSelection) => void;
}

/** Sizes, option groups and the courses of a set, each as chips with what they add to the price. */
export const ChoiceGroups = observer(function ChoiceGroups({ dish, selection, onSelect }: ChoiceGroupsProps) {
  const toggleOption = (group: OptionGroup, optionId: string) => {
    const next = toggled(selection.optionIdsByGroup, group, optionId);
    if (next === null) showToast(menuText('atLimit', { count: group.maximum }));
    else onSelect({ ...selection, optionIdsByGroup: next });
  };
  const toggleChoice = (group: SetChoiceGroup, dishId: string) => {
    const next = toggled(selection.choiceDishIdsByGroup, group, dishId);
    if (next === null) showToast(menuText('atLimit', { count: group.maximum }));
    else onSelect({ ...selection, choiceDishIdsByGroup: next });
  };
  return (
    <>
      {dish.sizes.length === 0 ? null : <Sizes dish={dish} selection={selection} onSelect={onSelect} />}
      {dish.optionGroups.map((group) => (
        <Group
          key={group.id}
          id={group.id}
          title={localText(group.name)}
          hint={hintOf(group, selection.optionIdsByGroup)}
        >
          <Chips>
            {group.options.map((option) => (
              <OptionChip
                key={option.id}
                option={option}
                isSingle={group.maximum === 1}
                isChosen={(selection.optionIdsByGroup[group.id] ?? []).includes(option.id)}
                onPress={() => toggleOption(group, option.id)}
              />
            ))}
          </Chips>
        </Group>
      ))}
      {dish.setChoices.map((group) => (
        <Group
          key={group.id}
          id={group.id}
          title={localText(group.name)}
          hint={hintOf(group, selection.choiceDishIdsByGroup)}
        >
          <Chips>
            {group.choices.map((choice) => (
              <SetChip
                key={choice.dishId}
                choice={choice}
                isSingle={group.maximum === 1}
                isChosen={(selection.choiceDishIdsByGroup[group.id] ?? []).includes(choice.dishId)}
                onPress={() => toggleChoice(group, choice.dishId)}
              />
            ))}
          </Chips>
        </Group>
      ))}
    </>
  );
});

function Sizes({ dish, selection, onSelect }: ChoiceGroupsProps) {
  return (
    <Group id="size" title={menuText('size')} hint={null}>
      <Chips {...(dish.sizes.length === 3 ? { columns: 3 } : {})}>
        {dish.sizes.map((size) => (
          <Chip
            key={size.id}
            isTall
            words={localText(size.name)}
            detail={`¥${fenToShortYuanText(size.memberPrice ?? size.price)}`}
            isChosen={selection.sizeId === size.id}
            onPress={() => onSelect({ ...selection, sizeId: size.id })}
          />
        ))}
      </Chips>
    </Group>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly hint: string | null;
  readonly children: ReactNode;
}

function Group({ id, title, hint, children }: GroupProps) {
  return (
    <View id={`group-${id}`} className="dish-sheet__group" ariaRole="group" ariaLabel={title}>
      <View className="dish-sheet__title">
        <View className="strong">{title}</View>
        {hint === null ? null : <View className="t12 quiet">{hint}</View>}
      </View>
      {children}
    </View>
  );
}

interface ChosenChipProps {
  readonly isSingle: boolean;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function OptionChip({ option, isSingle, ...chip }: ChosenChipProps & { readonly option: DishOption }) {
  return (
    <Chip
      {...chip}
      role={isSingle ? 'radio' : 'checkbox'}
      words={localText(option.name)}
      detail={option.isSoldOut ? menuText('soldOut') : differenceWords(option.priceDifference)}
      isOff={option.isSoldOut}
    />
  );
}

const SetChip = observer(function SetChip({
  choice,
  isSingle,
  ...chip
}: ChosenChipProps & { readonly choice: SetChoice }) {
  const dish = menuView.dishes.get(choice.dishId);
  if (dish === undefined) return null;
  const isOff = menuView.stateOf(dish).kind === 'sold-out';
  return (
    <Chip
      {...chip}
      role={isSingle ? 'radio' : 'checkbox'}
      words={localText(dish.name)}
      detail={isOff ? menuText('soldOut') : differenceWords(choice.priceDifference)}
      isOff={isOff}
    />
  );
});

function hintOf(
  group: { readonly id: string; readonly minimum: number; readonly maximum: number },
  ids: Readonly<Record<string, readonly string[]>>,
): string | null {
  const chosen = ids[group.id]?.length ?? 0;
  if (group.minimum === 1 && group.maximum === 1) return null;
  if (group.minimum === group.maximum) return menuText('pickExactly', { count: group.maximum, chosen });
  if (group.minimum === 0) return menuText('pickUpTo', { count: group.maximum, chosen });
  return menuText('pickBetween', { least: group.minimum, most: group.maximum, chosen });
}

function differenceWords(difference: number): string | null {
  if (difference === 0) return null;
  return `${difference > 0 ? '+' : '−'}¥${fenToShortYuanText(Math.abs(difference))}`;
}
