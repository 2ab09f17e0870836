import type { AadhaarHolderRow } from '../database/registration.rows.js';

/** The photo that Aadhaar has of this holder; most here have none. */
export function photoOf({ scenario }: Pick<AadhaarHolderRow, 'scenario'>): string {
  return scenario === 'with-photo' ? drawnFace : '';
}

/** A PNG in base64, drawn for this: nobody's photo. */
const drawnFace =
  'iVBORw0KGgoAAAANSUhEUgAAAFAAAABgCAMAAAC9tQUyAAAAElBMVEXh6u7sxKA0KCQKZXD///+WVEa9RFeMAAABAElEQVR42u3Y0Q6DIBBE0d2Z+P+/3KdGpai7MA2k5b4ZzAlioqjZarX6qyCkjom5fhK11F6HCEhF3KX2WkQ1CGhFQCyqQUArAmJxehAQi9OD79P9upz4LdD9WcyA7gFxJOgeEceASIBx0T0k2gID4BkvRhpAlPp5aBBoV8THUeIBG1vDFvD2LifeUiHQfgi0EJjaLQXA5HZOPMHAFG00eBC3vQ7vOMWK1wAWF711XvDDMtocoKm9S7Hjg1ntVcXenw5irhRtgelInkCSXRgrIBtR8gZMk4wk5hIkKRWZS+09iqRWJLUiqRVJrUhqRVIsqkFSLKpBUiyqQVIsLnAi8AVv8RqEMuiC1QAAAABJRU5ErkJggg==';
