import type { Work } from './pack.js';
import { packed } from './packed.js';
import { sealed } from './sealed.js';

// Whoever made this worker ends it after its one answer: nothing stays here.
addEventListener('message', ({ data: { parts, key } }: MessageEvent<Work>) => {
  packed(parts)
    .then((text) => (key ? sealed(text, key) : text))
    .then(
      (made) => postMessage(made),
      // Nothing of the error. The page tries it again, and meets the same one.
      () => postMessage(null),
    );
});

postMessage('ready');
