import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { DescriptionList } from './DescriptionList.js';

test('each name stands with its value', async () => {
  const { container } = render(
    <DescriptionList
      items={[
        { term: 'Name', description: 'Asha Rao' },
        { term: 'ABHA address', description: 'asha.rao@sbx' },
      ]}
    />,
  );

  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Name', 'ABHA address']);
  expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual(['Asha Rao', 'asha.rao@sbx']);
  expect(await brokenRules(container)).toEqual([]);
});
