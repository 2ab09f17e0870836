'use client';

import { Questions, TextAnswer } from './answers.js';
import { programmes } from './registration/draft.js';

export function ProgrammesStep() {
  return (
    <Questions step="programmes">
      <div className="cs-form-fields">
        {programmes.map((name) => (
          <TextAnswer key={name} name={name} autoCapitalize="characters" />
        ))}
      </div>
    </Questions>
  );
}
