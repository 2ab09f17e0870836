import * as core from '@carestack/core';

declare global {
  interface Window {
    core: typeof core;
  }
}

window.core = core;
