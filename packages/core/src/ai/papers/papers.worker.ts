import type { Work } from './pack.js';
import { packed } from './packed.js';
import { sealed } from './sealed.js';

// The page ends this worker after its one answer, so nothing stays here.
addEventListener('message', ({ data: { parts, key } }: MessageEvent<Work>) => {
  packed(parts)
    .then((text) => (key ? sealed(text, key) : text))
    .then(
      (made) => postMessage(made),
      // The error is not passed on. The page tries again and gets the same one.
      () => postMessage(null),
    );
});

postMessage('ready');
