import type { ApprovedBundle, DocumentDraft, FhirBundle } from '@carestack/core/ai';
import { expectTypeOf, test } from 'vitest';
import type { ClinicalDocumentComposerProps } from './ClinicalDocumentComposer.js';
import type { ComposerState } from './composerState.js';

type Linked = Parameters<NonNullable<ClinicalDocumentComposerProps['renderLinking']>>[0];
type Filed = Parameters<NonNullable<ClinicalDocumentComposerProps['onApproved']>>[0];

test('what is linked and filed was approved', () => {
  expectTypeOf<Linked>().toEqualTypeOf<ApprovedBundle>();
  expectTypeOf<Filed>().toEqualTypeOf<ApprovedBundle>();
  expectTypeOf<DocumentDraft>().not.toExtend<Linked>();
  expectTypeOf<{ bundle: FhirBundle }>().not.toExtend<Filed>();
});

test('a bundle is there only when the document is done', () => {
  expectTypeOf<Extract<ComposerState, { step: 'review' }>>().not.toHaveProperty('approved');
  expectTypeOf<Extract<ComposerState, { step: 'done' }>['made']>().toEqualTypeOf<ApprovedBundle>();
});
