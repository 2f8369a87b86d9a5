import { Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { reportQuestions } from '../../../domain/report/report-words';
import type { Board } from '../../features/colleague/live/board';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import type { Problem } from '../../platform/cloud';
import { officeReportsText } from '../../text/office-reports';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { ReportDesk } from './report-desk';
import { SalesCard } from './sales-card';

const longest = 300;

interface ReportProps {
  readonly board: Board;
  readonly storeId: string;
  readonly day: string | null;
}

/** One day: its sales are there, a person says the rest, and signs. */
export const Report = observer(function Report({ board, storeId, day }: ReportProps) {
  const [desk] = useState(() => new ReportDesk(storeId, day));
  useEffect(() => void desk.refresh(), [desk]);
  const { report, problem } = desk;
  if (report === null) {
    return (
      <View className="stack">
        {problem === null ? (
          <>
            <Bone width="100%" height={360} radius={14} />
            <Bone width="100%" height={260} radius={14} />
          </>
        ) : (
          <NotReached problem={problem} onAgain={() => void desk.refresh()} />
        )}
      </View>
    );
  }
  const isSigned = report.state === 'signed';
  return (
    <>
      <View className={isSigned ? 'stack' : 'stack above-foot-bar'}>
        <SalesCard board={board} report={report} />
        <Questions desk={desk} isSigned={isSigned} />
        {isSigned ? (
          <View className="t14 quiet report__signed">
            {officeReportsText('signedBy', { name: report.signedByName ?? '' })}
          </View>
        ) : null}
      </View>
      {isSigned ? null : <SignBar desk={desk} isOver={report.isOver} />}
    </>
  );
});

const Questions = observer(function Questions(props: {
  readonly desk: ReportDesk;
  readonly isSigned: boolean;
}) {
  const { desk, isSigned } = props;
  return (
    <Card className="report-card">
      <View className="report-head quiet">
        <View>{officeReportsText('say')}</View>
        {desk.report?.savedByName == null ? null : (
          <View className="clip">{officeReportsText('savedBy', { name: desk.report.savedByName })}</View>
        )}
      </View>
      {reportQuestions.map((question) => (
        <View key={question} className="report-question">
          <View className="t14 strong">{officeReportsText(question)}</View>
          {isSigned ? (
            <View className="t16">{desk.words[question]}</View>
          ) : (
            <Textarea
              className="report-question__field"
              value={desk.words[question]}
              maxlength={longest}
              placeholder={officeReportsText(`${question}Hint`)}
              ariaLabel={officeReportsText(question)}
              cursorSpacing={120}
              onInput={({ detail }) => desk.write(question, detail.value)}
            />
          )}
        </View>
      ))}
    </Card>
  );
});

const SignBar = observer(function SignBar(props: { readonly desk: ReportDesk; readonly isOver: boolean }) {
  const { desk, isOver } = props;
  const missing =
    desk.unanswered > 0
      ? officeReportsText('unanswered', { count: desk.unanswered })
      : isOver
        ? null
        : officeReportsText('notOver');
  const finish = async (step: Promise<Problem | null>, words: string) => {
    const problem = await step;
    showToast(problem === null ? words : staffProblemText(problem));
  };
  return (
    <FootBar>
      <Button
        look="quiet"
        className="staff-button"
        busyWords={desk.busy === 'save' ? officeReportsText('saving') : null}
        onPress={() => void finish(desk.save(), officeReportsText('saved'))}
      >
        {officeReportsText('save')}
      </Button>
      <Button
        className="staff-button grow"
        isOff={missing !== null}
        busyWords={desk.busy === 'sign' ? officeReportsText('signing') : null}
        onPress={() =>
          missing === null ? void finish(desk.sign(), officeReportsText('signedNow')) : showToast(missing)
        }
      >
        {missing ?? officeReportsText('sign')}
      </Button>
    </FootBar>
  );
});
