const HELP = "https://www.alibabacloud.com/help/en";

/** The vendor's pages that records and rules have their facts from. */
export const SOURCES = {
  /** MaxCompute: keys, types, mapping, location, a sample. */
  externalTable: `${HELP}/maxcompute/user-guide/create-a-tablestore-external-table`,
  /** MaxCompute: tables over files in OSS; syntax, locations, a sample of each format. */
  ossTable: `${HELP}/maxcompute/user-guide/create-an-oss-external-table`,
  /** The same for CSV and TSV: keys, types, compression. */
  csvTable: `${HELP}/maxcompute/user-guide/csv-tsv-plain-textfile-external-tables`,
  /** The list of all kinds of external tables; for those whose own pages have moved. */
  externalTables: `${HELP}/maxcompute/user-guide/external-data-sources`,
  hologresTable: `${HELP}/maxcompute/user-guide/hologres-foreign-tables`,
  paimonTable: `${HELP}/maxcompute/user-guide/paimon-external-tables`,
  hudiTable: `${HELP}/maxcompute/user-guide/hudi-external-tables`,
  createTable: `${HELP}/maxcompute/user-guide/create-table-1`,
  sqlLimits: `${HELP}/maxcompute/user-guide/maxcompute-sql-limits`,
  /** Tablestore: the same seen from the other side. */
  sameAccount: `${HELP}/tablestore/use-maxcompute-to-access-tablestore`,
  crossAccount: `${HELP}/tablestore/cross-account-authorization`,
  names: `${HELP}/tablestore/naming-conventions-and-data-types`,
  networks: `${HELP}/tablestore/network-security-management`,
  /** OSS: actions, resources and conditions of RAM policies. */
  ossPolicy: `${HELP}/oss/user-guide/how-oss-works-with-ram`,
  ramPolicy: `${HELP}/tablestore/configure-user-permissions`,
} as const;
