import type { DraftItem } from '@carestack/core/ai';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderWithCarestack } from '../../testing/index.js';
import { SourcePane } from './SourcePane.js';
import { spanIn } from './spanIn.js';

const item = (text: string, confidence?: number): DraftItem => ({
  id: 'conditions[0]',
  section: 'conditions',
  kind: 'text',
  parts: { text },
  written: text,
  codes: {},
  source: { file: 'files[1]', page: 3, text, confidence },
});

const pane = (shown: DraftItem) =>
  renderWithCarestack(
    <SourcePane
      id="source"
      files={[]}
      item={shown}
      isWide
      isShown
      onShown={vi.fn()}
      onFound={vi.fn()}
      onBack={vi.fn()}
    />,
  );

test('what was read from a picture says how sure it is', async () => {
  await pane(item('Dengue', 0.82));

  expect(screen.getByText('Paper 2, page 3')).toBeVisible();
  expect(screen.getByText(/least certain word is 82% sure/)).toBeVisible();
});

test('what was read from letters claims no doubt, and papers that are gone can be chosen again', async () => {
  await pane(item('Dengue'));

  expect(screen.queryByText(/sure/)).not.toBeInTheDocument();
  expect(screen.getByText(/no longer on this page/)).toBeVisible();
  expect(screen.getByRole('group', { name: 'Documents' })).toBeVisible();
});

test.each([
  ['Tab  A\n5 mg daily', 'Tab A 5 mg', 'Tab  A\n5 mg'],
  ['बुखार और 😀 खाँसी', '😀 खाँसी', '😀 खाँसी'],
  ['Fever', 'Cough', null],
  ['Fever', ' ', null],
])('words are found whatever the space between them: %j', (text, words, found) => {
  const span = spanIn(text, words);

  expect(span && text.slice(span.start, span.end)).toBe(found);
});

test('of words that stand twice those are meant where the service read them', () => {
  const text = 'Asthma since 2019. Diagnosis: Asthma';

  expect([spanIn(text, 'Asthma'), spanIn(text, 'Asthma', 30)]).toEqual([
    { start: 0, end: 6 },
    { start: 30, end: 36 },
  ]);
});
