import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { asha, ravi } from '../testing/people.js';
import { renderWithCarestack } from '../testing/index.js';
import { AbhaBadge } from './AbhaBadge.js';

test.each([
  ['with an ABHA address', { ...asha, id: 'p-1' }, 'ABHA linked asha.rao@sbx', 'linked'],
  ['with only an ABHA number', { ...asha, id: 'p-1', abhaAddress: null }, 'ABHA number, no address', 'numberOnly'],
  ['without either', { ...ravi, id: 'p-2' }, 'No ABHA', 'none'],
])('says in words and by its icon that somebody is %s', async (_, patient, words, link) => {
  const { container } = await renderWithCarestack(<AbhaBadge patient={patient} />);

  expect(container).toHaveTextContent(new RegExp(`^${words}$`));
  expect(container.querySelector(`[data-link="${link}"] svg path`)).toBeInTheDocument();
  expect(await brokenRules(container)).toEqual([]);
});

test('loads the patient by id', async () => {
  await renderWithCarestack(<AbhaBadge patientId="nobody" />);

  expect(await screen.findByText('No such patient')).toBeVisible();
});
