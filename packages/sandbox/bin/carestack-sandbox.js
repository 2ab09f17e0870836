#!/usr/bin/env node
await import('../dist/command/bin.js');
