import type { Meta, StoryObj } from '@storybook/react-vite';
import { TextInput } from './TextInput.js';

const meta = {
  component: TextInput,
  args: { label: 'First name', name: 'firstName', autoComplete: 'given-name' },
} satisfies Meta<typeof TextInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithHint: Story = { args: { hint: 'As it stands in the Aadhaar letter.' } };
export const WithError: Story = {
  args: { hint: 'As it stands in the Aadhaar letter.', error: 'Enter the first name.' },
};
export const WithPrefix: Story = {
  args: { label: 'Mobile number', prefix: '+91', type: 'tel', autoComplete: 'tel-national', size: 12 },
};
export const WithSuffix: Story = {
  args: { label: 'ABHA address', suffix: '@sbx', defaultValue: 'asha.rao', autoComplete: 'off' },
};
export const WithSuffixAndError: Story = {
  args: { ...WithSuffix.args, error: 'asha.rao@sbx is taken. Choose another.' },
};
export const Disabled: Story = { args: { defaultValue: 'Meera', disabled: true } };
export const InHindi: Story = {
  globals: { language: 'hi' },
  args: { label: 'पहला नाम', hint: 'जैसा आधार पत्र में लिखा है।', error: 'पहला नाम लिखें।', name: 'firstName' },
};
export const RightToLeft: Story = {
  globals: { language: 'ur', direction: 'rtl' },
  args: { ...WithPrefix.args, label: 'موبائل نمبر', hint: 'دس ہندسے', error: 'موبائل نمبر درج کریں۔' },
};
