import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StoryPhone } from './StoryPhone.js';
import { connectionOf, connectStory } from './stories.js';

test('a code that the story’s sandbox sends comes to the phone', async () => {
  await connectStory('whole', undefined);
  render(<StoryPhone id="whole" person="Asha Rao" />);
  const { carestack, sandbox } = connectionOf('whole');

  await carestack.abha.generateAadhaarOtp('234567890124');

  expect(await screen.findByText(/^\d{6} is the OTP for your ABHA/)).toBeVisible();
  await sandbox.close();
});
