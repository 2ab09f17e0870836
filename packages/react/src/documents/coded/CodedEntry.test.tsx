import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { renderWithCarestack, type RenderOptions } from '../../testing/renderWithCarestack.js';
import { CodedEntry, type CodedEntryProps } from './CodedEntry.js';
import type { CodedValue } from './codedValue.js';

const dengue = { text: 'Dengue', code: '38362002', system: 'http://snomed.info/sct', display: 'Dengue' };

async function open(
  { value: first = { text: '' }, ...props }: Partial<CodedEntryProps> = {},
  setting: RenderOptions = {},
) {
  const onChange = vi.fn<(value: CodedValue) => void>();
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  function Screen() {
    const [value, setValue] = useState(first);
    const change = (next: CodedValue) => {
      onChange(next);
      setValue(next);
    };
    return (
      <form onSubmit={onSubmit}>
        <CodedEntry tag="diagnosis" label="Diagnosis" {...props} value={value} onChange={change} />
        <button>Save</button>
      </form>
    );
  }
  const rendered = await renderWithCarestack(<Screen />, setting);
  await screen.findByRole('combobox');
  return { ...rendered, onChange, onSubmit };
}

const box = () => screen.getByRole('combobox', { name: 'Diagnosis' });
const option = (name: string | RegExp) => screen.findByRole('option', { name });
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('a code', () => {
  test('is chosen by keyboard: text, code, terminology and its name are the value', async () => {
    const { user, onChange, onSubmit } = await open();

    await user.type(box(), 'dengue');
    await option(/Dengue.*SNOMED CT 38362002/);
    await user.keyboard('{ArrowDown}{Enter}');

    expect(onChange).toHaveBeenLastCalledWith(dengue);
    expect(box()).toHaveValue('Dengue');
    expect(box()).toHaveAccessibleDescription('SNOMED CT 38362002');
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    expect(onSubmit).not.toHaveBeenCalled();
    await waitFor(() => expect(said()).toContain('Dengue chosen, with its code'));
  });

  test('of imaging is of LOINC', async () => {
    const { user, onChange } = await open({ tag: 'radiology_imaging' });

    await user.type(box(), 'chest');
    await user.click((await screen.findAllByRole('option', { name: /LOINC/ }))[0] ?? box());

    expect(onChange.mock.lastCall?.[0]).toMatchObject({ system: 'http://loinc.org' });
  });

  test('goes when the text is changed, and the field says so', async () => {
    const { user, onChange } = await open({ value: dengue });

    await user.type(box(), ' day 3');

    expect(onChange).toHaveBeenLastCalledWith({ text: 'Dengue day 3' });
    expect(box()).toHaveAccessibleDescription('Not coded: kept as written');
  });

  test('is never chosen by leaving the field', async () => {
    const { user, onChange } = await open();

    await user.type(box(), 'dengue');
    await option(/38362002/);
    await user.keyboard('{ArrowDown}');
    await user.tab();

    expect(onChange).toHaveBeenLastCalledWith({ text: 'dengue' });
  });
});

describe('what is written without a code', () => {
  test('is kept, also where nothing fits', async () => {
    const { user, onChange } = await open();

    await user.type(box(), 'Weak since Holi');
    await user.click(await option('Keep “Weak since Holi” without a code'));

    expect(onChange).toHaveBeenLastCalledWith({ text: 'Weak since Holi' });
    expect(box()).toHaveAccessibleDescription('Not coded: kept as written');
    await waitFor(() => expect(said()).toContain('“Weak since Holi” kept without a code'));
  });

  test('is meant by Enter; the form is sent by the next one', async () => {
    const { user, onSubmit } = await open();

    await user.type(box(), 'dengue');
    await option(/38362002/);
    await user.keyboard('{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');

    expect(onSubmit).toHaveBeenCalledOnce();
    expect(box()).toHaveValue('dengue');
  });

  test('is offered codes when somebody comes back to it', async () => {
    const { user } = await open({ value: { text: 'high blood pressure' } });

    await user.click(box());

    expect(await option(/Hypertensive disorder/)).toBeInTheDocument();
  });

  test('stays when Escape closes the list', async () => {
    const { user } = await open();

    await user.type(box(), 'dengue');
    await option(/38362002/);
    await user.keyboard('{Escape}');

    expect(box()).toHaveValue('dengue');
    expect(box()).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('looking up', () => {
  test('tells how many codes were found', async () => {
    const { user } = await open();

    await user.type(box(), 'diabetes');

    await waitFor(() => expect(said()).toContain('2 codes found'));
  });

  test('asks once for a word typed in one go, and not at all for one letter or a pasted page', async () => {
    const { user, requests } = await open();

    await user.type(box(), 'd');
    expect(await screen.findByText('Type at least two letters.')).toBeVisible();
    await user.clear(box());
    await user.paste('fever '.repeat(40));
    expect(await screen.findByText('Too long to look up. It is kept as written.')).toBeVisible();
    await user.clear(box());
    await user.type(box(), 'dengue');
    await option(/38362002/);

    expect(requests).toHaveLength(1);
  });

  test('an answer that comes late never wins over a newer one', async () => {
    const { user, requests } = await open(
      {},
      { faults: [{ kind: 'latency', operation: 'lookup.findCodes', ms: 1000, times: 1 }] },
    );

    await user.type(box(), 'dengue');
    await waitFor(() => expect(requests).toHaveLength(1));
    fireEvent.change(box(), { target: { value: 'malaria' } });
    expect(await option(/61462000/)).toBeInTheDocument();

    expect(requests[0]?.signal.aborted).toBe(true);
    expect(screen.queryByRole('option', { name: /38362002/ })).not.toBeInTheDocument();
  });

  test('shows no code of an older text while the new one is looked up', async () => {
    const { user } = await open();
    await user.type(box(), 'dengue');
    await option(/38362002/);

    fireEvent.change(box(), { target: { value: 'malaria' } });

    expect(screen.queryByRole('option', { name: /38362002/ })).not.toBeInTheDocument();
    expect(screen.getByText('Looking up codes…')).toBeInTheDocument();
  });

  test('offline keeps what is written, says so, and can be tried again', async () => {
    const { user, setOffline } = await open({}, { isOffline: true });

    await user.type(box(), 'dengue');
    const again = await screen.findByRole('option', { name: 'Try again' }, { timeout: 15_000 });
    expect(screen.getByText(/The codes could not be looked up. What you wrote is kept./)).toBeVisible();
    setOffline(false);
    await user.click(again);

    expect(await option(/38362002/)).toBeInTheDocument();
    expect(box()).toHaveValue('dengue');
  });

  test('leaves nothing of the text in the cache’s keys or the storage', async () => {
    const { user, queryClient } = await open();

    await user.type(box(), 'dengue');
    await option(/38362002/);

    const keys = queryClient.getQueryCache().getAll();
    expect(JSON.stringify(keys.map(({ queryKey }) => queryKey))).not.toMatch(/dengue/i);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });
});

test('clearing empties the field and goes back to it', async () => {
  const { user, onChange } = await open({ value: dengue });

  await user.click(screen.getByRole('button', { name: 'Clear this entry' }));

  expect(onChange).toHaveBeenLastCalledWith({ text: '' });
  expect(box()).toHaveFocus();
});

test('can be used by everybody, with and without an open list, and in Hindi', async () => {
  const { user, container } = await open({ error: 'Write the diagnosis.', required: true }, { messages: hi });
  expect(box()).toHaveAccessibleDescription('Write the diagnosis.');
  expect(await brokenRules(container)).toEqual([]);

  await user.type(box(), 'dengue');
  await option(/38362002/);

  expect(await option('“dengue” को बिना कोड के रखें')).toBeInTheDocument();
  expect(await brokenRules(container)).toEqual([]);
});
