import type { Meta, StoryObj } from '@storybook/react-vite';
import { Card } from './Card.js';
import { DescriptionList } from './DescriptionList.js';

const meta = {
  component: DescriptionList,
  args: {
    items: [
      { term: 'Name', description: 'Asha Rao' },
      { term: 'ABHA number', description: '91-1111-2222-3333' },
      { term: 'ABHA address', description: 'asha.rao@sbx' },
      { term: 'Date of birth', description: '30-01-1988' },
    ],
  },
} satisfies Meta<typeof DescriptionList>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const InACard: Story = {
  render: (args) => (
    <Card>
      <DescriptionList {...args} />
    </Card>
  ),
};
