import { expectTypeOf, test } from 'vitest';
import type { FhirBundle } from '../draft.schema.js';
import type {
  approvedBundle,
  bundleInput,
  healthInformation,
  ApprovedBundle,
  ApprovedDocument,
  DocumentDraft,
} from './index.js';

type Filed = Parameters<typeof healthInformation>[0];

test('a draft that nobody approved is filed and linked nowhere', () => {
  expectTypeOf<DocumentDraft>().not.toExtend<Parameters<typeof bundleInput>[0]>();
  expectTypeOf<DocumentDraft>().not.toExtend<Parameters<typeof approvedBundle>[0]>();
  expectTypeOf<DocumentDraft>().not.toExtend<Filed>();
  expectTypeOf<FhirBundle>().not.toExtend<Filed>();
});

test('nobody writes an approval by hand', () => {
  expectTypeOf<Pick<ApprovedDocument, keyof ApprovedDocument>>().not.toExtend<ApprovedDocument>();
  expectTypeOf<Pick<ApprovedBundle, keyof ApprovedBundle>>().not.toExtend<ApprovedBundle>();
  expectTypeOf<{ approved: ApprovedDocument; bundle: FhirBundle }>().not.toExtend<Filed>();
});

test('what was approved is only read', () => {
  expectTypeOf<ApprovedDocument['at']>().toBeString();
  expectTypeOf<ApprovedDocument['items']>().toExtend<readonly unknown[]>();
  expectTypeOf<ApprovedDocument['items']>().not.toExtend<unknown[]>();
});
