'use client';

import { createCarestack } from '@carestack/core';
import { CarestackProvider } from '@carestack/react/provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

const carestack = createCarestack({ baseUrl: '/api/carestack' });

export function Providers({ facilityId, children }: { facilityId: string; children: ReactNode }) {
  // One for each request on the server, so that no visitor meets what another one loaded.
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <CarestackProvider client={carestack} scope={facilityId}>
        {children}
      </CarestackProvider>
    </QueryClientProvider>
  );
}
