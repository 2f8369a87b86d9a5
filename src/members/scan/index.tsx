import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { readVoucherCode } from '../../../domain/rewards/voucher-code';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { clockText } from '../../features/session/store-clock';
import { goBack, openPage } from '../../platform/navigation';
import { scanCode } from '../../platform/phone';
import { localText } from '../../text/language';
import { membersText } from '../../text/members';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { showToast } from '../../ui/toast/toasts';
import { MemberPart } from './member-part';
import { MemberScanning } from './member-scanning';
import './index.scss';

/** Scans or types the code that a guest shows, and says who it is and what may be done for them. */
const ScanPage = observer(function ScanPage() {
  return (
    <StaffScreen needs="scanMemberCode">
      {(board) => (
        <>
          <NavigationBar
            isSticky
            title={membersText('title')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <OfflineBar board={board} />
          <Scanning key={board.storeId} board={board} />
        </>
      )}
    </StaffScreen>
  );
});

const Scanning = observer(function Scanning({ board }: { readonly board: Board }) {
  const [scanning] = useState(() => new MemberScanning(board.storeId));
  useEffect(() => void scanning.refresh(), [scanning]);
  const { member, problem } = scanning;
  return (
    <View className="stack scan">
      <CodeField scanning={scanning} />
      {problem === null ? null : (
        <Note icon="alert" tone="chili">
          {staffProblemText(problem)}
        </Note>
      )}
      {member === null ? null : <MemberPart scanning={scanning} member={member} />}
      <LastScans scanning={scanning} />
    </View>
  );
});

const CodeField = observer(function CodeField({ scanning }: { readonly scanning: MemberScanning }) {
  const { typed, isWhole, hasSlipped, isBusy, member } = scanning;
  const byCamera = async () => {
    const code = await scanCode();
    if (code === null) return showToast(membersText('typeInstead'));
    if (isVoucher(code)) return openPage('/members/redeem/index', { code });
    return scanning.scan(code.slice(0, 40));
  };
  const byHand = () => {
    if (isWhole) void scanning.scan(typed);
    else showToast(membersText(hasSlipped ? 'slipped' : 'tenDigits'));
  };
  return (
    <>
      <Button
        isWide
        icon="qr"
        busyWords={isBusy ? membersText('busy') : null}
        onPress={() => void byCamera()}
      >
        {membersText(member === null ? 'scan' : 'scanNext')}
      </Button>
      <View className="row gap-8">
        <View className="scan__field">
          <Input
            className="scan__input num"
            type="number"
            maxlength={14}
            value={typed}
            placeholder={membersText('field')}
            ariaLabel={membersText('field')}
            onInput={({ detail }) => scanning.type(detail.value)}
            onConfirm={byHand}
          />
        </View>
        <Button look="quiet" isOff={!isWhole || isBusy} onPress={byHand}>
          {membersText('look')}
        </Button>
      </View>
      {hasSlipped ? <View className="t12 chili">{membersText('slipped')}</View> : null}
    </>
  );
});

/** A voucher is shown in two groups with a dash; a member's code is digits alone. */
function isVoucher(code: string): boolean {
  return code.includes('-') && readVoucherCode(code) !== null;
}

const LastScans = observer(function LastScans({ scanning }: { readonly scanning: MemberScanning }) {
  const { scans, utcOffsetMinutes } = scanning;
  if (scans === null || scans.length === 0) return null;
  return (
    <View>
      <View className="quiet scan__last">{membersText('last')}</View>
      <View className="scan__list">
        {scans.map(({ scanId, atMs, name, levelName, dishName }) => (
          <View key={scanId} className="row gap-12 scan__row">
            <Icon name="check" size={20} className="jade" />
            <View className="grow">
              <View className="strong clip">
                {name ?? membersText('noName')} · {localText(levelName)}
              </View>
              {dishName === null ? null : (
                <View className="t12 quiet">{membersText('gaveOut', { dish: localText(dishName) })}</View>
              )}
            </View>
            <View className="t12 quiet num">{clockText({ utcOffsetMinutes }, atMs)}</View>
          </View>
        ))}
      </View>
    </View>
  );
});

export default ScanPage;
