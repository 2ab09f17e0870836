import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PractitionerDetails } from './PractitionerDetails.js';

const meta = {
  component: PractitionerDetails,
  args: {
    practitioner: {
      id: 'd-1',
      registrationId: 'KMC-44120',
      department: 'cardiology',
      designation: 'Consultant',
      status: 'active',
      joiningDate: '2021-06-01',
      staffType: 'Permanent',
      firstName: 'Meera',
      lastName: 'Nair',
      gender: 'female',
      mobileNumber: '+919876543210',
      specialization: ['Interventional cardiology'],
      qualifications: [{ degree: 'MD', university: 'Kerala University', year: 2006 }],
      experience: 18,
      languages: ['Malayalam', 'Hindi'],
      consultationFee: 1500,
    },
  },
} satisfies Meta<typeof PractitionerDetails>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OnRecord: Story = {};

export const Loading: Story = {
  args: { practitioner: undefined, practitionerId: 'd-1' },
  parameters: { sandbox: { isSilent: true } },
};

export const Missing: Story = {
  args: { practitioner: undefined, practitionerId: 'nobody' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No such practitioner')).toBeVisible();
  },
};
