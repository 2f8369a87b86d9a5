import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TableRow } from '../../../contract/staff';
import { callStaff } from '../../platform/cloud';
import { saveCodeCard } from '../../platform/code-card';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffTablesText } from '../../text/staff-tables';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { staffSession } from '../../features/colleague/session/staff-session';

interface CodeSheetProps {
  readonly storeId: string;
  /** Null while the sheet is shut. */
  readonly table: TableRow | null;
  readonly onRenew: (table: TableRow) => void;
  readonly onClose: () => void;
}

/** The code of a table as it is printed, and the way to another one. */
export const CodeSheet = observer(function CodeSheet(props: CodeSheetProps) {
  const { storeId, table, onRenew, onClose } = props;
  const [isSaving, setSaving] = useState(false);
  const { picture, failure, draw } = useCodePicture(storeId, table);
  const name = table?.name ?? '';
  const save = async () => {
    if (table === null || picture === null) return;
    setSaving(true);
    const isSaved = await saveCodeCard({
      fileName: `${table.tableId}.png`,
      picture,
      title: table.name,
      line: staffTablesText('cardLine'),
    });
    setSaving(false);
    showToast(isSaved ? staffTablesText('saved', { table: name }) : staffTablesText('notSaved'));
  };
  return (
    <Sheet
      isOpen={table !== null}
      onClose={onClose}
      label={staffTablesText('codeTitle', { table: name })}
      title={staffTablesText('codeTitle', { table: name })}
      closeLabel={shellText('close')}
      foot={
        picture === null ? undefined : (
          <Button
            isWide
            className="staff-button staff-button--big"
            busyWords={isSaving ? staffTablesText('saving') : null}
            onPress={() => void save()}
          >
            {staffTablesText('save')}
          </Button>
        )
      }
    >
      <View className="staff-sheet">
        <View className="code-card">
          <View className="code-card__picture">
            {picture !== null ? (
              <Image
                className="code-card__image"
                src={`data:image/png;base64,${picture}`}
                ariaLabel={staffTablesText('codePicture', { table: name })}
              />
            ) : failure === null ? (
              staffTablesText('codeWaiting')
            ) : (
              <NotDrawn failure={failure} onAgain={draw} />
            )}
          </View>
          <View className="code-card__name">{name}</View>
          <View>{staffTablesText('cardLine')}</View>
        </View>
        {table !== null && staffSession.may('renewTableCode') ? (
          <Button look="line" isWide icon="repeat" className="staff-button" onPress={() => onRenew(table)}>
            {staffTablesText('renew')}
          </Button>
        ) : null}
      </View>
    </Sheet>
  );
});

function NotDrawn({ failure, onAgain }: { readonly failure: string; readonly onAgain: () => void }) {
  return (
    <>
      <View className="code-card__failure">{`${staffTablesText('codeFailed')} · ${failure}`}</View>
      <Button look="quiet" size="m" icon="repeat" onPress={onAgain}>
        {shellText('again')}
      </Button>
    </>
  );
}

/** The picture of the code that the table has now: another code is another picture. */
function useCodePicture(storeId: string, table: TableRow | null) {
  const [drawn, setDrawn] = useState<{ readonly code: string; readonly picture: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  const tableId = table?.tableId ?? null;
  const code = table?.code ?? null;
  useEffect(() => {
    if (tableId === null || code === null) return undefined;
    let isWanted = true;
    setFailure(null);
    void callStaff('tableCodePicture', { storeId, tableId }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setDrawn({ code, picture: answer.data.picture });
      else setFailure(staffProblemText(answer.problem));
    });
    return () => {
      isWanted = false;
    };
  }, [storeId, tableId, code, times]);
  const picture = drawn !== null && drawn.code === code ? drawn.picture : null;
  return { picture, failure, draw: () => setTimes(times + 1) };
}
