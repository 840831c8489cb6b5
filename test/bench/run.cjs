// `npm run bench`: TypeScript as CommonJS, in plain Node.js, as the command line of Spectral runs.
require('tsx/cjs');
require('./index.ts');
