/** Characters or bytes from which a text is long: a page would stand still while all of it is turned into something else. */
export const longText = 262_144;
