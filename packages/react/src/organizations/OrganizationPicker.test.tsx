import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderWithCarestack } from '../testing/index.js';
import { OrganizationPicker } from './OrganizationPicker.js';

const box = () => screen.getByRole('combobox', { name: 'Facility' });
const searches = async (requests: readonly Request[]) =>
  Promise.all(requests.filter(({ url }) => url.endsWith('/search-facility')).map((request) => request.clone().json()));

test('a facility of the register is chosen by name, and its facility ID is what the app gets', async () => {
  const onChange = vi.fn();
  const { user, requests } = await renderWithCarestack(<OrganizationPicker onChange={onChange} />, { seed: 1 });

  await user.type(box(), 'Pune');
  await screen.findAllByRole('option', { name: /Pune/ });
  await user.keyboard('{ArrowDown}{Enter}');

  expect(onChange).toHaveBeenCalledWith(expect.stringMatching(/^IN\d+$/));
  expect(await searches(requests.slice(0, 1))).toEqual([{ facilityName: 'Pune', page: 1, resultsPerPage: 50 }]);
  expect(box()).toHaveAccessibleDescription(new RegExp(String(onChange.mock.calls[0]?.[0])));
});

test('two letters find nothing yet, and nothing is asked', async () => {
  const { user, requests } = await renderWithCarestack(<OrganizationPicker />, { seed: 1 });

  await user.type(box(), 'Pu');

  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Type at least three letters.'));
  expect(requests).toHaveLength(0);
});

test('a PIN code in any digits finds what stands there', async () => {
  const { user, requests } = await renderWithCarestack(<OrganizationPicker />, { seed: 1 });

  await user.type(box(), '४११००१');

  expect(await screen.findByRole('option', { name: /411001/ })).toBeInTheDocument();
  expect((await searches(requests)).at(-1)).toEqual({ pincode: '411001', page: 1, resultsPerPage: 50 });
});

test('a facility ID given from outside is shown by name, and one of nothing says so', async () => {
  const { carestack, rerender } = await renderWithCarestack(<p />, { seed: 1 });
  const { organizations } = await carestack.organizations.search({ facilityName: 'Pune' });
  const [pune] = organizations;

  rerender(<OrganizationPicker value={pune?.facilityId} />);
  await waitFor(() => expect(box()).toHaveValue(pune?.facilityName));
  rerender(<OrganizationPicker value="IN9999999999" />);

  expect(await screen.findByRole('alert')).toHaveTextContent('The chosen facility could not be loaded');
  expect(box()).toHaveValue('');
});
