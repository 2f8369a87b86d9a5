import { observer } from 'mobx-react-lite';
import { memberText } from '../../text/member';
import { Note } from '../../ui/note/note';
import { memberStore } from './member-store';

/** Says that what is shown is from earlier. */
export const OfflineNote = observer(function OfflineNote() {
  return memberStore.isOffline ? <Note icon="alert">{memberText('offline')}</Note> : null;
});
