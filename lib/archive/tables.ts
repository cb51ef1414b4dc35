/** Raised with every change below: an archive of another version is built anew from the slices. */
export const ARCHIVE_VERSION = 16;

/** How SQLite divides what is folded: into words, and these into stems. */
const WORDS = `unicode61 remove_diacritics 0 categories 'L* N* M* Co'`;
const TOKENS = `tokenize = "porter ${WORDS}"`;

/**
 * The archive. `list` in `story_list` and `tag` in `event` and `change` are the same names (lib/freshness/tags.ts): a
 * list that a page shows is what the page depends on.
 */
export const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE slice (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  first_path TEXT NOT NULL,
  section TEXT NOT NULL,
  kind TEXT NOT NULL,
  lang TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changes TEXT NOT NULL,
  live_from INTEGER,
  live_until INTEGER,
  translation_of TEXT,
  file TEXT NOT NULL,
  slice TEXT NOT NULL,
  hash TEXT NOT NULL,
  fields TEXT NOT NULL,
  -- Packed, and last: whoever reads other columns passes over it.
  body BLOB NOT NULL
);
CREATE INDEX story_slice ON story (slice);
CREATE INDEX story_begins ON story (live_from, live_until, id);
CREATE INDEX story_published ON story (published_at);
CREATE INDEX story_kind ON story (kind);
CREATE INDEX story_ended ON story (live_until) WHERE live_until IS NOT NULL;
CREATE INDEX story_translation ON story (translation_of) WHERE translation_of IS NOT NULL;

CREATE TABLE address (path TEXT NOT NULL, story INTEGER NOT NULL, moved INTEGER NOT NULL, PRIMARY KEY (path, story)) WITHOUT ROWID;
CREATE INDEX address_story ON address (story);

CREATE TABLE story_list (
  list TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  story INTEGER NOT NULL,
  PRIMARY KEY (list, published_at DESC, story)
) WITHOUT ROWID;
CREATE INDEX story_list_story ON story_list (story, list);

-- How many stories stand in a list: all of them, and those that are no drafts.
CREATE TABLE list_size (list TEXT PRIMARY KEY, stories INTEGER NOT NULL, ready INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE document (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  live_from INTEGER,
  live_until INTEGER,
  fields TEXT NOT NULL,
  body TEXT,
  file TEXT NOT NULL,
  slice TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (type, id)
) WITHOUT ROWID;

CREATE TABLE reference (
  owner TEXT NOT NULL,
  target_type TEXT NOT NULL,
  target TEXT NOT NULL,
  field TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL
);
CREATE INDEX reference_owner ON reference (owner);
CREATE INDEX reference_target ON reference (target_type, target);

CREATE TABLE material (
  kind TEXT NOT NULL,
  src TEXT NOT NULL,
  hash TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  tone TEXT,
  bytes INTEGER NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (kind, src)
) WITHOUT ROWID;
CREATE INDEX material_hash ON material (hash);

CREATE TABLE material_use (
  kind TEXT NOT NULL,
  src TEXT NOT NULL,
  owner TEXT NOT NULL,
  live_from INTEGER,
  live_until INTEGER
);
CREATE INDEX material_use_owner ON material_use (owner);
CREATE INDEX material_use_src ON material_use (kind, src);

-- What happens to stories besides going live, which their rows say; to everything in whose list they stand.
CREATE TABLE story_event (at INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (at, story)) WITHOUT ROWID;
CREATE INDEX story_event_story ON story_event (story);

-- The same of other documents.
CREATE TABLE event (tag TEXT NOT NULL, at INTEGER NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (tag, at, owner)) WITHOUT ROWID;
CREATE INDEX event_owner ON event (owner);
CREATE INDEX event_at ON event (at);

CREATE TABLE generation (number INTEGER PRIMARY KEY, name TEXT NOT NULL, built_at INTEGER NOT NULL);
-- Whether readers may have seen what changed: a date that moves with a story before its time would tell of it.
CREATE TABLE change (tag TEXT NOT NULL, generation INTEGER NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (tag, generation)) WITHOUT ROWID;

-- Stories as they stood before a generation took them off an address, out of a list or out of sight; its lists as JSON.
CREATE TABLE former_story (
  generation INTEGER NOT NULL,
  id TEXT NOT NULL,
  path TEXT NOT NULL,
  live_from INTEGER,
  live_until INTEGER,
  lists TEXT NOT NULL,
  PRIMARY KEY (generation, id)
) WITHOUT ROWID;

-- Words of headlines and standfirsts, as they are folded, and in how many stories: what a reader may have meant.
CREATE TABLE headline_word (word TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;

-- Without the texts themselves, which stand packed with their stories; folded as questions are (lib/search/folded.ts).
CREATE VIRTUAL TABLE story_text USING fts5 (
  headline, standfirst, body,
  content = '', contentless_delete = 1,
  ${TOKENS}
);

-- The first two columns again: whether a headline says all that was asked is looked up in a twentieth of the words.
CREATE VIRTUAL TABLE story_headline USING fts5 (
  headline, standfirst,
  content = '', contentless_delete = 1,
  ${TOKENS}
);

-- Headlines by the beginnings of their words, which the others have as stems: “floodi” begins none.
CREATE VIRTUAL TABLE headline_beginning USING fts5 (
  headline,
  content = '', contentless_delete = 1,
  prefix = '1 2 3',
  tokenize = "${WORDS}"
);
`;
