/** What JavaScript callers give by mistake. */
export const nothing: readonly unknown[] = [undefined, null];
export const blanks: readonly unknown[] = ['', '  '];
export const dates: readonly unknown[] = [new Date(0), new Date(Number.NaN)];

const never: readonly unknown[] = [42, 0, Number.NaN, true, 10n, Symbol('id'), () => 'id', [], ['id']];

export const noText: readonly unknown[] = [...never, {}, { id: 'id' }];
export const noObject: readonly unknown[] = [...never, 'id', '', new AbortController().signal];
