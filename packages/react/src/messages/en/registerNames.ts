/**
 * What the lists of the facility register are told as, by the register's own English in small letters and without signs. A name that is
 * not here is told as the register writes it, so English needs none.
 */
export const registerNames: Readonly<Record<string, string>> = {};
