import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { drIyer, drKhan, drRao, practitionerWith, tomorrow, tomorrowAt, visitAt } from '../../testing/clinicHours.js';
import { layoutFaults } from '../../testing/layoutFaults.js';
import { asha, ravi } from '../../testing/people.js';
import { connectionOf } from '../../testing/stories.js';
import { AppointmentBookingWizard } from './AppointmentBookingWizard.js';

const sandbox = { patients: [asha, ravi] };

const meta: Meta<typeof AppointmentBookingWizard> = {
  component: AppointmentBookingWizard,
  args: { practitioners: [drRao, drIyer, drKhan], facilityName: 'Lakeside Clinic', onBooked: fn() },
  parameters: { sandbox },
};
export default meta;

type Story = StoryObj<typeof meta>;
type Context = Pick<StoryContext, 'canvas'>;

const press = async (canvas: Context['canvas'], name: string | RegExp) => {
  await waitFor(() => expect(canvas.getByRole('button', { name })).toBeEnabled());
  await userEvent.click(canvas.getByRole('button', { name }));
};
const chooseTomorrow = async (canvas: Context['canvas']) => {
  await canvas.findByRole('button', { name: /^Next free day/ });
  const day = () => canvas.getAllByRole('button').find(({ dataset }) => dataset['date'] === tomorrow);
  if (!day()) await press(canvas, 'Next month');
  await waitFor(() => expect(day()).toHaveAttribute('data-free'));
  const found = day();
  if (found) await userEvent.click(found);
};
const toSlots = async (canvas: Context['canvas'], whom: string | RegExp = /Meenakshi Rao/) => {
  await press(canvas, whom);
  await chooseTomorrow(canvas);
  await canvas.findByRole('group', { name: 'Morning' });
};
const toVisit = async (canvas: Context['canvas']) => {
  await toSlots(canvas);
  await press(canvas, /^9:30 am/);
  return canvas.findByRole('combobox', undefined, { timeout: 10_000 });
};
const pickAsha = async (canvas: Context['canvas'], box: HTMLElement) => {
  await userEvent.type(box, 'Asha');
  await userEvent.click(await canvas.findByRole('option', { name: /Asha Rao/ }));
  await waitFor(() => expect(box).toHaveAccessibleDescription(/3210/));
};
const toReview = async (canvas: Context['canvas']) => {
  await pickAsha(canvas, await toVisit(canvas));
  await userEvent.type(canvas.getByLabelText('Reason (optional)'), 'Chest pain when climbing stairs');
  await userEvent.click(canvas.getByRole('radio', { name: 'Follow-up' }));
  await press(canvas, 'Continue');
  await canvas.findByRole('heading', { name: 'Is everything right?' });
};

/** To go by hand. */
export const ByHand: Story = {};

export const WithWhom: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /First available/ })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Anyone in Cardiology' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: /Farida Khan\s+Paediatrics/ })).toBeVisible();
  },
};

const many = [
  ['Dr. Anil Deshmukh', 'orthopedics'],
  ['Dr. Beena Thomas', 'gynaecology'],
  ['Dr. Chitra Nair', 'dermatology'],
  ['Dr. Devika Menon', 'family medicine'],
  ['Dr. Eknath Patil', 'neurology'],
  ['Dr. Gurpreet Singh', 'ophthalmology'],
].map(([name = '', department = ''], index) => practitionerWith(`m-${index}`, name, department));

export const FoundByName: Story = {
  args: { practitioners: [drRao, drIyer, drKhan, ...many] },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'nair');

    await expect(await canvas.findByRole('button', { name: /Chitra Nair/ })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Farida Khan/ })).not.toBeInTheDocument();
  },
};

export const NobodyFits: Story = {
  ...FoundByName,
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'zz');

    await expect(await canvas.findByText('Nobody here matches what you typed.')).toBeVisible();
  },
};

const nobody: [] = [];
export const NobodyToBook: Story = {
  args: { practitioners: nobody },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody can be booked here yet')).toBeVisible();
  },
};

export const Days: Story = {
  play: async ({ canvas }) => {
    await press(canvas, /Meenakshi Rao/);

    await expect(await canvas.findByRole('button', { name: /^Next free day/ })).toBeVisible();
    await expect(canvas.getByRole('grid')).toBeVisible();
    await expect(canvas.getByText('Choose a day to see its free times.')).toBeVisible();
  },
};

export const Slots: Story = {
  play: async ({ canvas, id }) => {
    await connectionOf(id).carestack.appointments.book(visitAt('d-1', '10:00', '10:30'));
    await toSlots(canvas);

    await expect(canvas.getByRole('group', { name: 'Evening' })).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('button', { name: /^10:00 am\s+taken$/ })).toBeDisabled());
    await expect(canvas.getByText(/until the minute it starts/)).toBeVisible();
  },
};

export const SlotsOfADepartment: Story = {
  play: async ({ canvas }) => {
    await toSlots(canvas, 'Anyone in Cardiology');

    await expect((await canvas.findAllByRole('button', { name: /^9:00 am\s+Dr\. / })).length).toBe(1);
  },
};

const inManyPlaces = [practitionerWith('d-4', 'Dr. Group', 'physiotherapy', { capacity: 4 })];
export const SeveralPlaces: Story = {
  args: { practitioners: inManyPlaces },
  play: async ({ canvas }) => {
    await toSlots(canvas, /Dr\. Group/);

    await expect(canvas.getByRole('button', { name: /^9:00 am\s+4 places left/ })).toBeVisible();
  },
};

const away = [practitionerWith('d-5', 'Dr. Away', 'cardiology', { week: {} }), drRao];
export const NoFreeDay: Story = {
  args: { practitioners: away },
  play: async ({ canvas }) => {
    await press(canvas, /Dr\. Away/);

    await expect(await canvas.findByText('No day is free this month or next month.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Choose somebody else' })).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { ...sandbox, isSilent: true } },
  play: async ({ canvas }) => {
    await press(canvas, /Meenakshi Rao/);

    await waitFor(() => expect(canvas.getByRole('grid')).toHaveAttribute('aria-busy', 'true'));
    await expect(await canvas.findByText(/longer than usual/, { selector: 'p' }, { timeout: 8_000 })).toBeVisible();
  },
};

export const Failed: Story = {
  parameters: {
    sandbox: {
      ...sandbox,
      faults: [{ kind: 'status', status: 403, operation: 'appointments.findByFilters', times: 1 }],
    },
  },
  play: async ({ canvas }) => {
    await press(canvas, /Meenakshi Rao/);

    await expect(await canvas.findByText('The free times could not be loaded')).toBeVisible();
  },
};

export const TriedAgain: Story = {
  ...Failed,
  play: async ({ canvas }) => {
    await press(canvas, /Meenakshi Rao/);
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));

    await expect(await canvas.findByRole('button', { name: /^Next free day/ })).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { ...sandbox, isOffline: true } },
  play: async ({ canvas }) => {
    await press(canvas, /Meenakshi Rao/);

    await expect(
      await canvas.findByText(/There is no connection/, { selector: 'p' }, { timeout: 10_000 }),
    ).toBeVisible();
  },
};

export const WhoComes: Story = {
  play: async ({ canvas }) => {
    await toVisit(canvas);
    await press(canvas, 'Continue');

    await expect(await canvas.findByRole('link', { name: 'Choose the patient.' })).toBeVisible();
  },
};

export const SomebodyNew: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await toVisit(canvas), 'Zubin');
    // Not by user-event: inside React's `act` the form that is loaded now would be waited for without an end.
    (await canvas.findByRole('option', { name: /Register “Zubin”/ })).click();

    const dialog = await within(document.body).findByRole('dialog', { name: 'New patient' });
    await expect(await within(dialog).findByLabelText('First name')).toBeVisible();
  },
};

export const PatientsAlone: Story = {
  args: { patientStep: 'register' },
  play: async ({ canvas }) => {
    await toSlots(canvas);
    await press(canvas, /^9:30 am/);

    await expect(await canvas.findByLabelText('First name', undefined, { timeout: 10_000 })).toBeVisible();
    // A list to choose a state from is one too; a box that searches is what must not be here.
    await expect(canvas.queryAllByRole('combobox').filter((one) => !one.matches('select'))).toEqual([]);
  },
};

export const SameDay: Story = {
  play: async ({ canvas, id }) => {
    const { carestack } = connectionOf(id);
    const [patient] = (await carestack.patients.findByFilters({ firstName: 'Asha' })).items;
    await carestack.appointments.book(visitAt('d-2', '10:00', '10:30', patient?.id));
    await pickAsha(canvas, await toVisit(canvas));

    await expect(await canvas.findByText('This patient already has a visit that day')).toBeVisible();
    await expect(canvas.getByText('10:00 am with Dr. Suresh Iyer')).toBeVisible();
  },
};

export const Review: Story = {
  play: async ({ canvas }) => {
    await toReview(canvas);

    await expect(canvas.getByText('Chest pain when climbing stairs')).toBeVisible();
    await expect(canvas.getByText('Asha Rao')).toBeVisible();
    await expect(canvas.getByText(/9:30 am to 10:00 am/)).toBeVisible();
  },
};

export const Changed: Story = {
  play: async ({ canvas }) => {
    await toReview(canvas);
    await press(canvas, 'Change: Time');
    await press(canvas, /^10:30 am/);

    await expect(await canvas.findByText(/10:30 am to 11:00 am/)).toBeVisible();
    await expect(canvas.getByText('Chest pain when climbing stairs')).toBeVisible();
  },
};

export const TakenMeanwhile: Story = {
  play: async ({ canvas, id }) => {
    await toReview(canvas);
    await connectionOf(id).carestack.appointments.book(visitAt('d-1', '09:30', '10:00'));
    await press(canvas, 'Book the visit');

    const notice = await canvas.findByRole('alert');
    await expect(notice).toHaveTextContent('9:30 am was just taken by somebody else');
    await expect(within(notice).getAllByRole('button')).toHaveLength(3);
  },
};

export const AnotherInstead: Story = {
  play: async (context) => {
    const { canvas } = context;
    await TakenMeanwhile.play?.(context);
    const [next] = within(canvas.getByRole('alert')).getAllByRole('button');
    if (next) await userEvent.click(next);

    await expect(await canvas.findByText(/10:00 am to 10:30 am/)).toBeVisible();
    await expect(canvas.getByText('Chest pain when climbing stairs')).toBeVisible();
  },
};

export const NotBooked: Story = {
  play: async ({ canvas, id }) => {
    await toReview(canvas);
    await connectionOf(id).plant({ kind: 'status', status: 403, operation: 'appointments.create', times: 1 });
    await press(canvas, 'Book the visit');

    await expect(await canvas.findByText('Nothing was booked')).toBeVisible();
  },
};

export const NobodyKnows: Story = {
  play: async ({ canvas, id }) => {
    await toReview(canvas);
    const { plant } = connectionOf(id);
    await plant({ kind: 'drop-after', operation: 'appointments.create', times: 1 });
    await plant({ kind: 'status', status: 500, operation: 'appointments.findByFilters', times: 9 });
    await press(canvas, 'Book the visit');

    await expect(
      await canvas.findByText('We do not know if it was booked', undefined, { timeout: 15_000 }),
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Check, and book if needed' })).toBeEnabled();
  },
};

export const Booked: Story = {
  play: async ({ canvas, args }) => {
    await toReview(canvas);
    await press(canvas, 'Book the visit');

    await expect(await canvas.findByRole('heading', { name: 'The visit is booked' })).toBeVisible();
    await expect(args.onBooked).toHaveBeenCalledOnce();
    await expect(canvas.getByText('Lakeside Clinic')).toBeVisible();
  },
};

export const SavedToCalendar: Story = {
  play: async (context) => {
    const made = spyOn(URL, 'createObjectURL');
    await Booked.play?.(context);
    await press(context.canvas, 'Save to calendar');

    const [file] = made.mock.calls.at(-1) ?? [];
    const text = file instanceof Blob ? await file.text() : '';
    await expect(text).toContain(
      `DTSTART:${new Date(tomorrowAt('09:30')).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    );
    await expect(text).not.toContain('Asha');
    made.mockRestore();
  },
};

export const ByKeyboard: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await canvas.findByRole('button', { name: /^Next free day/ });
    const reachable = () => canvas.getAllByRole('button').find((one) => one.dataset['date'] && one.tabIndex === 0);
    while (document.activeElement !== reachable()) await userEvent.tab();
    // In the evening tomorrow is the first free day; before, the next one, and perhaps of the next month, which is read first.
    if (reachable()?.dataset['date'] !== tomorrow) await userEvent.keyboard('n');
    const nextDay = () => canvas.getAllByRole('button').find(({ dataset }) => dataset['date'] === tomorrow);
    await waitFor(() => expect(nextDay()).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    const parts = await canvas.findAllByRole('group');
    await userEvent.tab();
    await expect(parts[0]).toContainElement(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    );
    await userEvent.keyboard('{Enter}');
    const box = await canvas.findByRole('combobox', undefined, { timeout: 10_000 });
    while (document.activeElement !== box) await userEvent.tab();
    await userEvent.keyboard('Asha');
    await canvas.findByRole('option', { name: /Asha Rao/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(box).toHaveAccessibleDescription(/3210/));
    const goOn = canvas.getByRole('button', { name: 'Continue' });
    while (document.activeElement !== goOn) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await canvas.findByRole('heading', { name: 'Is everything right?' });
    const book = canvas.getByRole('button', { name: 'Book the visit' });
    while (document.activeElement !== book) await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    await expect(await canvas.findByRole('heading', { name: 'The visit is booked' })).toBeVisible();
    await expect(args.onBooked).toHaveBeenCalledOnce();
  },
};

export const RightToLeft: Story = {
  globals: { language: 'ur', direction: 'rtl' },
  parameters: { a11y: { test: 'off' } },
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Meenakshi Rao/ }));
    const days = () => canvas.getAllByRole('button').filter((one) => one.dataset['free']);
    // On the last days of a month there is nothing to go to but the next one.
    (
      await waitFor(() => canvas.getAllByRole('button').find((one) => one.dataset['date'] && one.tabIndex === 0))
    )?.focus();
    await userEvent.keyboard('{PageDown}');
    await waitFor(() => expect(days().length).toBeGreaterThan(1));
    const [first, second] = days();
    first?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(second).toHaveFocus());
    await expect(layoutFaults(canvasElement)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await canvas.findAllByRole('group');
    await expect(layoutFaults(canvasElement)).toEqual([]);
  },
};
