import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { hprDesk } from '../testing/hprDesk.js';
import { renderWithCarestack } from '../testing/index.js';
import { settled } from '../testing/settled.js';
import { HprRegistrationWizard } from './HprRegistrationWizard.js';

type Desk = ReturnType<typeof hprDesk>;

const toOwnUsername = async (desk: Desk) => {
  await desk.toUsername();
  (await screen.findByLabelText('Make up another')).click();
};
const toEmail = async (desk: Desk) => {
  await desk.toProfession();
  await desk.giveProfession();
};
const toBirth = async (desk: Desk) => {
  await desk.toProfession({ aadhaar: '300000000119', mobile: '9876510010' });
  await desk.giveProfession();
};
const toDistrict = async (desk: Desk) => {
  await desk.toProfession({ aadhaar: '300000000126', mobile: '9876510011' });
  await desk.giveProfession();
  await screen.findByRole('option', { name: 'Sikkim' });
  await desk.select('State or union territory', 'Sikkim');
};

test.each([
  ['Aadhaar number', (desk: Desk) => desk.agree()],
  ['Code', (desk: Desk) => desk.toCode()],
  ['Mobile number', (desk: Desk) => desk.toMobile()],
  ['Own username', toOwnUsername],
  ['Day', toBirth],
  ['District code', toDistrict],
  ['Email address', toEmail],
  ['Password', (desk: Desk) => desk.toReview()],
  ['Password, once more', (desk: Desk) => desk.toReview()],
] as const)('a keystroke in the box %s draws this box and nothing else', async (label, way) => {
  // The frame and the step ask for their classes whenever they are drawn.
  const drawn = { frame: vi.fn(() => 'frame'), step: vi.fn(() => 'step') };
  const classNames = {
    get progress() {
      return drawn.frame();
    },
    get heading() {
      return drawn.step();
    },
  };
  const { user, container, sandbox } = await renderWithCarestack(
    <HprRegistrationWizard onComplete={vi.fn()} resume={null} limits={{ resendAfter: 0 }} classNames={classNames} />,
  );
  await way(hprDesk(user, within(container), sandbox));
  const box = await screen.findByLabelText(label);
  await user.click(box);
  await settled(container);
  const others: Node[] = [];
  const field = box.closest('fieldset, [data-part="field"]');
  const rules = box.closest('.cs-with-rules')?.querySelector('.cs-rules');
  const watcher = new MutationObserver((changes) =>
    others.push(
      ...changes.map(({ target }) => target).filter((node) => !field?.contains(node) && !rules?.contains(node)),
    ),
  );
  watcher.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  expect(drawn.frame).toHaveBeenCalled();
  expect(drawn.step).toHaveBeenCalled();
  drawn.frame.mockClear();
  drawn.step.mockClear();

  await user.type(box, '98');

  expect(box).not.toHaveValue('');
  expect(field).not.toBeNull();
  expect([drawn.frame.mock.calls.length, drawn.step.mock.calls.length]).toEqual([0, 0]);
  expect(others).toEqual([]);
});
