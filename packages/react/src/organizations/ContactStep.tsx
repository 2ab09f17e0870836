'use client';

import { Questions, TextAnswer } from './answers.js';

export function ContactStep() {
  return (
    <Questions step="contact">
      <TextAnswer name="mobileNumber" type="tel" inputMode="tel" prefix="+91" size={14} />
      <TextAnswer name="email" type="email" inputMode="email" autoCapitalize="none" />
      <div className="cs-form-fields">
        <TextAnswer name="stdcode" inputMode="numeric" />
        <TextAnswer name="landline" type="tel" inputMode="numeric" />
      </div>
      <TextAnswer name="websiteLink" type="url" inputMode="url" autoCapitalize="none" />
    </Questions>
  );
}
