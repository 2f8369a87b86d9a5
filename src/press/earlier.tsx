import { pressText } from '../text/press';
import { Button } from '../ui/button/button';

/** Below a list that goes on. */
export function Earlier({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button look="quiet" size="m" onPress={onPress}>
      {pressText('more')}
    </Button>
  );
}
