import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Field } from './Field.js';

test('label, hint and error all belong to the control', async () => {
  const { container } = render(
    <Field label="Notes" hint="For the doctor." error="Write at most 500 letters." describedBy="outside">
      {(control) => <textarea {...control} />}
    </Field>,
  );

  const notes = screen.getByRole('textbox', { name: 'Notes' });
  expect(notes).toHaveAccessibleDescription('For the doctor. Write at most 500 letters.');
  expect(notes).toBeInvalid();
  expect(await brokenRules(container)).toEqual([]);
});

test('the hint is read before the control, the error after it', () => {
  const { container } = render(
    <Field label="Notes" hint="For the doctor." error="Too long.">
      {(control) => <textarea {...control} />}
    </Field>,
  );

  const parts = [
    ...container.querySelectorAll('[data-part="label"], [data-part="hint"], textarea, [data-part="error"]'),
  ];
  expect(parts.map((part) => part.textContent)).toEqual(['Notes', 'For the doctor.', '', 'Too long.']);
});

test('without hint and error the control points at nothing', () => {
  render(<Field label="Notes">{(control) => <textarea {...control} />}</Field>);

  expect(screen.getByRole('textbox')).not.toHaveAttribute('aria-describedby');
  expect(screen.getByRole('textbox')).toBeValid();
});
