import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement, ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { CarestackProvider, type CarestackProviderProps } from '../provider/index.js';
import { connect, type SandboxSetting } from './connect.js';

export interface RenderOptions extends SandboxSetting, Omit<CarestackProviderProps, 'client' | 'children'> {}

/**
 * Renders with our real client, on a sandbox that no other test shares.
 *
 * @example
 * const { user } = await renderWithCarestack(<PatientForm onCreated={onCreated} />, { patients: [asha] });
 */
export async function renderWithCarestack(ui: ReactElement, options: RenderOptions = {}) {
  const {
    seed = 0,
    patients = [],
    faults = [],
    isOffline = false,
    isSilent = false,
    timeout = 30_000,
    ...provider
  } = options;
  const connected = await connect({ seed, patients, faults, isOffline, isSilent, timeout });
  onTestFinished(() => connected.sandbox.close());
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });

  function Wrapper({ children }: { children: ReactNode }) {
    return (
      <QueryClientProvider client={queryClient}>
        <CarestackProvider client={connected.carestack} {...provider}>
          {children}
        </CarestackProvider>
      </QueryClientProvider>
    );
  }

  return { ...render(ui, { wrapper: Wrapper }), ...connected, user: userEvent.setup({ delay: null }), queryClient };
}
