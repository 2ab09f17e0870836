import type { Messages } from '../messages.js';

export const patients: Messages['patients'] = {};
