import { build } from './build.mjs';
import { inRoot } from './paths.mjs';
import { node, run } from './shell.mjs';

/** Builds what has changed and runs the demo clinic until it is told to stop. */
export async function start() {
  await build();
  const { code } = await run(node(inRoot('apps', 'demo', 'dist', 'server', 'main.js')));
  return code;
}
