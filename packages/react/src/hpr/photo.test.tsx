import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { hprDesk } from '../testing/hprDesk.js';
import { renderWithCarestack } from '../testing/index.js';
import { HprRegistrationWizard } from './HprRegistrationWizard.js';

const devika = { aadhaar: '300000000135', mobile: '9876510012' };

async function open() {
  const rendered = await renderWithCarestack(<HprRegistrationWizard onComplete={vi.fn()} resume={null} />);
  return { ...rendered, desk: hprDesk(rendered.user, within(rendered.container), rendered.sandbox) };
}

const photo = () => screen.queryByRole('img', { name: 'Photo from Aadhaar' });

test('the face that Aadhaar gives is beside the details, and beside the HPR ID that is made', async () => {
  const { desk, requests, container } = await open();

  await desk.toReview(devika);
  expect(photo()).toHaveAttribute('src', expect.stringMatching(/^data:image\/png;base64,/));
  expect(await brokenRules(container)).toEqual([]);
  await desk.create();
  await screen.findByRole('heading', { name: 'The HPR ID is created' });

  expect(photo()).toBeVisible();
  const body = requests.find(({ url }) => url.endsWith('/hprId/create'))?.json();
  expect(await body).toMatchObject({ profilePhoto: expect.stringMatching(/^iVBORw0KGgo/) });
});

test('without a photo the details stand alone', async () => {
  const { desk } = await open();

  await desk.toReview();
  expect(photo()).not.toBeInTheDocument();
});

test('a photo that turns out broken leaves', async () => {
  const { desk } = await open();

  await desk.toReview(devika);
  photo()?.dispatchEvent(new Event('error'));

  await vi.waitFor(() => expect(photo()).not.toBeInTheDocument());
});
