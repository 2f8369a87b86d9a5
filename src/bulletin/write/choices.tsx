import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { mayAskToRead, mayWrite, mayWriteForWholeHouse, postKinds } from '../../../domain/bulletin/post-kind';
import { staffSession } from '../../features/colleague/session/staff-session';
import { bulletinText } from '../../text/bulletin';
import { localText } from '../../text/language';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import type { MustRead, PostDraft } from './post-draft';

interface DraftProps {
  readonly draft: PostDraft;
}

/** Which kind; a role sees only what it may write. */
export const Kind = observer(function Kind({ draft }: DraftProps) {
  const role = staffSession.membership?.role;
  const kinds = postKinds.filter((kind) => role !== undefined && mayWrite(role, kind));
  if (kinds.length < 2) return null;
  return (
    <Card className="write-post__part">
      <View className="quiet t12">{bulletinText('kindLabel')}</View>
      <Chips>
        {kinds.map((kind) => (
          <Chip
            key={kind}
            words={bulletinText(kind)}
            isChosen={draft.kind === kind}
            onPress={() => draft.change({ kind })}
          />
        ))}
      </Chips>
    </Card>
  );
});

/** This store, or all of them for whoever answers for all. */
export const Audience = observer(function Audience({ draft }: DraftProps) {
  const { membership } = staffSession;
  if (membership === null || !mayWriteForWholeHouse(membership.role)) return null;
  return (
    <Card className="write-post__part">
      <View className="quiet t12">{bulletinText('audienceLabel')}</View>
      <Chips>
        <Chip
          words={localText(membership.storeName)}
          isChosen={!draft.isForHouse}
          onPress={() => draft.change({ isForHouse: false })}
        />
        <Chip
          words={bulletinText('forHouse')}
          isChosen={draft.isForHouse}
          onPress={() => draft.change({ isForHouse: true })}
        />
      </Chips>
    </Card>
  );
});

const wordsByChoice = {
  none: 'mustReadNone',
  kept: 'mustReadKept',
  day: 'mustReadOneDay',
  'three-days': 'mustReadThreeDays',
  week: 'mustReadWeek',
} as const satisfies Readonly<Record<MustRead, string>>;

/** Whether everybody has to confirm it, and until when. */
export const MustReadChoice = observer(function MustReadChoice({ draft }: DraftProps) {
  const { membership } = staffSession;
  if (membership === null || !mayAskToRead(membership.role)) return null;
  const isAsked = draft.edited !== null && draft.edited.mustReadUntilMs !== null;
  const choices = (Object.keys(wordsByChoice) as MustRead[]).filter((choice) => choice !== 'kept' || isAsked);
  return (
    <Card className="write-post__part">
      <View className="quiet t12">{bulletinText('mustReadLabel')}</View>
      <Chips>
        {choices.map((mustRead) => (
          <Chip
            key={mustRead}
            words={bulletinText(wordsByChoice[mustRead])}
            isChosen={draft.mustRead === mustRead}
            onPress={() => draft.change({ mustRead })}
          />
        ))}
      </Chips>
      <View className="quiet t12">{bulletinText('mustReadLine')}</View>
    </Card>
  );
});
