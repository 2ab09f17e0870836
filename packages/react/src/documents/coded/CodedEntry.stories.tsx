import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent } from 'storybook/test';
import { CodedEntry, type CodedEntryProps } from './CodedEntry.js';

function Example({ value: first, onChange, ...props }: CodedEntryProps) {
  const [value, setValue] = useState(first);
  const change: CodedEntryProps['onChange'] = (next) => {
    onChange(next);
    setValue(next);
  };
  return <CodedEntry {...props} value={value} onChange={change} />;
}

const meta: Meta<typeof Example> = {
  component: Example,
  args: { tag: 'diagnosis', label: 'Diagnosis', value: { text: '' }, onChange: fn() },
};
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Coded: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.type(await canvas.findByRole('combobox'), 'high blood pressure');
    await canvas.findByRole('option', { name: /Hypertensive disorder/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');

    await expect(args.onChange).toHaveBeenLastCalledWith({
      text: 'Hypertensive disorder',
      code: '38341003',
      system: 'http://snomed.info/sct',
      display: 'Hypertensive disorder',
    });
  },
};

export const Found: Story = {
  args: { tag: 'medication', label: 'Medicine', hint: 'Generic name' },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('combobox'), 'para');

    await expect(await canvas.findByRole('option', { name: /Paracetamol/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
  },
};

export const NotCoded: Story = {
  args: { value: { text: 'Weak and without appetite since the festival of Holi' } },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('combobox'), 'dengue');

    await expect(await canvas.findByRole('option', { name: 'Try again' }, { timeout: 15_000 })).toBeVisible();
  },
};

export const HindiNarrow: Story = {
  args: { tag: 'procedure', label: 'प्रक्रिया' },
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('combobox'), 'घुटने का ऑपरेशन');

    await expect(await canvas.findByText('कोई कोड मेल नहीं खाता। जैसा लिखा है वैसा ही रहेगा।')).toBeVisible();
  },
};
