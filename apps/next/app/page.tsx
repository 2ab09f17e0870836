import { patientQueries } from '@carestack/react/patients';
import { practitionerQueries } from '@carestack/react/practitioners';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { carestackOnServer, facilityId } from '../carestack.server';
import { Desk } from './Desk';

/** Patients are read for each request, never while the app is built. */
export const dynamic = 'force-dynamic';

export default async function Page() {
  const carestack = carestackOnServer();
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.prefetchQuery(patientQueries.page(carestack, { pageSize: 20 }, facilityId)),
    queryClient.prefetchQuery(
      practitionerQueries.page(carestack, { filters: { department: 'cardiology' } }, facilityId),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Desk />
    </HydrationBoundary>
  );
}
