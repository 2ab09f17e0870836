import { isAadhaarNumber } from '../values/aadhaar.js';
import { node, nodes, text } from './plain.js';
import { fault, isThere, located, locationOf, type Checked, type Fault, type Located, type Rule } from './rule.js';

const known = ['Patient', 'Practitioner', 'Organization'];

const ofTypes = (types: readonly string[], { entries }: Checked, name: string) =>
  entries.all
    .filter(({ type }) => types.includes(type))
    .map((entry) => {
      const at = locationOf(entry);
      return { entry, at, found: located(entry.resource[name], '', `${at}.${name}`) };
    });

const codesOf = ({ value }: Located) => nodes(node(value['type'])['coding']).map(({ code }) => text(code));

export const peopleRules: readonly Rule[] = [
  {
    id: 'NP-01',
    severity: 'error',
    check: (document) =>
      ofTypes(known, document, 'identifier').flatMap(({ entry, at, found }) => {
        const faults: Fault[] = [];
        if (found.length === 0)
          faults.push(
            fault(
              `${at}.identifier`,
              `The ${entry.type} has no identifier.`,
              'Give at least one, with its type and value.',
            ),
          );
        if (entry.type === 'Organization' && !isThere(entry.resource, 'name')) {
          faults.push(fault(`${at}.name`, 'The Organization has no name.', 'Give its name.'));
        }
        const needed = entry.type === 'Organization' ? ['type', 'system', 'value'] : ['type', 'value'];
        for (const { value, path } of found) {
          for (const name of needed) {
            if (!isThere(value, name))
              faults.push(fault(`${path}.${name}`, `The identifier has no ${name}.`, `Give its ${name}.`));
          }
        }
        return faults;
      }),
  },
  {
    id: 'NP-02',
    severity: 'warning',
    check: (document) =>
      ofTypes(['Patient'], document, 'identifier').flatMap(({ at, found }) => {
        const abha = found.filter((identifier) =>
          codesOf(identifier).some((code) => code === 'HIN' || code === 'ABHA'),
        );
        if (abha.length === 0) {
          return [
            fault(
              `${at}.identifier`,
              'The Patient has neither ABHA number nor ABHA address.',
              'Add the one you know, with the type code HIN or ABHA.',
            ),
          ];
        }
        return abha.flatMap((identifier) => {
          const value = text(identifier.value['value']);
          const isNumber = codesOf(identifier).includes('HIN');
          if (isNumber ? value.replace(/[\s-]/g, '').length === 14 && /^[\d\s-]+$/.test(value) : value.includes('@'))
            return [];
          return [
            isNumber
              ? fault(identifier.path, 'The ABHA number is not of 14 digits.', 'Write it as NN-NNNN-NNNN-NNNN.')
              : fault(identifier.path, 'The ABHA address has no @.', 'Write it whole, with what follows the @.'),
          ];
        });
      }),
  },
  {
    id: 'NP-03',
    severity: 'error',
    check: (document) =>
      ofTypes([...known, 'PractitionerRole', 'RelatedPerson', 'Person'], document, 'identifier').flatMap(({ found }) =>
        found.flatMap((identifier): Fault[] => {
          if (codesOf(identifier).includes('ADN')) {
            return [
              fault(
                identifier.path,
                'The identifier is an Aadhaar number.',
                'Take it out: it must never travel in a document.',
              ),
            ];
          }
          const digits = text(identifier.value['value']).replace(/[\s-]/g, '');
          // One in ten random numbers of twelve digits ends like an Aadhaar number.
          return isAadhaarNumber(digits)
            ? [
                {
                  ...fault(
                    identifier.path,
                    'The identifier could be an Aadhaar number.',
                    'Make sure that it is not one.',
                  ),
                  severity: 'warning',
                },
              ]
            : [];
        }),
      ),
  },
  {
    id: 'NP-04',
    severity: 'error',
    check: (document) => [
      ...ofTypes(['Patient', 'Practitioner'], document, 'name').flatMap(({ found }) =>
        found
          .filter(({ value }) => !isThere(value, 'text'))
          .map(({ path }) => fault(`${path}.text`, 'The name has no text.', 'Write the whole name into name.text.')),
      ),
      ...ofTypes([...known, 'PractitionerRole'], document, 'telecom').flatMap(({ found }) =>
        found
          .filter(({ value }) => !isThere(value, 'value'))
          .map(({ path }) =>
            fault(
              `${path}.value`,
              'The contact has no value.',
              'Give the number or address, or leave the contact out.',
            ),
          ),
      ),
    ],
  },
];
