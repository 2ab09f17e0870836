import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { OrganizationDetails } from './OrganizationDetails.js';

const meta = {
  component: OrganizationDetails,
  args: {
    organization: {
      id: 'IN2710000001',
      facilityId: 'IN2710000001',
      accountId: 'acc-1',
      basicInformation: {
        facilityName: 'Kachnar Family Clinic',
        addressLine1: '14 Lake View Road',
        city: 'Pune',
        pincode: '411001',
      },
      contactInformation: { mobileNumber: '9876543210', websiteLink: 'kachnar.example.in' },
      facilityInventory: { totalNumberOfBeds: 12, hasPharmacy: 'Yes' },
      spocName: 'Asha Rao',
    },
  },
} satisfies Meta<typeof OrganizationDetails>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OnRecord: Story = {};

export const Loading: Story = {
  args: { organization: undefined, organizationId: 'IN2710000001' },
  parameters: { sandbox: { isSilent: true } },
};

export const Missing: Story = {
  args: { organization: undefined, organizationId: 'IN0000000000' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No such facility')).toBeVisible();
  },
};
