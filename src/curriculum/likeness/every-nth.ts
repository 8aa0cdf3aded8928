/** Of the shingles that a fingerprint chose every second is kept: one in six of all. Half the rows find the same texts. */
export const everyNth = 2
