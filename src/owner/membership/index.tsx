import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { memberRulesLimits } from '../../../domain/membership/member-rules';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { ownerMembershipText } from '../../text/owner-membership';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { OwnerPage } from '../parts/owner-page';
import { BirthdayPart, LastingPart, SignInPart, WelcomePart } from './gift-parts';
import { LevelPart } from './level-part';
import { MembershipDraft } from './membership-draft';
import './index.scss';

/** How the house thanks those who come back: levels, welcome, birthday, sign-in; for all its stores. */
const MembershipPage = observer(function MembershipPage() {
  const { params } = useRouter();
  const [draft] = useState(() => new MembershipDraft(params['storeId'] ?? ''));
  useEffect(() => void draft.refresh(), [draft]);
  return (
    <OwnerPage title={ownerMembershipText('title')}>
      <Body draft={draft} />
    </OwnerPage>
  );
});

const Body = observer(function Body({ draft }: { readonly draft: MembershipDraft }) {
  const { terms, problem, levels } = draft;
  if (terms === null) {
    if (problem === null) return <Bone width="100%" height={480} radius={14} />;
    return <NotReached problem={problem} onAgain={() => void draft.refresh()} />;
  }
  return (
    <>
      <Note>{ownerMembershipText('promise')}</Note>
      {levels.map((level, index) => (
        <LevelPart key={level.key} draft={draft} level={level} number={index + 1} />
      ))}
      {levels.length >= memberRulesLimits.levels.most ? null : (
        <Button look="quiet" icon="plus" onPress={() => draft.addLevel()}>
          {ownerMembershipText('addLevel')}
        </Button>
      )}
      <LastingPart draft={draft} terms={terms} />
      <WelcomePart draft={draft} terms={terms} />
      <BirthdayPart draft={draft} terms={terms} />
      <SignInPart draft={draft} terms={terms} />
      <Save draft={draft} />
    </>
  );
});

const Save = observer(function Save({ draft }: { readonly draft: MembershipDraft }) {
  const { typed, isChanged, isBusy } = draft;
  const fault = typeof typed === 'string' ? typed : null;
  const isOff = fault !== null || !isChanged;
  const words = ownerMembershipText(fault ?? (isChanged ? 'save' : 'same'));
  const save = async () => {
    if (isOff) return showToast(words);
    const problem = await draft.save();
    showToast(problem === null ? ownerMembershipText('saved') : staffProblemText(problem));
  };
  return (
    <View className="rules-foot">
      <Button
        isWide
        isOff={isOff}
        busyWords={isBusy ? ownerMembershipText('saving') : null}
        onPress={() => void save()}
      >
        {words}
      </Button>
      <View className="t12 quiet num">
        {ownerMembershipText('version', { number: draft.rules?.version ?? 0 })}
      </View>
    </View>
  );
});

export default MembershipPage;
