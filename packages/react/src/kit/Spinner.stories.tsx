import type { Meta, StoryObj } from '@storybook/react-vite';
import { Spinner } from './Spinner.js';

const meta = { component: Spinner, args: { label: 'Loading patients' } } satisfies Meta<typeof Spinner>;
export default meta;

export const Labelled: StoryObj<typeof meta> = {};
