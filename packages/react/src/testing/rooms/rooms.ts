import { organizations } from './organizations.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import type { Room } from './Room.js';

export const rooms: readonly Room[] = [patients, practitioners, organizations];
