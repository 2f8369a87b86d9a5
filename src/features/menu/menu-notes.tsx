import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { menuText } from '../../text/menu';
import { Note } from '../../ui/note/note';
import { localText } from '../../text/language';
import { clockText } from '../session/store-clock';
import { visit } from '../session/visit';
import './menu-notes.scss';

/** What a guest should know before choosing: offline, paused, closed, or the store's own notice. */
export const MenuNotes = observer(function MenuNotes() {
  const words = noteWords();
  if (words === null) return null;
  return (
    <View className="menu__note">
      <Note icon={visit.isOffline ? 'alert' : 'clock'}>
        <View className="menu__note-words">{words}</View>
      </Note>
    </View>
  );
});

/** Height of the note with its margin, in px; `menu-notes.scss` draws it at exactly this. */
export const noteHeight = 66;

export function noteWords(): string | null {
  const { store, isOffline, storeState, fetchedAtMs, nowMs } = visit;
  if (store === null) return null;
  if (isOffline) return menuText('offline', { time: clockText(store.hours, fetchedAtMs) });
  if (storeState === 'paused') {
    return menuText('pausedNote', { time: clockText(store.hours, store.pausedUntilMs ?? nowMs) });
  }
  if (storeState === 'closed') return menuText('closedNote');
  return store.notice === null ? null : localText(store.notice);
}
