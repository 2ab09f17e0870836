/** What every registration by Aadhaar says. */
export const registration = {
  progress: ({ step, of }: { step: number; of: number }) => `Step ${step} of ${of}`,
  back: 'Back',
  resumed: {
    notice: 'This goes on with a registration begun here earlier. Is this another person?',
    beginAnew: 'Begin anew for another person',
    typeAgain: ({ fields }: { fields: readonly string[] }) =>
      `The page was loaded again and, to protect privacy, kept nothing personal. Please type again: ${fields.join(', ')}.`,
  },
  consent: {
    language: 'Language of this consent',
    assisted: 'Read each point aloud, and tick it once the person agrees.',
    statement: ({ operator }: { operator: string | null }) =>
      `${operator ? `I, ${operator},` : 'I'} explained every point, and the person agreed to each.`,
    statementNeeded: 'Confirm that you explained every point.',
  },
  aadhaar: {
    title: 'What is the Aadhaar number?',
    label: 'Aadhaar number',
    show: 'Show',
    hide: 'Hide',
    submit: 'Send code',
    pending: 'Sending code…',
    missing: 'Enter the 12 digits of the Aadhaar number.',
    wrongLength: ({ notValid, digits }: { notValid: string; digits: number }) =>
      digits < 12 ? `${notValid}: ${digits} of 12 digits` : `${notValid}: ${digits} digits instead of 12`,
    held: ({ sentTo, aadhaar }: { sentTo: string | null; aadhaar: string | null }) =>
      `A code was already sent${sentTo ? ` to ${sentTo}` : ''}${aadhaar ? ` for Aadhaar ${aadhaar}` : ''}.`,
    forward: 'Enter that code',
  },
  aadhaarCode: {
    title: 'Enter the code from the phone',
    sentTo: ({ sentTo }: { sentTo: string | null }) =>
      sentTo
        ? `A 6-digit code was sent to ${sentTo}, the mobile linked with the Aadhaar.`
        : 'A 6-digit code was sent to the mobile linked with the Aadhaar.',
    forAadhaar: ({ aadhaar }: { aadhaar: string }) => `Aadhaar ${aadhaar}`,
  },
  mobileCode: {
    title: 'Enter the code sent to the other number',
    sentTo: ({ sentTo }: { sentTo: string | null }) =>
      sentTo ? `A 6-digit code was sent to ${sentTo}.` : 'A 6-digit code was sent to the mobile number given.',
    change: 'Change the number',
  },
  code: { label: 'Code', hint: '6 digits, from the text message', submit: 'Confirm code', pending: 'Confirming…' },
  resend: {
    submit: 'Send the code again',
    pending: 'Sending…',
    waiting: ({ seconds }: { seconds: number }) => `You can ask for another code in ${seconds} s`,
    ready: 'You can ask for another code now.',
    left: ({ left }: { left: number }) =>
      left === 1 ? 'One more code can be sent.' : `${left} more codes can be sent.`,
    none: 'No more codes can be sent for this registration. A code that has arrived still works.',
    sent: ({ sentTo }: { sentTo: string | null }) => (sentTo ? `Code sent to ${sentTo}.` : 'Code sent.'),
    sentAgain: ({ sentTo }: { sentTo: string | null }) =>
      `A new code was sent${sentTo ? ` to ${sentTo}` : ''}. Only the newest one works.`,
    triesLeft: ({ left }: { left: number }) => {
      if (left <= 0) return 'No tries are left. One more wrong code can lock this registration for 30 minutes.';
      return left === 1 ? 'One try is left.' : `${left} tries are left.`;
    },
    lockedTitle: 'Locked for now',
    locked: ({ until }: { until: string }) =>
      `This registration is locked because too many codes were sent or tried. It opens again at ${until}.`,
    startAgain: 'Start again with a new code',
  },
  rules: { kept: 'met', broken: 'not met' },
  leave: { stay: 'Stay here' },
  uncertain: { title: 'We do not know if it worked' },
};
