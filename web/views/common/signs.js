// How grave something is, as a sign: for who does not see colours.
export const kSigns = { error: '●', warning: '▲', notice: '■' };
