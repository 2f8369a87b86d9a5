import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ChannelCodeRow } from '../../../contract/channel-codes';
import { FormSheet } from '../../features/sheets/form-sheet';
import { callStaff, type Problem } from '../../platform/cloud';
import { saveCodeCard } from '../../platform/code-card';
import { ownerChannelsText } from '../../text/owner-channels';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import { printedWords } from './channel-words';
import type { ChannelsOffice } from './channels-office';
import { CodeName } from './new-code-sheet';

interface CodeSheetProps {
  readonly office: ChannelsOffice;
  /** Null while the sheet is shut. */
  readonly codeId: string | null;
  readonly onClose: () => void;
}

/** A code as it is printed, its name, and the way to retire it. */
export const CodeSheet = observer(function CodeSheet({ office, codeId, onClose }: CodeSheetProps) {
  const [last, setLast] = useState<string | null>(null);
  if (codeId !== null && codeId !== last) setLast(codeId);
  const code = last === null ? null : office.code(codeId ?? last);
  const [isSaving, setSaving] = useState(false);
  const { picture, problem, draw } = usePicture(office.storeId, codeId);
  if (code === null) return null;
  const save = async () => {
    if (picture === null) return;
    setSaving(true);
    const card = { picture, title: printedWords(code), line: ownerChannelsText('printedLine') };
    const isSaved = await saveCodeCard({ ...card, fileName: `code-${code.codeId.slice(-6)}.png` });
    setSaving(false);
    showToast(ownerChannelsText(isSaved ? 'codeSaved' : 'codeNotSaved'));
  };
  return (
    <FormSheet
      isOpen={codeId !== null}
      title={code.name}
      button={ownerChannelsText('saveCode')}
      icon="image"
      isOff={picture === null}
      busyWords={isSaving ? ownerChannelsText('saving') : null}
      bodyClass="channels__form"
      onSend={() => void save()}
      onClose={onClose}
    >
      <View className="channels__code-card">
        <View className="channels__code">
          {picture !== null ? (
            <Image
              className="channels__code-picture"
              src={`data:image/png;base64,${picture}`}
              ariaLabel={ownerChannelsText('codePicture', { name: code.name })}
            />
          ) : problem === null ? (
            ownerChannelsText('drawing')
          ) : (
            <Button look="line" size="m" icon="repeat" onPress={draw}>
              {shellText('again')}
            </Button>
          )}
        </View>
        <View className="channels__printed">{printedWords(code)}</View>
        <View>{ownerChannelsText('printedLine')}</View>
      </View>
      {problem === null ? null : <View className="t12 quiet">{staffProblemText(problem)}</View>}
      <Changing key={code.codeId} office={office} code={code} />
    </FormSheet>
  );
});

const Changing = observer(function Changing(props: {
  readonly office: ChannelsOffice;
  readonly code: ChannelCodeRow;
}) {
  const { office, code } = props;
  const [name, setName] = useState(code.name);
  const isRetired = code.retiredAtMs !== null;
  const change = async (
    wish: { name: string; isRetired: boolean },
    done: 'renamed' | 'retired' | 'resumed',
  ) => {
    const problem = await office.change(code.codeId, wish);
    showToast(problem === null ? ownerChannelsText(done) : staffProblemText(problem));
  };
  const isSame = name.trim() === '' || name.trim() === code.name;
  return (
    <>
      <CodeName name={name} onType={setName} />
      <View className="row gap-8">
        <Button
          className="grow"
          look="line"
          size="m"
          isOff={isSame || office.isBusy}
          onPress={() => {
            if (!isSame && !office.isBusy) void change({ name, isRetired }, 'renamed');
          }}
        >
          {ownerChannelsText('rename')}
        </Button>
        <Button
          className="grow"
          look="line"
          size="m"
          isOff={office.isBusy}
          onPress={() =>
            void change({ name: code.name, isRetired: !isRetired }, isRetired ? 'resumed' : 'retired')
          }
        >
          {ownerChannelsText(isRetired ? 'resume' : 'retire')}
        </Button>
      </View>
      <View className="t12 quiet">{ownerChannelsText(isRetired ? 'retiredLine' : 'retireLine')}</View>
    </>
  );
});

/** The picture of the code that is shown. */
function usePicture(storeId: string, codeId: string | null) {
  const [drawn, setDrawn] = useState<{ readonly codeId: string; readonly picture: string } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (codeId === null) return undefined;
    let isWanted = true;
    setProblem(null);
    void callStaff('channelCodePicture', { storeId, codeId }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setDrawn({ codeId, picture: answer.data.picture });
      else setProblem(answer.problem);
    });
    return () => {
      isWanted = false;
    };
  }, [storeId, codeId, times]);
  const picture = drawn !== null && drawn.codeId === codeId ? drawn.picture : null;
  return { picture, problem, draw: () => setTimes(times + 1) };
}
