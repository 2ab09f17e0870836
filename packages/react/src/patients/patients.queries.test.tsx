import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asha, kamala, ravi } from '../testing/people.js';
import { renderWithCarestack } from '../testing/index.js';
import { usePatients } from './patients.queries.js';

function Names() {
  const { data } = usePatients();
  return <p>{data ? data.items.map(({ firstName }) => firstName).join(', ') : 'loading'}</p>;
}

test('a list shows the patients on record, the newest first', async () => {
  await renderWithCarestack(<Names />, { patients: [asha, ravi, kamala] });

  expect(await screen.findByText('कमला, Ravi, Asha')).toBeVisible();
});
