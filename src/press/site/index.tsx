import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { Board } from '../../features/colleague/live/board';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { goBack } from '../../platform/navigation';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { Applications, Jobs } from './jobs';
import { OwnSite } from './own-site';
import { SiteForm } from './site-form';
import './index.scss';

/** The restaurant's site as those who lead keep it. */
const OwnSitePage = observer(function OwnSitePage() {
  return (
    <StaffScreen needs="viewOwnSite">{(board) => <Keeping key={board.storeId} board={board} />}</StaffScreen>
  );
});

const Keeping = observer(function Keeping({ board }: { readonly board: Board }) {
  const [own] = useState(() => new OwnSite(board.storeId));
  useEffect(() => void own.refresh(), [own]);
  const { answer, problem } = own;
  return (
    <>
      <NavigationBar
        isSticky
        title={pressText('siteTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {answer !== null ? (
        <Parts board={board} own={own} mayChange={answer.mayChange} />
      ) : problem === null ? (
        <Bone width="100%" height={420} radius={14} />
      ) : (
        <NotReached problem={problem} onAgain={() => void own.refresh()} />
      )}
    </>
  );
});

const Parts = observer(function Parts(props: {
  readonly board: Board;
  readonly own: OwnSite;
  readonly mayChange: boolean;
}) {
  const { board, own, mayChange } = props;
  const save = async () => {
    const problem = await own.save();
    const version = own.answer?.version ?? 0;
    showToast(problem === null ? pressText('siteSaved', { version }) : staffProblemText(problem));
  };
  return (
    <>
      <View className="own-site above-foot-bar">
        <VersionLine board={board} own={own} />
        {mayChange ? <SiteForm own={own} /> : <Note icon="lock">{pressText('siteReadOnly')}</Note>}
        <Jobs own={own} />
        <Applications board={board} own={own} />
      </View>
      {mayChange ? (
        <FootBar>
          <Button
            isWide
            className="staff-button--big"
            busyWords={own.sending.isBusy ? pressText('saving') : null}
            onPress={() => void save()}
          >
            {pressText('siteSave')}
          </Button>
        </FootBar>
      ) : null}
    </>
  );
});

const VersionLine = observer(function VersionLine(props: { readonly board: Board; readonly own: OwnSite }) {
  const { version = 0, editorName: name = '', editedAtMs = null } = props.own.answer ?? {};
  if (editedAtMs === null) return <View className="t12 quiet">{pressText('siteNone')}</View>;
  const time = timeWords(props.board, editedAtMs);
  return <View className="t12 quiet">{pressText('siteVersion', { version, name, time })}</View>;
});

export default OwnSitePage;
