import { screen, waitFor } from '@testing-library/react';
import type { Practitioner } from '@carestack/core/practitioners';
import { beforeEach, expect, test, vi } from 'vitest';
import { slow } from '../../testing/composerDesk.js';
import { renderWithCarestack } from '../../testing/renderWithCarestack.js';
import { useClinicalDocument } from './useClinicalDocument.js';

beforeEach(() => sessionStorage.clear());

const author: Practitioner = { id: 'd-1', gender: 'male', department: 'radiology', firstName: 'Arun' };
const study = (name: string) =>
  new File([`Study: ${name}\nFindings: Seen\nImpression: Normal\n`], `${name}.txt`, { type: 'text/plain' });

/** A screen of somebody's own design. */
function OwnScreen({ onApproved }: { onApproved: (made: object, left: number) => void }) {
  const composing = useClinicalDocument({ caseType: 'Radiology Report', name: 'visit-1', onApproved });
  const { state, documents, left, upload } = composing;
  return (
    <>
      <p>
        {state.step}, {left} left
      </p>
      <button onClick={() => upload.add([study('Chest'), study('Wrist'), study('Knee')])}>Choose</button>
      {upload.ready.length === 3 && <button onClick={composing.readFiles}>Read</button>}
      {documents.map((document) => (
        <button key={document.place} aria-pressed={document.isOnScreen} onClick={() => composing.open(document)}>
          {document.place} {document.name} {document.standing}
        </button>
      ))}
      <button onClick={() => composing.approve(author, 'Arun')}>Approve</button>
      <button onClick={composing.passOn}>Next</button>
      <button onClick={composing.discard}>Discard</button>
    </>
  );
}

test('a screen of its own has the documents of some papers, opens each, and knows how many are left', async () => {
  const onApproved = vi.fn<(made: object, left: number) => void>();
  const { user } = await renderWithCarestack(<OwnScreen onApproved={onApproved} />);
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }, slow));
  const told = (words: string) => screen.findByText(words, undefined, slow);
  await press('Choose');
  await press('Read');

  await told('review, 3 left');
  await press('3 Knee review');
  await press('Discard');
  await told('review, 2 left');
  expect(screen.getByRole('button', { name: '1 Chest review', pressed: true })).toBeVisible();
  await press('Approve');
  await told('done, 1 left');
  await press('Discard');
  expect(screen.getByText('done, 1 left')).toBeVisible();
  await press('Next');
  await press('Approve');

  await told('done, 0 left');
  expect(screen.getByRole('button', { name: '3 Knee discarded' })).toBeVisible();
  await waitFor(() => expect(onApproved.mock.calls.map(([, left]) => left)).toEqual([1, 0]));
});
