/** Mutation testing of functions/ by `npm run mutate`. What it runs is in test/mutation.ts. */
export default {
  mutate: ['functions/**/*.ts'],
  testRunner: 'mocha',
  mochaOptions: { require: ['tsx/cjs'], spec: ['test/mutation.ts'] },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 100, low: 95, break: 95 },
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false },
  // Stryker would rewrite tsconfig.json by the programming interface that TypeScript 7 no longer has.
  tsconfigFile: 'none',
  tempDirName: '.stryker',
};
