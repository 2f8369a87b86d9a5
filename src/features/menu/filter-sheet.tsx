import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { Allergen, Diet } from '../../../domain/menu/menu';
import { menuText } from '../../text/menu';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { allergenWords, dietWords } from './dish-words';
import { noFilter, type MenuFilter } from './menu-rules';
import { menuView } from './menu-view';
import './filter-sheet.scss';

const diets: readonly Diet[] = ['vegetarian', 'vegan', 'no-pork', 'mild'];
const allergens: readonly Allergen[] = [
  'gluten',
  'egg',
  'soy',
  'peanut',
  'nut',
  'milk',
  'fish',
  'shellfish',
  'sesame',
];

/** Taste, diet and allergens. The menu narrows at once; the button says to how many dishes. */
export const FilterSheet = observer(function FilterSheet(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { filter, shownDishes, rules } = menuView;
  const narrow = (change: Partial<MenuFilter>) => menuView.narrow({ ...filter, ...change });
  return (
    <Sheet
      isOpen={props.isOpen}
      onClose={props.onClose}
      label={menuText('filterTitle')}
      closeLabel={shellText('close')}
      title={menuText('filterTitle')}
      foot={
        <>
          {rules === 0 ? null : (
            <Button look="line" onPress={() => menuView.narrow(noFilter)}>
              {menuText('filterClear')}
            </Button>
          )}
          <Button className="grow" isOff={shownDishes === 0} onPress={props.onClose}>
            {shownDishes === 0 ? menuText('filterNone') : menuText('filterShow', { count: shownDishes })}
          </Button>
        </>
      }
    >
      <Group title={menuText('filterSpice')}>
        {spiceLimits().map(({ most, words }) => (
          <Chip
            key={most}
            words={words}
            isChosen={filter.mostSpice === most}
            onPress={() => narrow({ mostSpice: most })}
          />
        ))}
      </Group>
      <Group title={menuText('filterDiet')}>
        {diets.map((diet) => (
          <Chip
            key={diet}
            role="checkbox"
            words={dietWords(diet)}
            isChosen={filter.diets.includes(diet)}
            onPress={() => narrow({ diets: switched(filter.diets, diet) })}
          />
        ))}
      </Group>
      <Group title={menuText('filterAllergens')}>
        {allergens.map((allergen) => (
          <Chip
            key={allergen}
            role="checkbox"
            words={allergenWords(allergen)}
            isChosen={filter.withoutAllergens.includes(allergen)}
            onPress={() => narrow({ withoutAllergens: switched(filter.withoutAllergens, allergen) })}
          />
        ))}
      </Group>
    </Sheet>
  );
});

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <View className="filter__group" ariaRole="group" ariaLabel={title}>
      <View className="filter__title strong">{title}</View>
      <Chips>{children}</Chips>
    </View>
  );
}

function spiceLimits(): readonly { readonly most: MenuFilter['mostSpice']; readonly words: string }[] {
  return [
    { most: 3, words: menuText('spiceAny') },
    { most: 0, words: menuText('spiceNone') },
    { most: 1, words: menuText('spiceMild') },
    { most: 2, words: menuText('spiceHot') },
  ];
}

/** Takes a thing off a list, or puts it on. */
function switched<Thing>(things: readonly Thing[], thing: Thing): readonly Thing[] {
  return things.includes(thing) ? things.filter((candidate) => candidate !== thing) : [...things, thing];
}
