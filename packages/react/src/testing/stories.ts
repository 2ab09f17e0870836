import { connect, type Connected, type SandboxSetting } from './connect.js';

declare module 'storybook/internal/csf' {
  interface Parameters {
    /** The clinic behind the story. */
    sandbox?: SandboxSetting;
  }
}

const connections = new Map<string, Connected>();

/** Gives a story a sandbox of its own, in place of the one it had before. */
export async function connectStory(id: string, setting: SandboxSetting | undefined): Promise<void> {
  const before = connections.get(id);
  const connected = await connect(setting);
  connections.set(id, connected);
  await before?.sandbox.close();
}

/**
 * The sandbox and the client behind a story, for its play function.
 *
 * @example
 * play: async ({ id }) => {
 *   const { carestack } = connectionOf(id);
 * }
 */
export function connectionOf(id: string): Connected {
  const connected = connections.get(id);
  if (!connected) throw new Error(`connectionOf: no story named ${id} is on the screen.`);
  return connected;
}
