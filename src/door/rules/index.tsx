import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { QueueRules } from '../../../domain/queue/queue-rules';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { CountedRow } from './counted-row';
import { DoorCodeCard } from './door-code-card';
import { GroupsCard } from './groups-card';
import { QueueSettings } from './queue-settings';
import { SwitchRow } from './switch-row';
import './index.scss';

const usualMetres = 3_000;

/** How the store lets guests wait; an owner or manager decides, and the audit keeps it. */
const RulesPage = observer(function RulesPage() {
  return (
    <StaffScreen needs="setQueueRules" className="above-foot-bar">
      {(board) => <Rules key={board.storeId} storeId={board.storeId} />}
    </StaffScreen>
  );
});

const Rules = observer(function Rules({ storeId }: { readonly storeId: string }) {
  const [settings] = useState(() => new QueueSettings(storeId));
  useEffect(() => void settings.refresh(), [settings]);
  const { rules, problem } = settings;
  return (
    <>
      <NavigationBar
        isSticky
        title={staffQueueText('rules')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {rules === null ? (
        problem === null ? (
          <View className="stack">
            <Bone width="100%" height={72} radius={14} />
            <Bone width="100%" height={420} radius={14} />
          </View>
        ) : (
          <NotReached problem={problem} onAgain={() => void settings.refresh()} />
        )
      ) : (
        <Body settings={settings} rules={rules} />
      )}
    </>
  );
});

interface BodyProps {
  readonly settings: QueueSettings;
  readonly rules: QueueRules;
}

const Body = observer(function Body({ settings, rules }: BodyProps) {
  const save = async () => {
    const problem = await settings.save();
    showToast(problem === null ? staffQueueText('saved') : staffProblemText(problem));
  };
  return (
    <>
      <View className="stack">
        <Card>
          <SwitchRow
            title={staffQueueText('isOn')}
            line={staffQueueText('isOnLine')}
            isOn={rules.isOn}
            onChange={(isOn) => settings.change({ isOn })}
          />
        </Card>
        <Card>
          <SwitchRow
            title={staffQueueText('printsNumbers')}
            line={staffQueueText('printsNumbersLine')}
            isOn={rules.printsNumbers}
            onChange={(printsNumbers) => settings.change({ printsNumbers })}
          />
        </Card>
        <DoorCodeCard settings={settings} />
        <GroupsCard settings={settings} />
        <FromHome settings={settings} rules={rules} />
        <Calls settings={settings} rules={rules} />
      </View>
      <FootBar>
        <Button
          isWide
          isOff={!settings.isChanged}
          busyWords={settings.isBusy ? staffQueueText('save') : null}
          onPress={() => {
            if (settings.isChanged) void save();
          }}
        >
          {staffQueueText('save')}
        </Button>
      </FootBar>
    </>
  );
});

const FromHome = observer(function FromHome({ settings, rules }: BodyProps) {
  const { fromHomeMetres: metres } = rules;
  return (
    <Card>
      <SwitchRow
        title={staffQueueText('fromHome')}
        isOn={metres !== null}
        onChange={(isOn) => settings.change({ fromHomeMetres: isOn ? usualMetres : null })}
      />
      {metres === null ? null : (
        <CountedRow
          title={staffQueueText('kilometres', { km: metres / 1000 })}
          words={staffQueueText('fromHomeLine')}
          value={metres / 1000}
          least={1}
          most={50}
          onChange={(km) => settings.change({ fromHomeMetres: km * 1000 })}
        />
      )}
    </Card>
  );
});

const Calls = observer(function Calls({ settings, rules }: BodyProps) {
  const { comeWithinMinutes, backWithinMinutes, timesBack, backBehindParties, toldWhenAhead, numbersPerDay } =
    rules;
  return (
    <Card>
      <CountedRow
        title={staffQueueText('come')}
        words={staffQueueText('minutes', { count: comeWithinMinutes })}
        {...{ value: comeWithinMinutes, least: 1, most: 30 }}
        onChange={(value) => settings.change({ comeWithinMinutes: value })}
      />
      <CountedRow
        title={staffQueueText('backWithin')}
        words={staffQueueText('minutes', { count: backWithinMinutes })}
        {...{ value: backWithinMinutes, least: 0, most: 240, step: 5 }}
        onChange={(value) => settings.change({ backWithinMinutes: value })}
      />
      <CountedRow
        title={staffQueueText('timesBack')}
        words={staffQueueText('times', { count: timesBack })}
        {...{ value: timesBack, least: 0, most: 5 }}
        onChange={(value) => settings.change({ timesBack: value })}
      />
      <CountedRow
        title={staffQueueText('behind')}
        words={staffQueueText('parties', { count: backBehindParties })}
        {...{ value: backBehindParties, least: 0, most: 10 }}
        onChange={(value) => settings.change({ backBehindParties: value })}
      />
      <CountedRow
        title={staffQueueText('told')}
        words={staffQueueText('parties', { count: toldWhenAhead })}
        {...{ value: toldWhenAhead, least: 1, most: 10 }}
        onChange={(value) => settings.change({ toldWhenAhead: value })}
      />
      <CountedRow
        title={staffQueueText('perDay')}
        words={staffQueueText('numbers', { count: numbersPerDay })}
        {...{ value: numbersPerDay, least: 1, most: 20 }}
        onChange={(value) => settings.change({ numbersPerDay: value })}
      />
    </Card>
  );
});

export default RulesPage;
