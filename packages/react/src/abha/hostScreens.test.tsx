import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import type { HostStepProps, WizardSlotProps } from '../registration/index.js';
import { renderWithCarestack } from '../testing/index.js';
import { receptionist } from '../testing/registration.js';
import { AbhaRegistrationWizard } from './AbhaRegistrationWizard.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

beforeEach(() => sessionStorage.clear());

const meera = { aadhaar: '200000000050', mobile: '9876500011' };

async function openDesk(ui: Parameters<typeof renderWithCarestack>[0], options = {}) {
  const rendered = await renderWithCarestack(ui, options);
  const desk = receptionist(rendered.user, within(rendered.container), rendered.sandbox);
  const toResult = async () => {
    await desk.agree();
    await desk.sendCodeFor(meera.aadhaar);
    await desk.confirm(await desk.codeOnPhone(), meera.mobile);
    await desk.press('Use this ABHA');
    await screen.findByRole('heading', { name: 'The ABHA is found' });
  };
  return { ...rendered, desk, toResult };
}

function Ward({ answer, onNext, onBack }: HostStepProps<{ ward: string }>) {
  return (
    <>
      <h2>Ward</h2>
      <p>{answer ? `Was ${answer.ward}` : 'Not asked yet'}</p>
      <button type="button" onClick={() => onNext({ ward: 'B' })}>
        Ward B
      </button>
      {onBack && <button type="button">Never shown</button>}
    </>
  );
}

function Insured({ onNext, onBack }: HostStepProps<boolean>) {
  return (
    <>
      <h2>Insurance</h2>
      <button type="button" onClick={() => onNext(false)}>
        Not insured
      </button>
      <button type="button" onClick={onBack}>
        To the ward
      </button>
    </>
  );
}

test('screens of the host come after the result, keep their answers on the way back, and are in the result by name', async () => {
  const onComplete = vi.fn();
  const onStep = vi.fn();
  const { desk, toResult } = await openDesk(
    <AbhaRegistrationWizard
      findPatients={null}
      resume={null}
      steps={{ ward: Ward, isInsured: Insured }}
      onStep={onStep}
      onComplete={onComplete}
    />,
  );

  expect(await screen.findByText('Step 1 of 7')).toBeVisible();
  await toResult();
  await desk.press('Continue');
  expect(await screen.findByRole('heading', { name: 'Ward' })).toBeVisible();
  expect(screen.getByText('Step 6 of 7')).toBeVisible();
  expect(onComplete).not.toHaveBeenCalled();
  await desk.press('Ward B');
  await desk.press('To the ward');
  expect(await screen.findByText('Was B')).toBeVisible();
  await desk.press('Ward B');
  await desk.press('Not insured');

  expect(onComplete).toHaveBeenCalledOnce();
  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({
    outcome: 'found',
    profile: { firstName: 'Meera' },
    answers: { ward: { ward: 'B' }, isInsured: false },
  });
  expect(onStep.mock.calls.map(([{ name, outcome }]) => `${name} ${outcome}`).slice(-5)).toEqual([
    'done next',
    'ward next',
    'isInsured back',
    'ward next',
    'isInsured completed',
  ]);
  expect(JSON.stringify(onStep.mock.calls)).not.toMatch(/Meera|"B"|9876/);
});

function OwnAadhaar({ registration, onCancel }: WizardSlotProps<UseAbhaRegistration>) {
  return (
    <>
      <h2>Our own Aadhaar screen</h2>
      <button type="button" onClick={() => void registration.requestCode(meera.aadhaar)}>
        Ask for a code
      </button>
      <button type="button" onClick={onCancel}>
        Leave
      </button>
    </>
  );
}

test('a screen of the host stands in place of ours, and the journey goes on from it', async () => {
  const { desk } = await openDesk(
    <AbhaRegistrationWizard findPatients={null} resume={null} slots={{ aadhaar: OwnAadhaar }} onComplete={vi.fn()} />,
  );

  await desk.agree();
  expect(await screen.findByRole('heading', { name: 'Our own Aadhaar screen' })).toBeVisible();
  await desk.press('Ask for a code');

  expect(await screen.findByLabelText('Code')).toBeVisible();
});

test('the classes of the host are on the parts they name', async () => {
  const { container } = await openDesk(
    <AbhaRegistrationWizard
      findPatients={null}
      resume={null}
      className="all"
      classNames={{ progress: 'p', step: 's', heading: 'h', intro: 'i', actions: 'a' }}
      onComplete={vi.fn()}
    />,
  );

  await screen.findByRole('heading');
  const classesOf = (part: string) => container.querySelector(`[data-part="${part}"]`)?.className.split(' ').at(-1);
  expect(['abha-registration', 'progress', 'step', 'step-heading', 'actions'].map(classesOf)).toEqual([
    'all',
    'p',
    's',
    'h',
    'a',
  ]);
  expect(container.querySelector('.cs-intro')).toHaveClass('i');
});

const clauses = { one: 'ऑल यह मेरी इच्छा है।' };
const hindi = { title: 'सहमति', intro: '…', version: 'nha-1.4', clauses, needed: '!', submit: 'हाँ', decline: 'नहीं' };

test('the consent of the host stands in place of ours, with its version and the hash of its words in the receipt', async () => {
  const onComplete = vi.fn();
  const { user, desk } = await openDesk(
    <AbhaRegistrationWizard
      findPatients={null}
      resume={null}
      mode="self"
      consents={{ hi: hindi }}
      onComplete={onComplete}
    />,
  );

  expect(await screen.findAllByRole('checkbox')).toHaveLength(1);
  await user.click(screen.getByRole('checkbox', { name: clauses.one }));
  await desk.press('हाँ');
  await desk.sendCodeFor(meera.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), meera.mobile);
  await desk.press('Use this ABHA');
  await desk.press('Continue');

  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(clauses.one));
  expect(onComplete.mock.calls[0]?.[0].consent).toEqual({
    textVersion: 'nha-1.4',
    textSha256: Buffer.from(bytes).toString('hex'),
    language: 'hi',
    agreedAt: expect.stringMatching(/Z$/),
    mode: 'self',
    agreedBy: 'Meera Joshi',
  });
});

test('the consent speaks the language of the page, another one can be chosen, and choosing clears every tick', async () => {
  const { user, container } = await openDesk(
    <AbhaRegistrationWizard findPatients={null} resume={null} operator="Leela Nair" onComplete={vi.fn()} />,
    { messages: hi },
  );

  expect(await screen.findByRole('heading', { name: 'ABHA बनाने की सहमति' })).toBeVisible();
  expect(container.querySelector('form')).toHaveAttribute('lang', 'hi');
  for (const box of screen.getAllByRole('checkbox')) await user.click(box);
  await user.click(screen.getByRole('radio', { name: 'English' }));

  expect(await screen.findByRole('heading', { name: 'Agree to create an ABHA' })).toBeVisible();
  expect(container.querySelector('form')).toHaveAttribute('lang', 'en');
  for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked();
  // The worker's own statement stays in the worker's language.
  expect(screen.getByRole('checkbox', { name: /Leela Nair/ }).closest('[lang]')).toHaveAttribute('lang', 'hi');
});

test('a consent runs in the direction of its own language, whichever way the page runs', async () => {
  const text = { title: 'A', intro: 'B', version: '1', clauses: { one: 'C' }, needed: 'D', submit: 'E', decline: 'F' };
  const { user, container } = await openDesk(
    <AbhaRegistrationWizard
      findPatients={null}
      resume={null}
      consents={{ en: text, ur: text, sd: text }}
      onComplete={vi.fn()}
    />,
  );

  await screen.findAllByRole('checkbox');
  expect(container.querySelector('form')).toHaveAttribute('dir', 'ltr');
  await user.click(screen.getAllByRole('radio')[1] ?? container);

  expect(container.querySelector('form')).toHaveAttribute('lang', 'ur');
  expect(container.querySelector('form')).toHaveAttribute('dir', 'rtl');
  // What the page says stays as the page runs.
  expect(screen.getByText(/Read each point aloud/)).toHaveAttribute('dir', 'ltr');
});

test('at a desk the worker states by name that the points were explained, apart from what the person agrees to', async () => {
  const { user, desk, requests } = await openDesk(
    <AbhaRegistrationWizard findPatients={null} resume={null} operator="Leela Nair" onComplete={vi.fn()} />,
  );

  const boxes = await screen.findAllByRole('checkbox');
  const own = screen.getByRole('checkbox', {
    name: 'I, Leela Nair, explained every point, and the person agreed to each.',
  });
  for (const box of boxes) if (box !== own) await user.click(box);
  await desk.press('I agree');
  expect(await screen.findByRole('alert')).toHaveTextContent('Confirm that you explained every point.');
  expect(requests).toHaveLength(0);
  await user.click(own);
  await desk.press('I agree');

  expect(await screen.findByLabelText('Aadhaar number')).toBeVisible();
});
