// The words that the page and its workers share. Types only: nothing here runs.

/**
 * What went wrong: a code for programs (the names of cpp/base/result.h, and the few below that only
 * the page can meet), a message for a person.
 * Codes of the page's own side: worker_died, directory, not_readable, bad_call.
 * @typedef {{code: string, message: string}} CoreFault
 */

/**
 * Where the page finds the workers' parts.
 * @typedef {object} CoreAssets
 * @property {() => Promise<ArrayBuffer>} wasm           the WebAssembly binary
 * @property {() => string | URL} workerUrl              a classic worker script (a Blob URL will do)
 * @property {number} [parseWorkers]                     how many; default: by the machine's cores
 */

/**
 * One thing to read. A `file` that turns out to be a directory, empty or unreadable becomes an entry
 * of the reports `files` and `problems`; the others go on.
 * @typedef {{name: string, file: File}
 *   | {name: string, html: string, url?: string}
 *   | {name: string, text: string}} Input
 */

/**
 * @typedef {object} Progress
 * @property {'read' | 'links' | 'graph' | 'equity' | 'depth' | 'anchors' | 'domains' | 'classes' | 'quality' | 'shares' | 'ready'} stage
 * @property {number} bytes        read so far (stage read)
 * @property {number} totalBytes   of all inputs of this call
 * @property {number} rows         records merged so far, by all calls since reset
 * @property {number} fraction     0..1 of the stage `read`, then 0..1 of the analysis
 */

/**
 * @typedef {object} CallOptions
 * @property {(progress: Progress) => void} [onProgress]   at most about 20 a second
 * @property {AbortSignal} [signal]                        heard within 200 ms at every stage
 */

/**
 * Facts that files hold about the site (cpp/crawl/evidence.h), and what an analysis is about because of them.
 * @typedef {'outlinks' | 'link_types' | 'anchors' | 'regions' | 'rel' | 'status' | 'content_types' | 'titles' | 'page_text'
 *   | 'lost' | 'dates' | 'ratings' | 'demand' | 'backlinks'} Fact
 * @typedef {'crawl' | 'backlinks' | 'both' | 'page' | 'list'} Lens
 */

/**
 * Links from other sites: live ones only, but for the figures about lost ones. What no file tells is missing.
 * @typedef {object} Backlinks
 * @property {number} domains
 * @property {number} follow_domains
 * @property {number} live
 * @property {number} [lost]
 * @property {number} pages
 * @property {number} targets
 * @property {string | null} [data_until]   the last day that the files know of
 * @property {number} [new_30]              links first seen in the 30 days until then
 * @property {number} [lost_30]
 * @property {boolean} [capped]             the tool's limit of rows was reached
 * @property {{name: string, label: string, domains: number, median: number, p25: number, p75: number}[]} [ratings]
 * @property {{name: string, label: string, bins: {from: number, to: number, domains: number}[]} | null} [by_rating]
 * @property {{month: string, new: number, lost: number}[]} [by_month]
 * @property {{class: string, domains: number}[]} [anchor_classes]
 * @property {{url: string, domains: number, links: number}[]} [top_targets]
 */

/**
 * See ARCHITECTURE.md, "The summary". `stopped`: reading ended early, by this code of a fault; the results cover what had
 * been read until then (`counts.rows`). `missing`: the stages of the analysis that have not run, because of `fault`;
 * reports that need them are `not_ready`.
 * @typedef {object} Summary
 * @property {string} site
 * @property {string} home
 * @property {Lens} lens
 * @property {Fact[]} evidence                       what is known of the site
 * @property {Partial<Record<Fact, string>>} would_bring   a fact that is missing -> the kind of file that has it
 * @property {boolean} ask_site                      several sites could be meant
 * @property {{domain: string, role: 'mine' | 'competitor' | 'other', links: number, source_domains: number,
 *   files: number}[]} sites                         those that files are about
 * @property {{url: string, leads_by: 'redirect' | 'canonical' | 'same_path', inlinks: number}[]} home_variants   other addresses of the home page
 * @property {Backlinks} [backlinks]
 * @property {{domains: number, in_networks: number, networks: number, strong: number, some: number}} [quality]   linking domains by how their links look
 * @property {string | null} [strength]              the rating that scores of pages come from, where no links of theirs are known
 * @property {Record<string, number>} counts   without those of `missing` stages
 * @property {{name: string, format: string, confidence: number, encoding: string, rows: number,
 *   links: number, pages: number, problems: number, contacts?: number}[]} files   contacts: rows of a log of outreach
 * @property {{depth: number | null, pages: number}[]} depth
 * @property {{share: number, equity: number}[]} equity
 * @property {{region: string, links: number}[]} regions
 * @property {{class: string, pages: number}[]} status
 * @property {{section: string, pages: number, pagerank: number}[]} sections
 * @property {{sweeps: number, residual: number, converged: boolean}} pagerank
 * @property {{rule: string, links: number, pages: number}[]} rules
 * @property {Record<string, string>} options
 * @property {number} memory_bytes
 * @property {string} [stopped]
 * @property {string[]} [missing]
 * @property {CoreFault} [fault]
 */

/**
 * @typedef {object} ColumnInfo
 * @property {string} name      snake_case, a promise
 * @property {string} label     for people
 * @property {string} help      what, how computed, from which columns
 * @property {'none' | 'count' | 'share' | 'score' | 'url' | 'date' | 'flag'} unit
 * @property {'text' | 'number'} type
 * @property {boolean} [sentence]   its cells are sentences of the core (sentences.js)
 * @property {boolean} [known]  false: the files do not hold what it needs, its cells are empty
 */

/**
 * @typedef {object} ReportInfo
 * @property {string} name
 * @property {number} rows
 * @property {ColumnInfo[]} columns
 * @property {string} defaultSort      "pagerank:desc"
 */

/**
 * Which rows, in which order. `filters` are texts of the filter language (cpp/table/view/query.h), all
 * must hold; `sort` keys are "column" or "column:asc" or "column:desc", the first is primary.
 * @typedef {object} Query
 * @property {string[]} [filters]
 * @property {string[]} [sort]
 * @property {number} [offset]
 * @property {number} [limit]
 */

/**
 * A sentence that the core makes of figures (cpp/catalog/messages/message.h), by its name in catalog/reasons.json.
 * @typedef {{group: string, code: string, figures?: Record<string, number | string>, items?: Message[]}} Message
 */

/**
 * A window of a report. `ids[i]` is the row of the whole report that stands at offset + i; every
 * column has as many cells as there are ids. NaN is an empty number.
 * @typedef {object} RowWindow
 * @property {number} matched
 * @property {Uint32Array} ids
 * @property {Record<string, string[] | Float64Array>} cells
 */

/**
 * @typedef {object} ExportOptions
 * @property {'csv' | 'json' | 'xlsx'} format
 * @property {string[]} [columns]      default: all
 * @property {string[]} [headers]      of those columns, what a workbook calls them; default: their names
 * @property {readonly {name: string, pattern: string}[]} [segments]    of a workbook's last column, whose header is the last
 */

/**
 * A CSV for a tool that sends mails.
 * @typedef {{values: number, top: {value: string, rows: number}[]}} UsualValues
 *   the most usual values of a column, as exports write them; values: how many there are in all
 * @typedef {{blob: Blob, leftOut: number}} MailList    leftOut: mails that a spreadsheet might run as a formula
 */

/**
 * A change to try; cpp/whatif/edits.h says what each member means. A pattern with * stands for several pages.
 * @typedef {object} Edit
 * @property {'add_link' | 'remove_link' | 'nofollow_link' | 'follow_link' | 'redirect' | 'canonical' | 'delete'
 *   | 'noindex'} edit
 * @property {string} [from]     of links
 * @property {string} [page]     of the others
 * @property {string} [to]
 * @property {string} [region]   of links: content, navigation, header, footer, aside or head
 */

/**
 * What the edits do: each one's links and pages; the site's part of all PageRank; how many of its pages gain and lose.
 * @typedef {object} WhatIf
 * @property {{links: number, pages: number}[]} edits
 * @property {{before: number, after: number}} site
 * @property {number} gained
 * @property {number} lost
 * @property {number} residual
 */

/**
 * A verdict, a decision, or both, of one subject; '' where it is not of that kind. A later record of the subject takes the
 * place of an earlier one, and `withdraw` takes back its last. `subject`: an address, a domain, or the column `network`.
 * @typedef {object} VerdictRecord
 * @property {'page' | 'domain' | 'network' | 'task'} scope
 * @property {string} subject
 * @property {'' | 'approve' | 'hold' | 'keep' | 'ask_removal' | 'removed' | 'withdraw' | 'plan' | 'done' | 'ignore'} action
 * @property {'' | 'artificial' | 'editorial' | 'listing' | 'automated' | 'unsure'} verdict
 * @property {string} note
 */
/** @typedef {{day: string, by: string, records: VerdictRecord[]}} Deciding    day: '2026-11-30', by: who decides */

/**
 * `fixes`: codes of the report `disavow_lines` whose old lines are to be corrected; `file`: the name of the file of
 * decisions beside the list.
 * @typedef {{version: string, day: string, file: string, fixes: string[]}} DisavowOptions    version: of this page
 */
/**
 * A disavow list as it would be saved, and what it changes.
 * @typedef {object} DisavowList
 * @property {string} text
 * @property {number} before          lines of the old list
 * @property {number} added
 * @property {number} removed
 * @property {string} shortened       what was done to stay within the limits; '': nothing
 * @property {number} domains         that pass from counted to ignored
 * @property {number} follow_share    their share of linking domains with followed links, 0..1
 * @property {{line: number, why: string, before: string, after: string}[]} changes   to old lines
 */

/**
 * Every method settles, also when a worker dies (`worker_died`), and rejects with a CoreError.
 * Calls that change the analysis (open, sample, analyze, reset) run one after the other; windows and
 * exports asked for meanwhile wait for them.
 * @typedef {object} Core
 * @property {(inputs: Input[], how?: CallOptions & {map?: string, file?: string, options?: Record<string, string>}) =>
 *   Promise<Summary>} open
 *   Adds files to the analysis and analyses all that is there. `map`: columns of files that are not known; `options`: of the
 *   analysis, where they are to be others than before; `file`: of an
 *   input that was opened before, this one alone. Aborting while it reads keeps what was
 *   read and resolves with `stopped`; aborting before a first row rejects with `cancelled`; aborting later keeps the
 *   stages of the analysis that have ended, and so does running out of memory: it resolves with `missing`.
 *   When it rejects and nothing was there before, nothing is there afterwards.
 * @property {() => Promise<Input>} sample   The built-in sample site, to be opened.
 * @property {(file: Blob, bytes: number) => Promise<ArrayBuffer>} head   of its text, so many bytes at most
 * @property {(name: string, call?: CallOptions) => Promise<Summary | null>} remove
 *   Takes a file's rows away, by its name in the report `files`: the others are read again. null: none is left.
 * @property {(options: Record<string, string>, call?: CallOptions) => Promise<Summary>} analyze
 *   Analyses again with other options (names and values of the command line; absent: the default).
 *   Aborted, the options stay as they were.
 * @property {(deciding: Deciding) => Promise<Summary>} decide
 *   Appends to the log of verdicts and decisions, and computes again what depends on them. `bad_option` names a record
 *   that is wrong; then none is appended.
 * @property {(options: DisavowOptions) => Promise<DisavowList>} disavow
 *   Rejects where no list stays within the limits.
 * @property {(what: {words: string, request: string, logo: Uint8Array}) => Promise<string>} handOver
 *   The report to hand over, in HTML. `words` and `request`: JSON (cpp/handover/words.h, compose.h); `logo`: the bytes of
 *   a picture, or none. Rejects with `bad_option` where the title or the note is too long, or the logo no picture.
 * @property {(edits: Edit[]) => Promise<WhatIf>} whatIf
 *   Tries a list of edits, which the report `whatif` is about from then on, until the next analysis. `bad_option`
 *   names an edit that cannot be made; then the list before it stays.
 * @property {(file: Blob) => Promise<void>} wordVectors
 *   A table of English word vectors; the report `relevance` has two columns more from then on, until reset.
 * @property {() => Promise<void>} reset                            Forgets everything.
 * @property {(name: string, call?: CallOptions) => Promise<ReportInfo>} report
 * @property {(name: string, query: Query, columns: string[]) => Promise<RowWindow>} rows
 * @property {(name: string, query: Query, options: ExportOptions, call?: CallOptions) => Promise<Blob>} exportReport
 *   Progress of an export has stage `ready` and its own fraction.
 * @property {(name: string, query: Query, column: string) => Promise<UsualValues>} values   of a query's rows
 * @property {(tool: string, query: Query) => Promise<MailList>} mailList   of the report `outreach`
 * @property {(graceMs?: number) => Promise<void>} endHung
 *   Ends what does not come back after an abort: a parse worker alone, which costs its file; the core worker with all.
 * @property {() => void} dispose    Ends the workers; calls under way reject with `worker_died`.
 */

export {};
