import { declaredKind, kindRules, snomed, type Slice } from './kinds.js';
import { node, nodes, text, type Node } from './plain.js';
import { fault, isThere, located, locationOf, type Checked, type Fault, type Located, type Rule } from './rule.js';

const authorTypes = ['Practitioner', 'PractitionerRole', 'Organization', 'Patient', 'Device', 'RelatedPerson'];
const statuses = ['preliminary', 'final', 'amended', 'entered-in-error'];

const mandatory: readonly [name: string, fix: string][] = [
  ['status', 'Give the status, "final" for a finished document.'],
  ['date', 'Give the date on which it was written.'],
  ['author', 'Name at least one author.'],
  ['title', 'Give a title that the patient understands months later.'],
];

/** Code of a follow-up section before release 6.5.0 of the guide. */
const olderFollowUp = '736271009';

/** The slice of the guide that a section belongs to, by its code or title. */
function sliceOf({ value }: Located, { rules }: Checked): Slice | undefined {
  if (rules?.slicedBy === 'title') return rules.slices?.find(({ name }) => same(name, text(value['title'])));
  const codes = new Set(nodes(node(value['code'])['coding']).map(({ code }) => text(code)));
  return rules?.slices?.find(({ code }) => code !== undefined && codes.has(code));
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The entries of a section, with the resources they refer to. */
function entriesIn(section: Located, { entries, composition }: Checked) {
  return located(section.value['entry'], '', `${section.path}.entry`).map(({ value, path }) => {
    const target = entries.find(text(value['reference']), composition);
    return { declared: text(value['type']), type: target?.type ?? '', path };
  });
}

/** Rules about the Composition. Without one they find nothing: NB-02 reports that. */
const ofComposition = (
  id: string,
  severity: Rule['severity'],
  check: (composition: Node, at: string, document: Checked) => Fault[],
): Rule => ({
  id,
  severity,
  check: (document) =>
    document.composition ? check(document.composition.resource, locationOf(document.composition), document) : [],
});

const ofSections = (
  id: string,
  severity: Rule['severity'],
  check: (section: Located, document: Checked) => Fault[],
): Rule => ({ id, severity, check: (document) => document.sections.flatMap((section) => check(section, document)) });

export const compositionRules: readonly Rule[] = [
  ofComposition('NC-01', 'error', (composition, at, { kind, rules }) => {
    const faults: Fault[] = [];
    if (!declaredKind(composition)) {
      const profiles = Object.values(kindRules).map(({ profile }) => profile);
      faults.push(
        fault(
          `${at}.meta.profile`,
          'The Composition names none of the eight profiles.',
          `Name the profile of its kind: ${profiles.join(', ')}.`,
        ),
      );
    }
    if (!kind || !rules) return faults;
    const type = node(composition['type']);
    const codings = nodes(type['coding']);
    const [coding = {}] = codings;
    const { type: wanted } = rules;
    if (wanted && 'text' in wanted) {
      if (type['text'] !== wanted.text) {
        faults.push(
          fault(`${at}.type.text`, 'The text of the type is not that of its kind.', `Write "${wanted.text}".`),
        );
      }
      return faults;
    }
    const isRight =
      codings.length === 1 &&
      coding['system'] === snomed &&
      (wanted
        ? coding['code'] === wanted.code && coding['display'] === wanted.display
        : isThere(coding, 'code') && isThere(coding, 'display'));
    const whole = wanted ? `${wanted.code} "${wanted.display}"` : 'a code of a diagnostic report with its display';
    if (!isRight)
      faults.push(
        fault(`${at}.type.coding`, 'The type is not that of its kind.', `Give one coding: ${snomed}, ${whole}.`),
      );
    return faults;
  }),
  ofComposition('NC-02', 'error', (composition, at, { entries, composition: entry, rules }) => {
    const target = (name: string) => {
      const reference = text(node(composition[name])['reference']);
      return { isGiven: reference !== '', type: entries.find(reference, entry)?.type };
    };
    const [subject, encounter] = [target('subject'), target('encounter')];
    const faults: Fault[] = [];
    if (!subject.isGiven)
      faults.push(fault(`${at}.subject`, 'The document does not say whose it is.', 'Refer to the Patient.'));
    else if (subject.type && subject.type !== 'Patient')
      faults.push(fault(`${at}.subject`, 'The subject is not a Patient.', 'Refer to the Patient.'));
    if (!encounter.isGiven && rules?.needsEncounter) {
      faults.push(
        fault(
          `${at}.encounter`,
          'The visit is missing.',
          'Add the Encounter and refer to it: this kind of document needs one.',
        ),
      );
    }
    if (encounter.type && encounter.type !== 'Encounter') {
      faults.push(fault(`${at}.encounter`, 'What stands as the visit is no Encounter.', 'Refer to the Encounter.'));
    }
    return faults;
  }),
  ofComposition('NC-03', 'error', (composition, at, { entries, composition: entry }) => [
    ...mandatory
      .filter(([name]) => !isThere(composition, name))
      .map(([name, fix]) => fault(`${at}.${name}`, `The Composition has no ${name}.`, fix)),
    ...(isThere(composition, 'status') && !statuses.includes(text(composition['status']))
      ? [fault(`${at}.status`, 'The status is none that a Composition may have.', `Use one of ${statuses.join(', ')}.`)]
      : []),
    ...located(composition['author'], '', `${at}.author`).flatMap(({ value, path }) => {
      const type = entries.find(text(value['reference']), entry)?.type;
      return type && !authorTypes.includes(type)
        ? [fault(path, 'What stands as an author cannot be one.', `Refer to one of ${authorTypes.join(', ')}.`)]
        : [];
    }),
  ]),
  ofComposition('NC-04', 'error', (_, at, { rules, sections }) => {
    if (sections.length === 0) return [fault(`${at}.section`, 'The document has no section.', 'Add what it tells.')];
    return rules?.sections === 'one' && sections.length > 1
      ? [fault(`${at}.section`, 'This kind of document has exactly one section.', 'Put the entries into one section.')]
      : [];
  }),
  ofComposition('NC-05', 'error', (_, __, document) => {
    const seen = new Set<Slice>();
    return document.sections.flatMap((section) => {
      const { value, path } = section;
      const slice = sliceOf(section, document);
      const faults: Fault[] = [];
      if (slice) {
        if (seen.has(slice))
          faults.push(fault(path, `The section "${slice.name}" is there twice.`, 'Put the entries into one section.'));
        seen.add(slice);
      }
      const wanted =
        slice?.code === undefined ? document.rules?.sectionCode : { code: slice.code, display: slice.name };
      if (slice && slice.code === undefined && value['title'] !== slice.name) {
        faults.push(
          fault(
            `${path}.title`,
            'The title is spelt differently from the guide.',
            `Write "${slice.name}", letter for letter.`,
          ),
        );
      }
      const codings = located(value['code'], 'coding', `${path}.code`);
      if (wanted) {
        for (const coding of codings) {
          const { system, code, display } = coding.value;
          if (system === snomed && code === wanted.code && display === wanted.display) continue;
          faults.push(
            fault(
              coding.path,
              'The code of the section is not that of the guide.',
              `Give ${snomed}, ${wanted.code} "${wanted.display}".`,
            ),
          );
        }
      }
      return faults;
    });
  }),
  ofSections('NC-06', 'error', (section, document) => {
    const { rules } = document;
    const allowed = sliceOf(section, document)?.targets ?? (rules?.entries && Object.keys(rules.entries));
    if (!allowed) return [];
    return entriesIn(section, document)
      .filter(({ type }) => type && !allowed.includes(type))
      .map(({ path }) =>
        fault(path, 'The entry is of a type that does not belong here.', `Refer to ${allowed.join(' or ')}.`),
      );
  }),
  ofSections('NC-07', 'error', (section, document) => {
    const { rules } = document;
    if (!rules?.needsEntryType || !rules.entries) return [];
    const allowed = Object.keys(rules.entries);
    return entriesIn(section, document).flatMap(({ declared, type, path }) =>
      allowed.includes(declared) && (type === '' || type === declared)
        ? []
        : [
            fault(
              `${path}.type`,
              'The entry does not say its type, or says another.',
              `Set entry.type to ${allowed.map((name) => `"${name}"`).join(' or ')}.`,
            ),
          ],
    );
  }),
  ofSections('NC-08', 'error', (section, document) => {
    const found = entriesIn(section, document);
    return Object.entries(document.rules?.entries ?? {}).flatMap(([name, most]) =>
      found.filter(({ type }) => type === name).length > most
        ? [
            fault(
              `${section.path}.entry`,
              `There is more than ${most} ${name}.`,
              `Keep ${most}; the others are documents of their own.`,
            ),
          ]
        : [],
    );
  }),
  ofComposition('NC-09', 'error', (_, __, document) => document.sections.flatMap(emptySections)),
  ofSections('NC-10', 'warning', (section, document) => {
    if (!document.rules?.slices || sliceOf(section, document)) return [];
    const isOlder = nodes(node(section.value['code'])['coding']).some(({ code }) => code === olderFollowUp);
    return [
      isOlder
        ? fault(
            `${section.path}.code`,
            'The follow-up section has the code of an older release.',
            'Write 390906007 "Follow-up encounter".',
          )
        : fault(section.path, 'The guide does not know this section.', 'Keep it, but a receiver may pass over it.'),
    ];
  }),
  ofComposition('NC-11', 'warning', (composition, at, { entries, composition: entry }) => {
    const isAttested = nodes(composition['attester']).some(
      ({ mode, party }) =>
        mode === 'official' && entries.find(text(node(party)['reference']), entry)?.type === 'Organization',
    );
    return isAttested
      ? []
      : [
          fault(
            `${at}.attester`,
            'No facility attests the document.',
            'Add an attester of mode "official" whose party is the facility, with its HFR id.',
          ),
        ];
  }),
];

function emptySections({ value, path }: Located): Fault[] {
  const parts = located(value['section'], '', `${path}.section`);
  const hasEntries = nodes(value['entry']).length > 0;
  const isEmpty = parts.length === 0 && !hasEntries && !text(node(value['text'])['div']);
  return [
    ...(isEmpty ? [fault(path, 'The section says nothing.', 'Add text or entries, or leave the section out.')] : []),
    ...(hasEntries && 'emptyReason' in value
      ? [
          fault(
            `${path}.emptyReason`,
            'The section has entries and a reason for having none.',
            'Leave emptyReason out.',
          ),
        ]
      : []),
    ...parts.flatMap(emptySections),
  ];
}
