import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { useForm, useWatch } from 'react-hook-form';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CarestackProvider } from '../provider/index.js';
import { useDraft } from './useDraft.js';

const empty = { ward: '', bed: '', card: '', tests: [] as string[] };

function Visit({ name = 'visit' }: { name?: string | null }) {
  const form = useForm({ defaultValues: empty });
  const tests = useWatch({ control: form.control, name: 'tests' });
  const { isRestored, discard } = useDraft(name, form, ['card']);
  return (
    <form>
      <input aria-label="Ward" {...form.register('ward')} />
      <input aria-label="Card" {...form.register('card')} />
      <button type="button" onClick={() => form.setValue('tests', ['Blood sugar'])}>
        Order a test
      </button>
      <output>{tests.join(', ')}</output>
      {isRestored && (
        <button type="button" onClick={discard}>
          Start again
        </button>
      )}
    </form>
  );
}

let queryClient: QueryClient;
beforeEach(() => {
  queryClient = new QueryClient();
});
afterEach(() => vi.useRealTimers());

function open({ scope = 'desk-1', name = 'visit' }: { scope?: string; name?: string | null } = {}) {
  return render(
    <QueryClientProvider client={queryClient}>
      <CarestackProvider client={{}} scope={scope}>
        <Visit name={name} />
      </CarestackProvider>
    </QueryClientProvider>,
  );
}
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

function typeAndLeave(setting: Parameters<typeof open>[0] = {}) {
  const { unmount } = open(setting);
  type('Ward', 'Maternity');
  type('Card', '91-1234-5678-9012');
  unmount();
}

test('what was typed is there again after another screen, without the number of the document', () => {
  typeAndLeave();
  open();

  expect(screen.getByLabelText('Ward')).toHaveValue('Maternity');
  expect(screen.getByLabelText('Card')).toHaveValue('');
});

test('a draft is thrown away on request, and does not come back', () => {
  typeAndLeave();
  const { unmount } = open();

  fireEvent.click(screen.getByRole('button', { name: 'Start again' }));

  expect(screen.getByLabelText('Ward')).toHaveValue('');
  unmount();
  open();
  expect(screen.getByLabelText('Ward')).toHaveValue('');
  expect(screen.queryByRole('button', { name: 'Start again' })).not.toBeInTheDocument();
});

test('an untouched form leaves no draft, and so says nothing of one', () => {
  open().unmount();
  open();

  expect(screen.queryByRole('button', { name: 'Start again' })).not.toBeInTheDocument();
});

test('a list that was filled is there again', () => {
  const { unmount } = open();
  fireEvent.click(screen.getByRole('button', { name: 'Order a test' }));
  unmount();
  open();

  expect(screen.getByRole('status')).toHaveTextContent('Blood sugar');
});

test('emptying the cache, as at sign-out, empties the draft', () => {
  typeAndLeave();
  queryClient.clear();
  open();

  expect(screen.getByLabelText('Ward')).toHaveValue('');
});

test('another user does not see it, and after that nobody does', () => {
  typeAndLeave({ scope: 'desk-1' });
  const { unmount } = open({ scope: 'desk-2' });
  expect(screen.getByLabelText('Ward')).toHaveValue('');
  unmount();

  open({ scope: 'desk-1' });
  expect(screen.getByLabelText('Ward')).toHaveValue('');
});

test('nothing typed is in the cache that an app may save', () => {
  typeAndLeave();

  const entries = queryClient.getQueryCache().getAll();
  expect(entries).toHaveLength(1);
  expect(
    JSON.stringify(entries.map(({ queryKey, state, options, meta }) => [queryKey, state, options, meta])),
  ).not.toMatch(/Maternity|9012/);
});

test('it is forgotten after half an hour', () => {
  vi.useFakeTimers();
  typeAndLeave();
  vi.advanceTimersByTime(31 * 60_000);
  open();

  expect(screen.getByLabelText('Ward')).toHaveValue('');
});

test('a form without a name keeps nothing', () => {
  typeAndLeave({ name: null });

  expect(queryClient.getQueryCache().getAll()).toEqual([]);
});
