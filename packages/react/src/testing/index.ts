export { connect, type Connected, type SandboxSetting } from './connect.js';
export { renderWithCarestack, type RenderOptions } from './renderWithCarestack.js';
