import { Actions, Button, Dialog } from '@carestack/react/kit';
import { leave, stay, useIsAsked } from '../leaving.js';
import { useWords } from '../words/Words.js';

/** Asks before a screen is left with something on it that is not saved. */
export function LeavingDialog() {
  const { leaving: words } = useWords();
  return (
    <Dialog isOpen={useIsAsked()} onClose={stay} title={words.title} closeLabel={words.close}>
      <p>{words.text}</p>
      <Actions>
        <Button variant="primary" onClick={stay}>
          {words.stay}
        </Button>
        <Button variant="danger" onClick={leave}>
          {words.leave}
        </Button>
      </Actions>
    </Dialog>
  );
}
