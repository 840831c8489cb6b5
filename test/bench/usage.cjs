// Loaded before a command: writes what its process has used.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));
