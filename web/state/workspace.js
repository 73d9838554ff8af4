// All state of the analysis in front, in one object: what a person looks at, what was opened, what a person made of it.
// The next analysis gets a new one, so nothing of the former is left over. What belongs to the page or to the person is
// in page.js and person.js.

import { signal } from '@preact/signals';

/** @import { Deciding, Edit, Input, WhatIf } from '../core/types.js' */
/** @import { Answers, Scenario } from '../lib/desk.js' */
/** @import { LocalReport } from '../lib/local.js' */
/** @import { Segment } from '../lib/segments.js' */
/** @import { TabName, ViewName } from './tabs.js' */

/**
 * How one report is being looked at.
 * @typedef {object} View
 * @property {string} filter
 * @property {string[]} sort       'column:desc', first is primary; empty: the report's default
 * @property {number} top          first row in sight
 * @property {string[]} columns    names of the columns shown, in order; empty: all, as the core has them
 * @property {Record<string, number>} widths   px, of the columns that a person drew wider or narrower
 */

/**
 * Something that was done and can be taken back.
 * @typedef {object} Step
 * @property {string} label        what was done, in words
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {string} [joins]      a step of the same name right before, a moment ago, becomes one with this
 */

/**
 * A file whose columns a person is asked for, the columns that it has, its first rows, and what is suggested.
 * @typedef {{name: string, columns: string[], rows: string[][], chosen: Record<string, string>, inputs: Input[]}} Mapping
 */

/** @typedef {{inputs: Input[], map: string, mostRows: number | undefined}} Given */
/** @typedef {{report: string, row: Record<string, string | number>, at: number}} ShownRow    at: which row of its view */
/** @typedef {{report: string, column: string, at: number, url: string}} Listed   the row of a view that a page was opened from, and its column with the page's address */
/** @typedef {{name: string, hosts: {from: string, to: string} | null, capped: boolean, of: number, report: LocalReport, counts: Record<string, number>}} Compared   of: revision */

/** @typedef {{list: readonly Scenario[], at: number}} Scenarios */
/**
 * A page whose part of all PageRank is another, and by how much: of all, and of what the page had (NaN: it had none).
 * @typedef {{url: string, difference: number, change: number}} Moved
 */
/** @typedef {{told: WhatIf, most: Moved | null, least: Moved | null}} Outcome    the pages that gain and lose most */
/**
 * An edit in the making; `at`: the address or pattern that it is made at, `ask`: the field that a person is to fill.
 * @typedef {{edit: Edit['edit'], at: string, to: string, region: string, ask: '' | 'at' | 'to'}} Draft
 */

/** @type {Draft} */
export const kNoDraft = { edit: 'add_link', at: '', to: '', region: '', ask: '' };

/** A workspace as it is before anything is opened. */
export const createWorkspace = () => ({
  tab: signal(/** @type {TabName} */ ('overview')),
  // The views chosen in tabs of several.
  chosen: signal(/** @type {Partial<Record<TabName, ViewName>>} */ ({})),
  views: signal(/** @type {Record<string, View>} */ ({})),
  // The network and the linking domain that a person is judging; '': none yet.
  networkShown: signal(''),
  domainShown: signal(''),
  // The mail that a person picked in the list, to be looked at.
  mailPicked: signal(/** @type {Record<string, string | number> | null} */ (null)),
  // Pages whose detail was opened, oldest first, which of them is shown (-1: none), and the list that one was opened from.
  trail: signal({ urls: /** @type {string[]} */ ([]), at: -1, list: /** @type {Listed | null} */ (null) }),
  // The row that the dialog `row` shows.
  shownRow: signal(/** @type {ShownRow | null} */ (null)),
  // The page in the middle of the drawing of neighbours ('': home), and how many steps it shows.
  middle: signal(''),
  steps: signal(/** @type {1 | 2} */ (1)),

  // All that was opened, so that it can be kept as a project.
  given: signal(/** @type {Given} */ ({ inputs: [], map: '', mostRows: undefined })),
  // Files that likely need more memory than a tab has.
  tooLarge: signal(/** @type {Input[] | null} */ (null)),
  mapping: signal(/** @type {Mapping | null} */ (null)),
  // Asked once which site it is: a person who lets the question go has answered it.
  siteAsked: signal(false),
  // What the project file holds that it was last saved in or opened from.
  saved: signal(''),

  // Steps that can be taken back, and those that were.
  past: signal(/** @type {Step[]} */ ([])),
  future: signal(/** @type {Step[]} */ ([])),
  // Pages that a person keeps an eye on, and parts of the site that have a name.
  focus: signal(/** @type {readonly string[]} */ ([])),
  segments: signal(/** @type {readonly Segment[]} */ ([])),
  // Names of findings that a person does not want to see.
  ignored: signal(/** @type {readonly string[]} */ ([])),
  // What was answered before a disavow list is written, by question.
  answers: signal(/** @type {Answers} */ ({})),
  // What stands above the report that is handed over; title null: nobody wrote one.
  reportHead: signal({ title: /** @type {string | null} */ (null), note: '' }),
  // Whether a project file gets the logs of outreach, with the names and addresses in them.
  keepsLog: signal(false),
  // Verdicts and decisions that this page gave the core, for one that takes the core's place.
  decided: signal(/** @type {readonly Deciding[]} */ ([])),
  // The scenarios of What if, and which of them is in front.
  scenarios: signal(/** @type {Scenarios} */ ({ list: [{ name: '', edits: [] }], at: 0 })),
  // What the core said of the one in front, how many tries there were, and of which analysis.
  tried: signal(/** @type {(Outcome & {of: number, count: number}) | null} */ (null)),
  // The change that a person is about to add to it.
  draft: signal(/** @type {Draft} */ (kNoDraft)),
  // Whether the plan of internal links was asked for: it takes a while.
  planned: signal(false),
  // An earlier crawl beside this one, and the one that is being read.
  compared: signal(/** @type {Compared | null} */ (null)),
  comparing: signal(/** @type {{part: number, stop: AbortController} | null} */ (null)),
});

/** @typedef {ReturnType<typeof createWorkspace>} Workspace */

/** What still writes to its workspace after a wait takes it from here first: by then another may be in front. */
export const workspace = signal(createWorkspace());

/** Whatever was there is forgotten, and what still ran for it ends. */
export function beginAnew() {
  const { comparing } = workspace.peek();
  workspace.value = createWorkspace();
  comparing.peek()?.stop.abort();
}

/** Whether a person made something of this analysis that goes with it. */
export function somethingMade() {
  const { focus, segments, ignored, decided, scenarios, compared } = workspace.peek();
  const edits = scenarios.peek().list.flatMap((scenario) => scenario.edits);
  const lists = [focus.peek(), segments.peek(), ignored.peek(), decided.peek(), edits];
  return compared.peek() !== null || lists.some((list) => list.length > 0);
}

/**
 * The parts of the workspace in front, whichever that is: each is read and written like a signal of its own.
 * @type {{[Name in keyof Workspace]: {value: Workspace[Name]['value']}}}
 */
const inFront = /** @type {any} */ ({});
for (const name of /** @type {(keyof Workspace)[]} */ (Object.keys(workspace.peek()))) {
  inFront[name] = /** @type {any} */ ({
    get value() {
      return workspace.value[name].value;
    },
    set value(next) {
      workspace.peek()[name].value = next;
    },
  });
}
export const {
  tab,
  chosen,
  views,
  trail,
  shownRow,
  middle,
  steps,
  given,
  tooLarge,
  mapping,
  siteAsked,
  saved,
  past,
  future,
  focus,
  segments,
  ignored,
  answers,
  reportHead,
  keepsLog,
  decided,
  networkShown,
  domainShown,
  mailPicked,
  scenarios,
  tried,
  draft,
  planned,
  compared,
  comparing,
} = inFront;
