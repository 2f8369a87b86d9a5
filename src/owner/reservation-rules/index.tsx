import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { rulesText } from '../../text/owner-reservation-rules';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { OwnerPage } from '../parts/owner-page';
import { DepositCard } from './deposit-card';
import { GeneralCard, KeepingCard } from './general-card';
import { HolidaysCard } from './holidays-card';
import { RoomCard } from './room-card';
import { RulesDraft } from './rules-draft';
import './index.scss';

/** How the house keeps tables for later: everything that guests then find when they choose a time. */
const ReservationRulesPage = observer(function ReservationRulesPage() {
  const { params } = useRouter();
  const [draft] = useState(() => new RulesDraft(params['storeId'] ?? ''));
  useEffect(() => void draft.refresh(), [draft]);
  return (
    <OwnerPage title={rulesText('title')}>
      <Body draft={draft} />
    </OwnerPage>
  );
});

const Body = observer(function Body({ draft }: { readonly draft: RulesDraft }) {
  const { rules, problem } = draft;
  if (rules === null) {
    if (problem !== null) return <NotReached problem={problem} onAgain={() => void draft.refresh()} />;
    return (
      <>
        <Bone width="100%" height={420} radius={14} />
        <Bone width="100%" height={320} radius={14} />
      </>
    );
  }
  return (
    <>
      <GeneralCard draft={draft} rules={rules} />
      <KeepingCard draft={draft} rules={rules} />
      <DepositCard draft={draft} rules={rules} />
      <HolidaysCard draft={draft} />
      <RoomCard draft={draft} rules={rules} />
      <Foot draft={draft} />
    </>
  );
});

const Foot = observer(function Foot({ draft }: { readonly draft: RulesDraft }) {
  const { wanted, isChanged, isBusy } = draft;
  const fault = typeof wanted === 'string' ? wanted : null;
  const isOff = fault !== null || !isChanged;
  const save = async () => {
    if (isOff) return;
    const problem = await draft.save();
    showToast(problem === null ? rulesText('saved') : staffProblemText(problem));
  };
  return (
    <>
      {fault === null ? null : <Note tone="chili">{rulesText(`fault${fault}`)}</Note>}
      <Button
        isWide
        isOff={isOff}
        busyWords={isBusy ? rulesText('saving') : null}
        onPress={() => void save()}
      >
        {rulesText(isChanged ? 'save' : 'same')}
      </Button>
    </>
  );
});

export default ReservationRulesPage;
