import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { HostStepProps, WizardSlotProps } from '../registration/index.js';
import { hprDesk, password } from '../testing/hprDesk.js';
import { renderWithCarestack } from '../testing/index.js';
import { HprRegistrationWizard } from './HprRegistrationWizard.js';
import type { UseHprRegistration } from './useHprRegistration.js';

const ritu = '300000000040';

type Desk = ReturnType<typeof hprDesk>;

async function openDesk(ui: Parameters<typeof renderWithCarestack>[0]) {
  const rendered = await renderWithCarestack(ui);
  return { ...rendered, desk: hprDesk(rendered.user, within(rendered.container), rendered.sandbox) };
}

function Department({ answer, onNext }: HostStepProps<string>) {
  return (
    <>
      <h2>Department</h2>
      <p>{answer ? `Was ${answer}` : 'Not asked yet'}</p>
      <button type="button" onClick={() => onNext('Cardiology')}>
        Cardiology
      </button>
    </>
  );
}

function Starts({ onNext, onBack }: HostStepProps<{ on: string }>) {
  return (
    <>
      <h2>First day</h2>
      <button type="button" onClick={() => onNext({ on: '2026-12-01' })}>
        First of December
      </button>
      <button type="button" onClick={onBack}>
        To the department
      </button>
    </>
  );
}

const results: [how: string, outcome: string, heading: string, goOn: string, way: (desk: Desk) => Promise<unknown>][] =
  [
    [
      'made',
      'created',
      'The HPR ID is created',
      'Continue',
      async (desk) => {
        await desk.toReview();
        await desk.create();
      },
    ],
    ['found', 'found', 'This person already has an HPR ID', 'Use this HPR ID', (desk) => desk.toMobile(ritu)],
  ];

test.each(results)(
  'screens of the host come after an HPR ID that was %s, keep their answers on the way back, and are in the result by name',
  async (_, outcome, heading, goOn, toResult) => {
    const onComplete = vi.fn();
    const onStep = vi.fn();
    const { desk } = await openDesk(
      <HprRegistrationWizard
        resume={null}
        steps={{ department: Department, starts: Starts }}
        onStep={onStep}
        onComplete={onComplete}
      />,
    );

    expect(await screen.findByText('Step 1 of 10')).toBeVisible();
    await toResult(desk);
    await screen.findByRole('heading', { name: heading });
    await desk.press(goOn);
    expect(await screen.findByRole('heading', { name: 'Department' })).toBeVisible();
    expect(screen.getByText('Step 9 of 10')).toBeVisible();
    expect(onComplete).not.toHaveBeenCalled();
    await desk.press('Cardiology');
    await desk.press('To the department');
    expect(await screen.findByText('Was Cardiology')).toBeVisible();
    await desk.press('Cardiology');
    await desk.press('First of December');

    expect(onComplete).toHaveBeenCalledOnce();
    expect(onComplete.mock.calls[0]?.[0]).toMatchObject({
      outcome,
      answers: { department: 'Cardiology', starts: { on: '2026-12-01' } },
    });
    expect(onStep.mock.calls.map(([{ name, outcome: end }]) => `${name} ${end}`).slice(-4)).toEqual([
      'department next',
      'starts back',
      'department next',
      'starts completed',
    ]);
    expect(JSON.stringify(onStep.mock.calls)).not.toMatch(/Cardiology|2026-12|Ritu|Farida/);
  },
);

function OwnMobile({ registration, mode, onCancel }: WizardSlotProps<UseHprRegistration>) {
  return (
    <>
      <h2>Our own mobile screen, {mode}</h2>
      <button type="button" onClick={() => void registration.giveMobile('9876510001')}>
        The linked one
      </button>
      <button type="button" onClick={onCancel}>
        Leave
      </button>
    </>
  );
}

function OwnDetails({ registration }: WizardSlotProps<UseHprRegistration>) {
  return (
    <>
      <h2>Our own details</h2>
      <button
        type="button"
        onClick={() =>
          void registration.create({
            email: 'farida.q@example.in',
            password,
            hpCategoryCode: '1',
            hpSubCategoryCode: '3',
          })
        }
      >
        Make it
      </button>
    </>
  );
}

function OwnEnd({ registration: { step }, onDone }: WizardSlotProps<UseHprRegistration>) {
  return (
    <>
      <h2>Our own end, {step.name === 'done' && step.result.hprId}</h2>
      <button type="button" onClick={onDone}>
        Finish
      </button>
    </>
  );
}

test('screens of the host stand in place of ours, and the journey goes on from them to its end', async () => {
  const onComplete = vi.fn();
  const { desk } = await openDesk(
    <HprRegistrationWizard
      resume={null}
      mode="self"
      slots={{ mobile: OwnMobile, details: OwnDetails, done: OwnEnd }}
      onComplete={onComplete}
    />,
  );

  await desk.toMobile();
  expect(await screen.findByRole('heading', { name: 'Our own mobile screen, self' })).toBeVisible();
  await desk.press('The linked one');
  await desk.chooseFirst();
  await desk.press('Continue');
  await desk.press('Make it');
  expect(await screen.findByRole('heading', { name: 'Our own end, farida.qureshi@hpr.abdm' })).toBeVisible();
  await desk.press('Finish');

  expect(onComplete).toHaveBeenCalledOnce();
  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'created', answers: {} });
});

test('a screen of the host can leave without an HPR ID', async () => {
  const onCancel = vi.fn();
  const { desk } = await openDesk(
    <HprRegistrationWizard resume={null} slots={{ mobile: OwnMobile }} onCancel={onCancel} onComplete={vi.fn()} />,
  );

  await desk.toMobile();
  await desk.press('Leave');
  await desk.press('Yes, continue without an HPR ID');

  expect(onCancel).toHaveBeenCalledExactlyOnceWith({ outcome: 'none', step: 'mobile', mobile: '' });
});

test('the classes of the host are on the parts they name, on the pages of the details too', async () => {
  const { container, desk } = await openDesk(
    <HprRegistrationWizard
      resume={null}
      className="all"
      classNames={{ progress: 'p', step: 's', heading: 'h', intro: 'i', actions: 'a' }}
      onComplete={vi.fn()}
    />,
  );
  const classesOf = (part: string) => container.querySelector(`[data-part="${part}"]`)?.className.split(' ').at(-1);
  const classes = () => ['hpr-registration', 'progress', 'step', 'step-heading', 'actions'].map(classesOf);

  await screen.findByRole('heading');
  expect(classes()).toEqual(['all', 'p', 's', 'h', 'a']);
  expect(container.querySelector('.cs-intro')).toHaveClass('i');
  await desk.toReview();

  expect(classes()).toEqual(['all', 'p', 's', 'h', 'a']);
  expect(container.querySelector('.cs-intro')).toHaveClass('i');
});

const screens: [step: string, heading: string, way: (desk: Desk) => Promise<unknown>][] = [
  ['consent', 'Agree to create an HPR ID', async () => {}],
  ['aadhaar', 'What is the Aadhaar number?', (desk) => desk.agree()],
  ['otp', 'Enter the code from the phone', (desk) => desk.toCode()],
  ['mobile', 'Which mobile number should HPR use?', (desk) => desk.toMobile()],
  [
    'mobile-otp',
    'Enter the code sent to the other number',
    async (desk) => {
      await desk.toMobile();
      await desk.giveMobile('9000000001');
    },
  ],
  ['username', 'Choose a username', (desk) => desk.toUsername()],
  ['profession', 'What is your profession?', (desk) => desk.toProfession()],
  [
    'email',
    'What is your email address?',
    async (desk) => {
      await desk.toProfession();
      await desk.giveProfession();
    },
  ],
  ['review', 'Check your details', (desk) => desk.toReview()],
];

test.each(screens)(
  'from %s a professional goes on without an HPR ID, and the host is told so',
  async (step, heading, way) => {
    const onCancel = vi.fn();
    const { desk } = await openDesk(<HprRegistrationWizard onCancel={onCancel} onComplete={vi.fn()} resume={null} />);

    await way(desk);
    await screen.findByRole('heading', { name: heading });
    await desk.press('Continue without an HPR ID');
    if (step !== 'consent' && step !== 'aadhaar') {
      expect(onCancel).not.toHaveBeenCalled();
      await desk.press('Yes, continue without an HPR ID');
    }

    expect(onCancel).toHaveBeenCalledOnce();
    expect(onCancel.mock.calls[0]?.[0]).toMatchObject({ outcome: 'none', step });
  },
);
