/** All that Spectral's YAML parser takes from Node's `buffer` is the type of a `!!binary` value. */
export const Buffer = Uint8Array;
