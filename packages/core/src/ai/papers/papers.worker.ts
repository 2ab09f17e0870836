import { packed, type Work } from './packed.js';

// Whoever made this worker ends it after its one answer: nothing stays here.
addEventListener('message', ({ data }: MessageEvent<Work>) => {
  packed(data).then(
    (made) => postMessage(made),
    // Nothing of the error. The page tries it again, and meets the same one.
    () => postMessage(null),
  );
});

postMessage('ready');
