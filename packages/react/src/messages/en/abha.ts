export const abha = {};
