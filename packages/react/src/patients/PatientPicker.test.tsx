import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { renderWithCarestack } from '../testing/index.js';
import { asha, kamala, ravi } from '../testing/people.js';
import { PatientPicker } from './PatientPicker.js';

const box = () => screen.getByRole('combobox', { name: 'Patient' });
const choice = (name: RegExp | string) => screen.findByRole('option', { name });

/** The filters of the searches sent, in order. */
const searches = (requests: readonly Request[]) =>
  requests.flatMap(({ url }) => {
    const filters = new URL(url).searchParams.get('filters');
    return filters ? [JSON.parse(filters) as unknown] : [];
  });

describe('what is typed', () => {
  test.each([
    ['कम', /कमला देवी/, { name: 'कम', _count: 50 }],
    ['98765 43210', /Asha Rao/, { phone: '9876543210', _count: 50 }],
    ['९८७६५ ४३२१०', /Asha Rao/, { phone: '9876543210', _count: 50 }],
    ['91 7654 3210 9876', /Asha Rao/, { identifier: '91-7654-3210-9876', _count: 50 }],
    ['asha.rao@sbx', /Asha Rao/, { identifier: 'asha.rao@sbx', _count: 50 }],
  ])('%s finds %s', async (typed, name, filters) => {
    const { user, requests } = await renderWithCarestack(<PatientPicker />, { patients: [asha, ravi, kamala] });

    await user.click(box());
    await user.paste(typed);

    expect(await choice(name)).toBeInTheDocument();
    expect(searches(requests)).toEqual([filters]);
  });

  test('is searched once for a word typed in one go', async () => {
    const { user, requests } = await renderWithCarestack(<PatientPicker />, { patients: [asha] });

    await user.type(box(), 'Asha');
    await choice(/Asha Rao/);

    expect(searches(requests)).toEqual([{ name: 'Asha', _count: 50 }]);
  });

  test('later wins over an older search that is answered late', async () => {
    const { user, requests } = await renderWithCarestack(<PatientPicker />, {
      patients: [asha, ravi],
      faults: [{ kind: 'latency', operation: 'patients.findByFilters', ms: 1500, times: 1 }],
    });

    await user.type(box(), 'Asha');
    await waitFor(() => expect(searches(requests)).toHaveLength(1));
    await user.clear(box());
    await user.type(box(), 'Ravi');
    await choice(/Ravi Kumar/);
    await new Promise((resolve) => setTimeout(resolve, 1600));

    expect(requests.filter(({ signal }) => signal.aborted)).toHaveLength(1);
    expect(screen.getByRole('option', { name: /Ravi Kumar/ })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /Asha/ })).not.toBeInTheDocument();
  });

  test('is nowhere but in the box and in the request', async () => {
    const { user, queryClient } = await renderWithCarestack(<PatientPicker />, { patients: [asha] });

    await user.type(box(), 'Asha');
    await user.click(await choice(/Asha Rao/));

    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ queryKey }) => queryKey),
      ),
    ).not.toMatch(/asha/i);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });
});

describe('choosing', () => {
  test('by keyboard gives the id to the app and to the form, and shows who it is', async () => {
    const onChange = vi.fn();
    const { user, carestack } = await renderWithCarestack(
      <form aria-label="Visit">
        <PatientPicker name="patient" onChange={onChange} />
      </form>,
      { patients: [asha, ravi] },
    );
    const { items } = await carestack.patients.findByFilters({ firstName: 'Asha' });

    await user.type(box(), 'Asha');
    await choice(/Asha Rao/);
    await user.keyboard('{ArrowDown}');
    expect(box()).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: /Asha Rao/ }).id);
    await user.keyboard('{Enter}');

    expect(onChange.mock.calls).toEqual([[items[0]?.id]]);
    expect(screen.getByRole('form', { name: 'Visit' })).toHaveFormValues({ patient: items[0]?.id });
    expect(box()).toHaveValue('Asha Rao');
    expect(box()).toHaveAccessibleDescription(/Female · \*{6}3210 · Karnataka/);
    expect(box()).toHaveAttribute('aria-expanded', 'false');
  });

  test('by Enter waits for the search: what was found for other letters is not chosen', async () => {
    const onChange = vi.fn();
    const { user, plant } = await renderWithCarestack(<PatientPicker onChange={onChange} />, {
      patients: [asha, { ...ravi, firstName: 'Aravind' }],
    });
    await user.type(box(), 'A');
    await choice(/Asha Rao/);
    await choice(/Aravind/);
    await plant({ kind: 'latency', operation: 'patients.findByFilters', ms: 2500, times: 1 });

    await user.type(box(), 'sh{ArrowDown}{Enter}');

    expect(box()).toHaveValue('Ash');
    await waitFor(() => expect(screen.queryByRole('option', { name: /Aravind/ })).not.toBeInTheDocument(), {
      timeout: 10_000,
    });
    expect(onChange).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(box()).toHaveValue('Asha Rao');
  });

  test('never happens by leaving the box', async () => {
    const onChange = vi.fn();
    const { user } = await renderWithCarestack(<PatientPicker onChange={onChange} />, { patients: [asha] });

    await user.type(box(), 'Asha');
    await choice(/Asha Rao/);
    await user.keyboard('{ArrowDown}');
    await user.tab();
    await user.tab();

    expect(onChange).not.toHaveBeenCalled();
    expect(box()).toHaveValue('Asha');
    expect(box()).toHaveAccessibleDescription(/Choose a patient from the list/);
  });

  test('stands again where something else was typed and left', async () => {
    const onChange = vi.fn();
    const { user } = await renderWithCarestack(<PatientPicker onChange={onChange} />, { patients: [asha, ravi] });
    await user.type(box(), 'Asha');
    await user.click(await choice(/Asha Rao/));

    await user.type(box(), ' x');
    await user.keyboard('{Escape}');
    expect(box()).toHaveValue('Asha Rao');
    await user.type(box(), ' y');
    await user.click(document.body);

    expect(box()).toHaveValue('Asha Rao');
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('can be taken back', async () => {
    const onChange = vi.fn();
    const { user } = await renderWithCarestack(<PatientPicker onChange={onChange} name="patient" />, {
      patients: [asha],
    });
    await user.type(box(), 'Asha');
    await user.click(await choice(/Asha Rao/));

    await user.click(screen.getByRole('button', { name: 'Clear the patient' }));

    expect(onChange).toHaveBeenLastCalledWith(null);
    expect(box()).toHaveValue('');
    expect(box()).toHaveFocus();
  });

  test('does not slip to another person when the list changes under the highlight', async () => {
    const onChange = vi.fn();
    const { user } = await renderWithCarestack(<PatientPicker onChange={onChange} />, { patients: [asha, ravi] });
    await user.type(box(), 'Asha');
    await choice(/Asha Rao/);
    await user.keyboard('{ArrowDown}');

    await user.clear(box());
    await user.type(box(), 'Ravi');
    await choice(/Ravi Kumar/);
    await user.keyboard('{Enter}');

    expect(onChange).not.toHaveBeenCalled();
  });

  test('is offered again from memory, by whoever chose it', async () => {
    const { user, rerender } = await renderWithCarestack(<PatientPicker key="first" />, { patients: [asha, ravi] });
    await user.type(box(), 'Asha');
    await user.click(await choice(/Asha Rao/));

    rerender(<PatientPicker key="second" />);
    await user.click(box());

    expect(await screen.findByText('Recent')).toBeInTheDocument();
    expect(await choice(/Asha Rao/)).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /Ravi/ })).not.toBeInTheDocument();
  });
});

describe('in an app', () => {
  test('an id given from outside is shown by name, and another one in its place', async () => {
    function Desk({ ids }: { ids: readonly string[] }) {
      const [at, setAt] = useState(0);
      return (
        <>
          <PatientPicker value={ids[at] ?? null} onChange={() => {}} />
          <button type="button" onClick={() => setAt(at + 1)}>
            Next
          </button>
        </>
      );
    }
    const { user, carestack, rerender } = await renderWithCarestack(<p />, { patients: [asha, ravi] });
    const { items } = await carestack.patients.findAll();

    rerender(<Desk ids={items.map(({ id }) => id)} />);

    await waitFor(() => expect(box()).toHaveValue('Ravi Kumar'));
    await user.type(box(), ' and more');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(box()).toHaveValue('Asha Rao'));
  });

  test('an id of nobody says so', async () => {
    await renderWithCarestack(<PatientPicker defaultValue="nobody" />);

    expect(await screen.findByRole('alert')).toHaveTextContent('The chosen patient could not be loaded');
  });

  test('a form is not sent without the one it requires, and resets to the one it began with', async () => {
    const { user, carestack, rerender } = await renderWithCarestack(<p />, { patients: [asha, ravi] });
    const { items } = await carestack.patients.findAll();
    rerender(
      <form aria-label="Visit">
        <PatientPicker name="patient" defaultValue={items[0]?.id} required />
      </form>,
    );
    const form: HTMLFormElement = screen.getByRole('form');
    await waitFor(() => expect(box()).toHaveValue('Ravi Kumar'));

    await user.clear(box());
    expect(form.checkValidity()).toBe(false);
    expect(box()).toHaveProperty('validationMessage', 'Choose a patient.');
    fireEvent.reset(form);

    await waitFor(() => expect(form.checkValidity()).toBe(true));
    expect(form).toHaveFormValues({ patient: items[0]?.id });
  });

  test('a disabled picker opens nothing and sends nothing', async () => {
    const { user } = await renderWithCarestack(
      <form aria-label="Visit">
        <PatientPicker name="patient" disabled required />
      </form>,
    );

    await user.click(box());

    expect(box()).toBeDisabled();
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    expect(new FormData(screen.getByRole('form')).has('patient')).toBe(false);
  });

  test('its words follow the language', async () => {
    const { user } = await renderWithCarestack(<PatientPicker />, { messages: hi, patients: [asha] });

    await user.type(screen.getByRole('combobox', { name: 'मरीज़' }), 'Asha');

    expect(await screen.findByText('1 मरीज़ मिला', { selector: 'p' })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 मरीज़ मिला'));
  });
});

describe('what a screen reader hears', () => {
  test('how many were found, then who was chosen', async () => {
    const { user } = await renderWithCarestack(<PatientPicker />, { patients: [asha, ravi] });

    await user.type(box(), 'Asha');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 patient found'));
    await user.click(await choice(/Asha Rao/));

    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Asha Rao chosen'));
  });

  test('that there are more than the list shows', async () => {
    const { user } = await renderWithCarestack(<PatientPicker pageSize={2} />, {
      patients: [
        asha,
        { ...asha, idNumber: '91-0000-0000-0001', lastName: 'B' },
        { ...asha, idNumber: '91-0000-0000-0002', lastName: 'C' },
      ],
    });

    await user.type(box(), 'Asha');

    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 of 3 shown. Type more to find fewer.'));
  });
});

describe('when a search fails', () => {
  test('it says why, and the list itself offers to try again', async () => {
    const { user } = await renderWithCarestack(<PatientPicker />, {
      patients: [asha],
      faults: [{ kind: 'status', status: 403, operation: 'patients.findByFilters', times: 1 }],
    });

    await user.type(box(), 'Asha');
    expect(await screen.findByText(/The patients could not be searched/, { selector: 'p' })).toBeInTheDocument();
    await choice('Try again');
    await user.keyboard('{ArrowDown}{Enter}');

    expect(await choice(/Asha Rao/)).toBeInTheDocument();
  });
});

describe('somebody new', () => {
  const meera = async (user: Awaited<ReturnType<typeof renderWithCarestack>>['user'], dialog: HTMLElement) => {
    const form = within(dialog);
    await user.clear(form.getByLabelText('First name'));
    await user.type(form.getByLabelText('First name'), 'Meera');
    await user.type(form.getByLabelText('Day'), '30');
    await user.type(form.getByLabelText('Month'), '1');
    await user.type(form.getByLabelText('Year'), '1988');
    await user.click(form.getByLabelText('Female'));
    await user.type(form.getByLabelText('ABHA number'), '91 7654 3210 9876');
    await user.type(form.getByLabelText('Address'), '2 Hill Road, Pune');
    await user.click(form.getByRole('button', { name: 'Register patient' }));
  };

  test('is offered only when the search is over: Enter in the middle of it registers nobody', async () => {
    const onCreate = vi.fn();
    const onChange = vi.fn();
    const { user } = await renderWithCarestack(<PatientPicker onCreate={onCreate} onChange={onChange} />, {
      patients: [asha],
      faults: [{ kind: 'latency', operation: 'patients.findByFilters', ms: 2500, times: 1 }],
    });

    await user.type(box(), 'Asha{ArrowDown}{Enter}');

    expect(await screen.findByText('Searching…', { selector: 'p' })).toBeVisible();
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
    await choice(/Asha Rao/);
    expect(screen.getByRole('option', { name: 'Register “Asha” as a new patient' })).toBeVisible();
    expect([onCreate.mock.calls, onChange.mock.calls]).toEqual([[], []]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledOnce();
    expect(onCreate).not.toHaveBeenCalled();
  });

  test('is registered in a dialog and then chosen, without sending the form around', async () => {
    const onSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
    const { user, carestack } = await renderWithCarestack(
      <form aria-label="Visit" onSubmit={onSubmit}>
        <PatientPicker name="patient" />
      </form>,
    );

    await user.type(box(), 'Meera');
    await user.click(await choice('Register “Meera” as a new patient'));
    await screen.findByLabelText('First name');
    const dialog = within(screen.getByRole('dialog', { name: 'New patient' }));
    expect(dialog.getByRole('form', { name: 'New patient' })).toBeInTheDocument();
    expect(dialog.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    expect(dialog.getByLabelText('First name')).toHaveValue('Meera');
    await meera(user, screen.getByRole('dialog', { name: 'New patient' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(box()).toHaveValue('Meera'));
    const { items } = await carestack.patients.findAll();
    expect(screen.getByRole('form', { name: 'Visit' })).toHaveFormValues({ patient: items[0]?.id });
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('who is on record after all is chosen from among those alike', async () => {
    const { user, carestack } = await renderWithCarestack(<PatientPicker />, {
      patients: [{ ...asha, firstName: 'Mira', lastName: '', birthDate: '1988-01-30' }],
    });

    await user.type(box(), 'Meera');
    await user.click(await choice('Register “Meera” as a new patient'));
    await screen.findByLabelText('First name');
    await meera(user, screen.getByRole('dialog', { name: 'New patient' }));
    const mira = await screen.findByRole('button', { name: 'Choose Mira' });
    expect(screen.getByText('Nothing is saved yet. Choose the record if it is the same person.')).toBeVisible();
    await user.click(mira);

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(box()).toHaveValue('Mira'));
    expect((await carestack.patients.findAll()).items).toHaveLength(1);
  });

  test('is left to the app, with what was typed, where it asks for that', async () => {
    const onCreate = vi.fn();
    const { user } = await renderWithCarestack(<PatientPicker onCreate={onCreate} />);

    await user.type(box(), ' Meera Bai ');
    await user.click(await choice(/Meera Bai/));

    expect(onCreate).toHaveBeenCalledWith('Meera Bai', expect.any(Function));
    expect(box()).toHaveValue(' Meera Bai ');
  });

  test('is not offered where nobody may be added', async () => {
    const { user } = await renderWithCarestack(<PatientPicker onCreate={null} />, { patients: [asha] });

    await user.type(box(), 'Zzz');

    expect(await screen.findByText('No patient matches what you typed', { selector: 'p' })).toBeInTheDocument();
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
  });
});
