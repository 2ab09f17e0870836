import { screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { AbhaRegistrationWizard } from '../../abha/index.js';
import { HprRegistrationWizard } from '../../hpr/index.js';
import { hprDesk } from '../hprDesk.js';
import { renderWithCarestack } from '../index.js';
import { PlainAbhaScreen } from './PlainAbhaScreen.js';
import { PlainHprScreen } from './PlainHprScreen.js';

type OnComplete = (result: unknown) => void;

const abhaScreens: Record<string, (onComplete: OnComplete) => React.JSX.Element> = {
  'the wizard': (onComplete) => (
    <AbhaRegistrationWizard onComplete={onComplete} resume={null} findPatients={null} addressSuffix="@sbx" />
  ),
  'a screen of one’s own': (onComplete) => <PlainAbhaScreen onComplete={onComplete} />,
};
const hprScreens: Record<string, (onComplete: OnComplete) => React.JSX.Element> = {
  'the wizard': (onComplete) => <HprRegistrationWizard onComplete={onComplete} resume={null} />,
  'a screen of one’s own': (onComplete) => <PlainHprScreen onComplete={onComplete} />,
};

async function open(draw: (onComplete: OnComplete) => React.JSX.Element) {
  const onComplete = vi.fn();
  const rendered = await renderWithCarestack(draw(onComplete));
  const desk = hprDesk(rendered.user, within(rendered.container), rendered.sandbox);
  const ended = () => vi.waitFor(() => expect(onComplete).toHaveBeenCalledOnce());
  const calls = (path: string) => rendered.requests.filter(({ url }) => url.endsWith(path)).length;
  return { ...rendered, desk, onComplete, ended, calls };
}

describe.each(Object.entries(abhaScreens))('an ABHA with %s', (_, draw) => {
  test('is created with one code', async () => {
    const { desk, onComplete, ended } = await open(draw);

    await desk.agree();
    await desk.sendCodeFor('234567890124');
    await desk.confirm(await desk.codeOnPhone(), '9876543210');
    await desk.chooseFirst();
    await desk.press('Take this address');
    await desk.press('Continue');

    await ended();
    expect(onComplete.mock.calls[0]?.[0]).toMatchObject({
      outcome: 'created',
      profile: { firstName: 'Asha' },
      consent: { textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('is created after a wrong code, with a second code for another mobile', async () => {
    const { desk, onComplete, ended } = await open(draw);

    await desk.agree();
    await desk.sendCodeFor('234567890124');
    const code = await desk.codeOnPhone();
    await desk.confirm(code === '000000' ? '000001' : '000000', '9000000001');
    await screen.findByRole('alert');
    await desk.confirm(code, '9000000001');
    await desk.confirmCode(await desk.codeOnPhone());
    await desk.chooseFirst();
    await desk.press('Take this address');
    await desk.press('Continue');

    await ended();
    expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'created', profile: { mobile: '9000000001' } });
  });

  test('that is there already is found', async () => {
    const { desk, onComplete, ended } = await open(draw);

    await desk.agree();
    await desk.sendCodeFor('200000000050');
    await desk.confirm(await desk.codeOnPhone(), '9876500011');
    await desk.press('Use this ABHA');
    await desk.press('Continue');

    await ended();
    expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'found' });
  });

  test('whose answer was lost is looked for with a new code', async () => {
    const { desk, calls } = await open(draw);

    await desk.agree();
    await desk.sendCodeFor('200000000124');
    await desk.confirm(await desk.codeOnPhone(), '9876500017');
    await desk.press('Check with a new code');
    expect(calls('/enroll')).toBe(1);
    await desk.sendCodeFor('200000000124');
    await desk.confirm(await desk.codeOnPhone(), '9876500017');

    expect(await screen.findByRole('heading', { name: 'This person already has an ABHA' })).toBeInTheDocument();
  });
});

describe.each(Object.entries(hprScreens))('an HPR ID with %s', (_, draw) => {
  test('is created with one code', async () => {
    const { desk, onComplete, ended, calls } = await open(draw);

    await desk.toReview();
    await desk.create();
    await screen.findByRole('heading', { name: 'The HPR ID is created' });
    await desk.press('Continue');

    await ended();
    expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'created', hprId: 'farida.qureshi@hpr.abdm' });
    expect(calls('/hprId/create')).toBe(1);
  });

  test('that is there already is found', async () => {
    const { desk, onComplete, ended, calls } = await open(draw);

    await desk.toMobile('300000000040');
    await desk.press('Use this HPR ID');

    await ended();
    expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'found', hprId: 'ritu.bose@hpr.abdm' });
    expect(calls('/hprId/create')).toBe(0);
  });

  test('whose answer was lost is looked up', async () => {
    const { desk, onComplete, ended, calls } = await open(draw);

    await desk.toReview({ aadhaar: '300000000103', mobile: '9876510009' });
    await desk.create();
    await desk.press('Look it up');
    await desk.press('Use this HPR ID');

    await ended();
    expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'found' });
    expect(calls('/hprId/create')).toBe(1);
  });
});

test.each([
  ['PlainAbhaScreen.tsx', ['../../abha/index.js', './PlainForm.js']],
  ['PlainHprScreen.tsx', ['@carestack/core/hpr', '../../hpr/index.js', './PlainForm.js', 'react']],
  ['PlainForm.tsx', ['react']],
])('%s takes nothing but the hook from us', (file, doors) => {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');

  expect([...source.matchAll(/ from '([^']+)'/g)].map(([, path]) => path).sort()).toEqual([...doors].sort());
  expect(source).not.toMatch(/className|Wizard/);
});
