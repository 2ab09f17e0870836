export {
  CarestackProvider,
  useRoom,
  useSurroundings,
  type Appearance,
  type CarestackProviderProps,
  type CarestackRooms,
} from './CarestackProvider.js';
export { Surface, type SurfaceProps } from './Surface.js';
export { hasUnsavedChanges, useGuardedChanges, useUnsavedChanges } from './unsavedChanges.js';
export { useErrorText, useLocale, useMessages } from './useMessages.js';
