// The tables that DuckDB makes of a link export beside us: two columns, and an id for each address.

/** @param {string} file @returns {string[]} statements, in turn */
export const tablesOf = (file) => [
  `CREATE TABLE raw AS
    SELECT "Source" AS s, "Destination" AS t FROM read_csv('${file}', header = true, all_varchar = true)`,
  `CREATE TABLE urls AS
    SELECT url, row_number() OVER () AS id FROM (SELECT s AS url FROM raw UNION SELECT t FROM raw)`,
  `CREATE TABLE links AS
    SELECT a.id AS source, b.id AS target FROM raw JOIN urls a ON a.url = s JOIN urls b ON b.url = t`,
];
