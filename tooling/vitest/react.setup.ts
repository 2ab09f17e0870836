import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// How long `findBy` and `waitFor` look: a busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5000 });

// jsdom has bytes of its own, which Node's encryption takes for something else.
Reflect.set(globalThis, 'Uint8Array', Object.getPrototypeOf(Buffer));

afterEach(() => {
  cleanup();
});
