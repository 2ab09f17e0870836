import { useCallback } from 'react';
import { patients as peopleEnglish } from '../messages/en/patients.js';
import { registerNames as english } from '../messages/en/registerNames.js';
import { stateText } from '../person/index.js';
import { useMessages } from '../provider/index.js';

/** Tells a name out of the register's lists, or of a state, in the chosen language; one that it does not know stays as it is. */
export function useRegisterNames(): (name: string) => string {
  const names = useMessages('registerNames', english);
  const people = useMessages('patients', peopleEnglish);
  return useCallback(
    (name) => {
      const key = keyOf(name);
      return (Object.hasOwn(names, key) ? names[key] : stateText(name, people)) ?? name;
    },
    [names, people],
  );
}

/** The register writes one name with different signs: `Modern Medicine(Allopathy)`, `24 × 7`. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
