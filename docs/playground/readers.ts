/** Stands for what reads other files and URLs. The page never does, but Spectral wants something to hold. */
export const createResolveHttp = (): undefined => undefined;
