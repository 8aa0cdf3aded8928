export const schemes = {}
