import type { Messages } from '../messages.js';

export const abha: Messages['abha'] = {};
