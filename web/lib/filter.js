// Writing terms of the filter language (cpp/report/query.h). Reading them is the core's business.

/**
 * A value that a term can hold whole.
 * @param {string} value
 */
export const quoted = (value) => `"${value.replaceAll('"', '')}"`;
