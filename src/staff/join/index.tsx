import { Input, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { goBack, replacePage } from '../../platform/navigation';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffJoinText } from '../../text/staff-join';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import './index.scss';

const codeLength = 8;
const nameLength = 20;

/** Becomes a colleague by the code of somebody who is one. `code` may stand in the address. */
const JoinPage = observer(function JoinPage() {
  const { params } = useRouter();
  const [code, setCode] = useState(plainCode(params['code'] ?? ''));
  const [name, setName] = useState(staffSession.name);
  const [complaint, setComplaint] = useState('');
  const [isBusy, setBusy] = useState(false);
  const missing =
    code.length < codeLength
      ? staffJoinText('codeMissing')
      : name.trim() === ''
        ? staffJoinText('nameMissing')
        : '';
  const join = async () => {
    if (missing !== '') {
      setComplaint(missing);
      return;
    }
    setBusy(true);
    const problem = await staffSession.join(code, name.trim());
    setBusy(false);
    if (problem === null) void replacePage('/staff/board/index');
    else setComplaint(staffProblemText(problem));
  };
  return (
    <Screen className="staff">
      <NavigationBar
        title={staffJoinText('joinTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <JoinFields
          code={code}
          name={name}
          onCode={(text) => {
            setCode(plainCode(text));
            setComplaint('');
          }}
          onName={(text) => {
            setName(text);
            setComplaint('');
          }}
        />
        {complaint === '' ? null : (
          <Note tone="chili" icon="alert">
            {complaint}
          </Note>
        )}
        <Button
          isWide
          isOff={missing !== ''}
          busyWords={isBusy ? staffJoinText('joining') : null}
          className="staff-button staff-button--big"
          onPress={() => void join()}
        >
          {missing === '' ? staffJoinText('join') : missing}
        </Button>
        <View className="quiet t12">{staffJoinText('joinLine')}</View>
      </View>
    </Screen>
  );
});

interface JoinFieldsProps {
  readonly code: string;
  readonly name: string;
  readonly onCode: (text: string) => void;
  readonly onName: (text: string) => void;
}

const JoinFields = observer(function JoinFields({ code, name, onCode, onName }: JoinFieldsProps) {
  return (
    <Card className="join">
      <View className="quiet">{staffJoinText('joinCode')}</View>
      <Input
        className="join__input join__input--code"
        value={code}
        maxlength={codeLength + 1}
        placeholder="XXXXXXXX"
        onInput={({ detail }) => onCode(detail.value)}
      />
      <View className="quiet">{staffJoinText('joinName')}</View>
      <Input
        className="join__input"
        value={name}
        maxlength={nameLength}
        placeholder={staffJoinText('joinNameHint')}
        onInput={({ detail }) => onName(detail.value)}
      />
    </Card>
  );
});

/** As people type and paste it: small letters, spaces, dashes. */
function plainCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, codeLength);
}

export default JoinPage;
