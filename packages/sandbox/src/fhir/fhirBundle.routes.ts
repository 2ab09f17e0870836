import { aiEndpoints } from '@carestack/core/ai';
import * as z from 'zod/mini';
import { createJweBox } from '../encryption/jweBox.js';
import { openedPayload, sealedAnswer } from '../encryption/sealedPayload.js';
import { refusedField } from '../http/Refused.js';
import { routeWithBody, type RoomApp } from '../http/route.js';
import { withoutNulls } from '../records/extra.js';
import type { World } from '../World.js';
import { documentBundle } from './documentBundle.js';
import { documentKind } from './kinds.js';
import { doctorsIn, linesIn, membersIn, patientIn, sectionsIn } from './source.js';

const { generateFhirBundle } = aiEndpoints;

export function fhirBundleRoutes(app: RoomApp, world: World): void {
  const box = createJweBox(world);

  routeWithBody(
    app,
    generateFhirBundle,
    async ({ body: { caseType, enableExtraction, encryptedData, recordId, publicKey } }) => {
      const content = await openedPayload(box, encryptedData);
      const patientDetails = membersIn(content['patientDetails']);
      const doctorsDetails = detailsIn(content['practitionersDetails'] ?? content['doctorsDetails']);
      const extracted = enableExtraction ? membersIn(content['extractedData']) : {};
      if (enableExtraction && Object.keys(extracted).length === 0) throw missing('extractedData');
      if (!enableExtraction && Object.keys(patientDetails).length === 0) throw missing('patientDetails');
      if (!enableExtraction && doctorsDetails.length === 0) throw missing('practitionersDetails');

      const bundle = await documentBundle(
        {
          kind: documentKind(caseType),
          patient: patientIn(patientDetails, extracted),
          doctors: doctorsIn(doctorsDetails, extracted),
          sections: sectionsIn(extracted),
          documents: linesIn(content['documentReferences']),
          recordId,
        },
        world.now(),
      );
      if (!bundle) {
        const sentence =
          'The payload holds nothing that a document of this kind tells: give its sections or documentReferences.';
        throw refusedField('encryptedData', 'nothing_to_document', sentence, 422);
      }
      if (publicKey) return sealedAnswer(box, bundle, publicKey);
      return z.parse(generateFhirBundle.answer, bundle);
    },
    withoutNulls(),
  );
}

function detailsIn(value: unknown) {
  return (Array.isArray(value) ? value : [value]).map(membersIn).filter((details) => Object.keys(details).length > 0);
}

function missing(field: string) {
  return refusedField(field, 'required', `${field}: required`, 422);
}
