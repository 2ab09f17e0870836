'use client';

import type { Carestack } from '@carestack/core';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { MessageOverrides } from '../messages/messages.js';

/** `createCarestack(config)`, or only the rooms that the screens use. */
export type CarestackRooms = Partial<Carestack>;

export type Appearance = 'auto' | 'light' | 'dark';

export interface CarestackProviderProps {
  client: CarestackRooms;
  /** Another language, or parts of the English words replaced. */
  messages?: MessageOverrides | undefined;
  appearance?: Appearance | undefined;
  /** The facility's zone. Default `Asia/Kolkata`. */
  timeZone?: string | undefined;
  /**
   * Whose cache this is: the facility or the user signed in. It is part of every query key, so nobody sees what another loaded.
   */
  scope?: string | undefined;
  children: ReactNode;
}

interface Surroundings {
  client: CarestackRooms;
  messages: MessageOverrides;
  appearance: Appearance;
  timeZone: string;
  scope: string;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

const english: MessageOverrides = {};

/**
 * Gives the components below it the client, the words and the looks. Uses the app's own `QueryClient` where there is one.
 *
 * @example
 * <CarestackProvider client={createCarestack({ baseUrl: '/api/carestack' })}>
 *   <AbhaRegistrationWizard onComplete={save} />
 * </CarestackProvider>
 */
export function CarestackProvider({
  client,
  messages = english,
  appearance = 'auto',
  timeZone = 'Asia/Kolkata',
  scope = '',
  children,
}: CarestackProviderProps) {
  const surroundings = useMemo(
    () => ({ client, messages, appearance, timeZone, scope }),
    [client, messages, appearance, timeZone, scope],
  );
  const appQueryClient = useContext(QueryClientContext);
  const [ownQueryClient] = useState(() => appQueryClient ?? new QueryClient());

  const content = <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>;
  return appQueryClient ? content : <QueryClientProvider client={ownQueryClient}>{content}</QueryClientProvider>;
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('Carestack components and hooks need a <CarestackProvider> above them.');
  return surroundings;
}

/** One room of the client. */
export function useRoom<Name extends keyof Carestack>(name: Name): Carestack[Name] {
  const room = useSurroundings().client[name];
  if (!room)
    throw new Error(
      `The client given to <CarestackProvider> has no ${name} room: use createCarestack, or add that service.`,
    );
  return room;
}
