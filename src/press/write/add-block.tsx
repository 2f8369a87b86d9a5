import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { articleDoors } from '../../../domain/article/article-block';
import { localText } from '../../text/language';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { siteText } from '../../text/site';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { addPressPicture } from './add-press-picture';
import type { ArticleDraft } from './article-draft';
import { dishNames } from './dish-names';

interface AddProps {
  readonly draft: ArticleDraft;
}

/** What comes next in the article. */
export const AddBlock = observer(function AddBlock({ draft }: AddProps) {
  const [choosing, setChoosing] = useState<'dish' | 'door' | null>(null);
  const [isSending, setSending] = useState(false);
  // All of them where one is chosen, or where something that was left on this phone tells of one that is not known.
  const needsNames =
    choosing === 'dish' ||
    draft.blocks.some((block) => block.kind === 'dish' && !dishNames.knows(block.dishId));
  useEffect(() => {
    if (needsNames) void dishNames.refresh(draft.storeId);
  }, [needsNames, draft]);
  const picture = async () => {
    setSending(true);
    const added = await addPressPicture();
    setSending(false);
    if (added !== null) draft.addBlock({ kind: 'picture', picture: added, caption: '' });
  };
  const add = (run: () => void) => (draft.isFull ? showToast(pressText('full')) : run());
  return (
    <View className="write-article__add">
      <View className="t12 quiet">{pressText(isSending ? 'photoSending' : 'add')}</View>
      <Chips>
        <Chip
          role="button"
          words={pressText('addParagraph')}
          onPress={() => add(() => draft.addBlock({ kind: 'paragraph', text: '' }))}
        />
        <Chip
          role="button"
          words={pressText('addHeading')}
          onPress={() => add(() => draft.addBlock({ kind: 'heading', text: '' }))}
        />
        <Chip role="button" words={pressText('addPicture')} onPress={() => add(() => void picture())} />
        <Chip role="button" words={pressText('addDish')} onPress={() => add(() => setChoosing('dish'))} />
        <Chip role="button" words={pressText('addDoor')} onPress={() => add(() => setChoosing('door'))} />
      </Chips>
      <CardSheet draft={draft} choosing={choosing} onClose={() => setChoosing(null)} />
    </View>
  );
});

/** Which dish, or which way, the card leads to. */
const CardSheet = observer(function CardSheet(
  props: AddProps & { readonly choosing: 'dish' | 'door' | null; readonly onClose: () => void },
) {
  const { draft, choosing, onClose } = props;
  const title = pressText(choosing === 'door' ? 'whichDoor' : 'whichDish');
  const choose = (block: Parameters<ArticleDraft['addBlock']>[0]) => {
    draft.addBlock(block);
    onClose();
  };
  return (
    <Sheet
      isOpen={choosing !== null}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
    >
      <View className="staff-sheet">
        <Chips>
          {choosing === 'door'
            ? articleDoors.map((door) => (
                <Chip
                  key={door}
                  role="button"
                  words={siteText(door)}
                  onPress={() => choose({ kind: 'door', door })}
                />
              ))
            : dishNames.rows.map(({ dishId, name }) => (
                <Chip
                  key={dishId}
                  role="button"
                  words={localText(name)}
                  onPress={() => choose({ kind: 'dish', dishId })}
                />
              ))}
        </Chips>
      </View>
    </Sheet>
  );
});
