/** Jest's `globalSetup` for tests that read only the source: a build is most of the time that they take. */
export default function noBuild(): void {}
