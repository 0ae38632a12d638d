/** The last column of a file with rows to correct. It is not read when that file comes back. */
export const reasonColumn = "stammgast_reason";
