import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderWithCarestack } from '../testing/index.js';
import { receptionist } from '../testing/registration.js';
import { settled } from '../testing/settled.js';
import { AbhaRegistrationWizard } from './AbhaRegistrationWizard.js';

beforeEach(() => sessionStorage.clear());

type Desk = ReturnType<typeof receptionist>;

const toAadhaar = async (desk: Desk) => {
  await desk.lookUp('neither');
  await desk.agree();
};
const toCode = async (desk: Desk) => {
  await toAadhaar(desk);
  await desk.sendCodeFor('234567890124');
};
const toOwnAddress = async (desk: Desk) => {
  await toCode(desk);
  await desk.confirm(await desk.codeOnPhone(), '9876543210');
  (await screen.findByLabelText('Make up another')).click();
};

test.each([
  ['ABHA number or ABHA address', async () => (await screen.findByLabelText('An ABHA number or ABHA address')).click()],
  ['Aadhaar number', toAadhaar],
  ['Code', toCode],
  ['Mobile number for ABHA messages', toCode],
  ['Own ABHA address', toOwnAddress],
] as const)('a keystroke in the box %s draws this box and nothing else', async (label, way) => {
  // Words are asked for whenever the part that says them is drawn.
  const frame = vi.fn(() => 'Step');
  const step = vi.fn(() => 'Sent');
  const { user, container, sandbox } = await renderWithCarestack(
    <AbhaRegistrationWizard onComplete={vi.fn()} resume={null} limits={{ resendAfter: 0 }} />,
    { messages: { registration: { progress: frame, aadhaarCode: { sentTo: step } } } },
  );
  await way(receptionist(user, within(container), sandbox));
  const box = await screen.findByLabelText(label);
  await user.click(box);
  await settled(container);
  const others: Node[] = [];
  const field = box.closest('.cs-with-rules') ?? box.closest('[data-part="field"]');
  const watcher = new MutationObserver((changes) =>
    others.push(...changes.map(({ target }) => target).filter((node) => !field?.contains(node))),
  );
  watcher.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  frame.mockClear();
  step.mockClear();

  await user.type(box, '9876');

  expect(box).not.toHaveValue('');
  expect(field).not.toBeNull();
  expect([frame.mock.calls.length, step.mock.calls.length]).toEqual([0, 0]);
  expect(others).toEqual([]);
});
