import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { DateParts } from './DateParts.js';

const words = { label: 'Date of birth', partLabels: { day: 'Day', month: 'Month', year: 'Year' } };

function Owned({ onChange, ...rest }: Partial<ComponentProps<typeof DateParts>>) {
  const [value, setValue] = useState('');
  return (
    <>
      <DateParts
        {...words}
        {...rest}
        value={value}
        onChange={(next) => {
          setValue(next);
          onChange?.(next);
        }}
      />
      <button onClick={() => setValue('2001-12-09')}>From ABHA</button>
    </>
  );
}

test('a date typed part by part is one date, while the boxes keep what was typed', async () => {
  const onChange = vi.fn();
  render(<Owned onChange={onChange} />);

  await userEvent.type(screen.getByLabelText('Day'), '3');
  await userEvent.type(screen.getByLabelText('Month'), '१');
  await userEvent.type(screen.getByLabelText('Year'), '1988');

  expect(onChange).toHaveBeenLastCalledWith('1988-01-03');
  expect(screen.getByLabelText('Day')).toHaveValue('3');
});

test('a part not known yet stays empty and makes no whole date', async () => {
  const onChange = vi.fn();
  render(<DateParts {...words} defaultValue="1988-01-30" onChange={onChange} />);

  await userEvent.clear(screen.getByLabelText('Month'));
  expect(onChange).toHaveBeenLastCalledWith('1988--30');

  await userEvent.clear(screen.getByLabelText('Day'));
  await userEvent.clear(screen.getByLabelText('Year'));
  expect(onChange).toHaveBeenLastCalledWith('');
});

test('shows another date when its owner sets one', async () => {
  render(<Owned />);
  await userEvent.type(screen.getByLabelText('Day'), '30');

  await userEvent.click(screen.getByRole('button', { name: 'From ABHA' }));

  expect(screen.getByLabelText('Day')).toHaveValue('09');
  expect(screen.getByLabelText('Month')).toHaveValue('12');
  expect(screen.getByLabelText('Year')).toHaveValue('2001');
});

test.each(['30/1/1988', '30-01-1988', '1988-01-30', '३०.०१.१९८८'])(
  'a whole date pasted into one box fills all: %s',
  async (date) => {
    const onChange = vi.fn();
    render(<DateParts {...words} onChange={onChange} />);

    await userEvent.click(screen.getByLabelText('Day'));
    await userEvent.paste(date);

    expect(onChange).toHaveBeenLastCalledWith('1988-01-30');
    expect(screen.getByLabelText('Year')).toHaveValue('1988');
  },
);

test('focus leaves only when it leaves all three boxes', async () => {
  const onBlur = vi.fn();
  render(<DateParts {...words} onBlur={onBlur} />);

  await userEvent.click(screen.getByLabelText('Day'));
  await userEvent.tab();
  await userEvent.tab();
  expect(onBlur).not.toHaveBeenCalled();

  await userEvent.tab();
  expect(onBlur).toHaveBeenCalledOnce();
});

test('marks the part that is wrong, and the group says why', async () => {
  const { container } = render(
    <DateParts
      {...words}
      hint="For example, 30 1 1988"
      error="Add the month."
      invalidParts={['month']}
      autoComplete="bday"
    />,
  );

  expect(screen.getByRole('group', { name: 'Date of birth' })).toHaveAccessibleDescription(
    'For example, 30 1 1988 Add the month.',
  );
  expect(screen.getByLabelText('Day')).toBeValid();
  expect(screen.getByLabelText('Month')).toBeInvalid();
  expect(screen.getByLabelText('Year')).toHaveAttribute('autocomplete', 'bday-year');
  expect(await brokenRules(container)).toEqual([]);
});
