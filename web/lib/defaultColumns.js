// The columns that a report shows until a person chooses others: those that its readers look at first, under the lens
// of what was opened. A report without a line shows all that the files can tell.

/** @import { Lens } from '../core/types.js' */

// The tools' ratings of domains (cpp/crawl/ratings.cpp) that people know by name.
const kRatings = [
  'ahrefs_domain_rating',
  'semrush_authority_score',
  'moz_domain_authority',
  'majestic_trust_flow',
  'majestic_citation_flow',
];
const kLinkingDomains = [
  'domain',
  ...kRatings,
  'live_links',
  'lost_links',
  'follow_share',
  'target_pages',
  'top_anchor',
  'first_seen',
  'last_seen',
  'disavowed',
];

const kJudged = [
  'domain',
  'score',
  'sign',
  'verdict',
  'action',
  'kind',
  'links',
  'follow_links',
  'top_anchor',
  'authority',
  'best_rating',
  'known',
  'median_external_links',
  'network',
  'network_size',
  'first_seen',
  'last_seen',
  'disavowed',
  'reasons',
];

const kProspects = [
  'domain',
  'competitors',
  'competitors_named',
  'strength',
  'page',
  'title',
  'anchor',
  'suggested_target',
  'suggested_because',
  'suggested_anchor',
  'similarity',
  'links',
  'follow_links',
  'external_links',
  'once_linked',
  'last_seen',
];

const kMails = [
  'domain',
  'kind',
  'state',
  'checks',
  'contact_name',
  'email',
  'page',
  'suggested_target',
  'subject',
  'p_success',
  'minutes',
];

const kPage = ['url', 'pagerank', 'equity', 'title', 'unique_inlinks', 'inlinks'];
const kDemand = ['clicks', 'impressions', 'position', 'sessions', 'segment'];

/** @type {Partial<Record<string, Partial<Record<Lens, readonly string[]>>>>} */
const kColumns = {
  pages: {
    crawl: [...kPage, 'depth', 'status', 'state', 'indexable', 'outlinks', 'external_outlinks', ...kDemand],
    both: [...kPage, 'follow_inlinks', 'depth', 'status', 'state', ...kDemand],
    backlinks: [
      'url',
      'title',
      'equity',
      'unique_inlinks',
      'inlinks',
      'follow_inlinks',
      'status',
      'clicks',
      'impressions',
      'segment',
    ],
  },
  domains: { backlinks: kLinkingDomains },
  sources: { backlinks: kJudged, both: kJudged },
  prospects: { backlinks: kProspects, both: kProspects },
  outreach: { backlinks: kMails, both: kMails },
  links: {
    backlinks: [
      'source',
      'target',
      'anchor',
      'class',
      'follow',
      'rel',
      'first_seen',
      'last_seen',
      'lost',
      'lost_on',
      'lost_reason',
    ],
  },
};

/**
 * @param {string} report
 * @param {Lens | undefined} lens
 * @returns {readonly string[] | undefined}   names of columns; undefined: all
 */
export const defaultColumns = (report, lens) => lens && kColumns[report]?.[lens];
