import { instantAt } from '@carestack/core/availability';
import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { drIyer, drKhan, drRao, practitionerWith, tomorrow, tomorrowAt, visitAt } from '../../testing/clinicHours.js';
import { asha, longNamed, ravi } from '../../testing/people.js';
import { connectionOf } from '../../testing/stories.js';
import { DaySchedule } from './DaySchedule.js';

type Context = Pick<StoryContext, 'id' | 'parameters'>;

/** A morning: one has come, one was seen, one did not come, one is cancelled, two are booked. */
async function bookMorning({ id, parameters: { sandbox } }: Context) {
  if (sandbox?.isSilent || sandbox?.isOffline) return {};
  const { carestack } = connectionOf(id);
  const { items } = await carestack.patients.findAll();
  // The newest comes first.
  const [second, first] = items.map(({ id: reference }) => reference);
  const { book, update, markArrived, noShow, cancel } = carestack.appointments;
  const arrived = await book(visitAt('d-1', '09:30', '10:00', first));
  await markArrived(arrived.reference);
  await book(visitAt('d-1', '10:00', '10:30', second));
  const seen = await book(visitAt('d-2', '09:00', '09:30', second));
  await update(seen.reference, { status: 'fulfilled' });
  const absent = await book(visitAt('d-2', '09:30', '10:00', first));
  await noShow(absent.reference);
  const off = await book(visitAt('d-2', '14:00', '14:30', second));
  await cancel(off.reference, 'Has fever');
  await book(visitAt('d-2', '17:00', '18:00', first));
  return {};
}

const meta: Meta<typeof DaySchedule> = {
  component: DaySchedule,
  args: { practitioners: [drRao, drIyer, drKhan], defaultDate: tomorrow, onBook: fn(), onOpen: fn() },
  parameters: { sandbox: { patients: [asha, ravi] } },
  loaders: [bookMorning],
};
export default meta;

type Story = StoryObj<typeof meta>;
type Canvas = StoryContext['canvas'];

const ashasVisit = (canvas: Canvas) => canvas.findByRole('button', { name: /^9:30 am.*Asha Rao, Arrived/ });

export const Morning: Story = {
  play: async ({ canvas }) => {
    await expect(await ashasVisit(canvas)).toBeVisible();
    await expect(await canvas.findByRole('button', { name: /Ravi Kumar, Seen, Dr. Suresh Iyer/ })).toBeVisible();
    await expect(await canvas.findByRole('button', { name: /Asha Rao, Did not come/ })).toBeVisible();
    await expect(canvas.getByRole('button', { name: /Ravi Kumar, Cancelled/ })).toBeInTheDocument();
  },
};

export const OneVisit: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await ashasVisit(canvas));

    const dialog = await within(document.body).findByRole('dialog', { name: 'Visit of Asha Rao' });
    await expect(within(dialog).getByText(/ 9:30 am to 10:00 am/)).toBeVisible();
  },
};

export const Cancelling: Story = {
  play: async (context) => {
    await OneVisit.play?.(context);
    await userEvent.click(context.canvas.getByRole('button', { name: 'Cancel the visit' }));
    await userEvent.type(context.canvas.getByLabelText('Reason (optional)'), 'Has fever');

    await expect(context.canvas.getByRole('button', { name: 'Cancel the visit now' })).toBeVisible();
  },
};

export const PickedUp: Story = {
  play: async ({ canvas }) => {
    (await ashasVisit(canvas)).focus();
    await userEvent.keyboard('m{ArrowDown}');

    await expect(await canvas.findByRole('button', { name: 'Move to 10:30 am' })).toBeVisible();
  },
};

export const Moved: Story = {
  play: async (context) => {
    await PickedUp.play?.(context);
    await userEvent.keyboard('{Enter}');

    await expect(await context.canvas.findByText('Moved. The visit of Asha Rao is at 10:30 am now.')).toBeVisible();
    await expect(context.canvas.getByRole('button', { name: 'Undo' })).toBeVisible();
  },
};

/** Down by as much as an hour is high. */
export const Dragged: Story = {
  play: async ({ canvas }) => {
    const visit = await ashasVisit(canvas);
    const { left, top, height } = visit.getBoundingClientRect();
    const at = (clientY: number) => ({
      pointerId: 1,
      isPrimary: true,
      pointerType: 'mouse',
      button: 0,
      clientX: left + 20,
      clientY,
    });
    await fireEvent.pointerDown(visit, at(top + 5));
    await fireEvent.pointerMove(window, at(top + 25));
    await fireEvent.pointerMove(window, at(top + 5 + (height + 2) * 2));
    await canvas.findByRole('button', { name: 'Leave it' });
    await fireEvent.pointerUp(window, at(top + 5 + (height + 2) * 2));

    await expect(await canvas.findByText('Moved. The visit of Asha Rao is at 10:30 am now.')).toBeVisible();
    await expect(document.querySelector('.cs-schedule-ghost')).toBeNull();
  },
};

export const TakenMeanwhile: Story = {
  play: async (context) => {
    await PickedUp.play?.(context);
    await connectionOf(context.id).carestack.appointments.book(visitAt('d-1', '10:30', '11:00'));
    await userEvent.keyboard('{Enter}');

    await expect(await context.canvas.findByText('10:30 am was just taken by somebody else')).toBeVisible();
    await expect(await context.canvas.findByRole('button', { name: 'Move to 2:00 pm instead' })).toBeVisible();
  },
};

/** The new place is held, and the old one is not free. */
export const HalfMoved: Story = {
  play: async ({ canvas, id }) => {
    (await canvas.findByRole('button', { name: /^10:00 am.*Ravi Kumar, Booked/ })).focus();
    await userEvent.keyboard('m{ArrowDown}{ArrowUp}{ArrowRight}');
    await canvas.findByText(/^10:00 am to 10:30 am, Dr\. Suresh Iyer/, { selector: 'p' });
    await connectionOf(id).plant({ kind: 'status', status: 403, operation: 'appointments.update', times: 1 });
    await userEvent.keyboard('{Enter}');

    await expect(await canvas.findByText('Ravi Kumar has two visits now')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel the old visit' }));
    await expect(
      await canvas.findByText(/^Moved\. The visit of Ravi Kumar is at .* with Dr\. Suresh Iyer now/),
    ).toBeVisible();
  },
};

const full = [practitionerWith('d-1', 'Dr. Meenakshi Rao', 'cardiology', { week: oneVisitADay() })];
function oneVisitADay() {
  const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  return Object.fromEntries(days.map((day) => [day, [{ from: '09:30', to: '10:00' }]]));
}

export const NoFreePlace: Story = {
  args: { practitioners: full },
  play: async ({ canvas }) => {
    (await ashasVisit(canvas)).focus();
    await expect(canvas.getByRole('columnheader', { name: /0 free/ })).toBeVisible();
    await userEvent.keyboard('m');

    await expect(
      await canvas.findByText(/^There is no free time in view that is long enough\./, { selector: '.cs-notice p' }),
    ).toBeVisible();
  },
};

const none: [] = [];
export const NobodyToShow: Story = { args: { practitioners: none } };

const away = [
  practitionerWith('d-4', 'Dr. Away', 'cardiology', {
    leave: [{ startTime: instantAt(tomorrow, '00:00'), endTime: instantAt(tomorrow, '23:59') }],
  }),
];
export const OnLeave: Story = {
  args: { practitioners: [...away, drRao] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('columnheader', { name: /Dr. Away\s*On leave/ })).toBeVisible();
  },
};

export const NobodyThere: Story = {
  args: { practitioners: away },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nobody sees patients on this day')).toBeVisible();
    await expect(canvas.getByRole('listitem')).toHaveTextContent('Dr. Away: On leave');
  },
};

export const Loading: Story = {
  parameters: { sandbox: { isSilent: true } },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The schedule could not be loaded')).toBeVisible();
  },
};

const long = 'Dr. Venkatanarasimharajuvaripeta Subrahmanyeswara Thiruvananthapuramkar';
const groups = [
  practitionerWith('d-1', long, 'cardiology', { capacity: 3 }),
  ...Array.from({ length: 9 }, (_, at) => practitionerWith(`m-${at}`, `Dr. Number ${at + 1}`, 'surgery')),
];

/** Ten columns: what is cut off is read where the focus is. */
export const LongNames: Story = {
  args: { practitioners: groups },
  parameters: { sandbox: { patients: [asha, longNamed] } },
  loaders: [],
  play: async ({ canvas }) => {
    const visit = await canvas.findByRole('button', { name: /^10:00 am.*Booked/ });
    const isCut = () => visit.scrollHeight > visit.clientHeight || visit.scrollWidth > visit.clientWidth;
    await expect(isCut()).toBe(true);
    visit.focus();
    await userEvent.keyboard('{ArrowUp}{ArrowDown}');

    await expect(visit).toHaveFocus();
    await expect(isCut()).toBe(false);
  },
};

/** Ten columns, and two patients at one time. */
export const Many: Story = {
  args: { practitioners: groups },
  loaders: [
    async ({ id }) => {
      const { carestack } = connectionOf(id);
      const [first] = (await carestack.patients.findAll()).items;
      await carestack.appointments.book(visitAt('d-1', '09:00', '09:30', first?.id));
      for (let at = 0; at < 9; at += 1) {
        await carestack.appointments.book(visitAt(`m-${at}`, '09:00', '09:30', first?.id));
        await carestack.appointments.book(visitAt(`m-${at}`, '10:00', '10:30', first?.id));
      }
      return {};
    },
  ],
};

export const Hindi: Story = { ...Morning, globals: { language: 'hi' }, play: async () => {} };

export const Narrow: Story = {
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas }) => {
    await ashasVisit(canvas);
    await waitFor(() => expect(canvas.getAllByRole('columnheader')).toHaveLength(1));
    await userEvent.selectOptions(canvas.getByLabelText('Practitioner'), 'Dr. Suresh Iyer');

    await expect(await canvas.findByRole('columnheader', { name: /Suresh Iyer/ })).toBeVisible();
  },
};

/** What is said of a move hides little of the columns. */
export const PickedUpOnAPhone: Story = {
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async (context) => {
    await PickedUp.play?.(context);

    const notice = context.canvas.getByText('Moving the visit of Asha Rao').closest('.cs-notice');
    await expect(notice?.getBoundingClientRect().height).toBeLessThan(128);
  },
};

export const RightToLeft: Story = {
  globals: { language: 'ur', direction: 'rtl' },
  parameters: { a11y: { test: 'off' } },
  play: async ({ canvas }) => {
    const grid = await canvas.findByRole('grid');
    const [first, second] = within(grid).getAllByRole('columnheader');
    const left = (element: Element | undefined) => element?.getBoundingClientRect().left ?? 0;

    await expect(left(first)).toBeGreaterThan(left(second));
  },
};

export const Booking: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^9:00 am.*free, Dr. Meenakshi Rao/ }));

    await expect(args.onBook).toHaveBeenCalledWith({
      practitionerReference: 'd-1',
      startTime: tomorrowAt('09:00'),
      endTime: tomorrowAt('09:30'),
    });
  },
};
