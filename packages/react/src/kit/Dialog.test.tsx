import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';

function Asked() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Delete…</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Delete this patient?"
        closeLabel="Close"
        actions={<Button variant="danger">Delete patient</Button>}
      >
        <p>This cannot be undone.</p>
      </Dialog>
    </>
  );
}

test('opens as a named dialog, and gives focus back when it closes', async () => {
  const { container } = render(<Asked />);
  expect(screen.queryByRole('dialog')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Delete…' }));
  const dialog = screen.getByRole('dialog', { name: 'Delete this patient?' });
  expect(dialog).toContainElement(document.activeElement as HTMLElement);
  expect(await brokenRules(container)).toEqual([]);

  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Delete…' })).toHaveFocus();
});

test('Escape asks the owner, who decides', () => {
  const onClose = vi.fn();
  render(<Dialog isOpen onClose={onClose} title="Delete this patient?" closeLabel="Close" />);

  const wasAllowed = fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));

  expect(wasAllowed).toBe(false);
  expect(onClose).toHaveBeenCalledOnce();
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('gives focus back also when the screen under it takes it away', async () => {
  render(<Button>Delete…</Button>);
  screen.getByRole('button', { name: 'Delete…' }).focus();
  const { unmount } = render(<Dialog isOpen onClose={vi.fn()} title="Delete this patient?" closeLabel="Close" />);
  expect(screen.getByRole('button', { name: 'Delete…' })).not.toHaveFocus();

  unmount();

  expect(screen.getByRole('button', { name: 'Delete…' })).toHaveFocus();
});

test('the owner hears when the browser has closed it, and not when it is open again by then, as in strict mode', () => {
  const onClose = vi.fn();
  render(<Dialog isOpen onClose={onClose} title="Delete this patient?" closeLabel="Close" />);
  const dialog = screen.getByRole('dialog');

  fireEvent(dialog, new Event('close'));
  expect(onClose).not.toHaveBeenCalled();

  dialog.removeAttribute('open');
  fireEvent(dialog, new Event('close'));
  expect(onClose).toHaveBeenCalledOnce();
});
