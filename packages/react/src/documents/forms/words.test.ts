import { caseTypes, draftSections } from '@carestack/core/ai';
import { expect, test } from 'vitest';
import { en } from '../../messages/en/index.js';
import { columnsOf, isOneRow } from './columns.js';

test.each(caseTypes)('every section of %s has its words', (caseType) => {
  const { sections, items, columns } = en.encounterForm;

  for (const section of draftSections(caseType)) {
    expect(sections).toHaveProperty([section.name]);
    if (!isOneRow(section)) expect(items).toHaveProperty([section.name]);
    for (const { name } of columnsOf(section)) if (name !== 'text') expect(columns).toHaveProperty([name]);
  }
});
