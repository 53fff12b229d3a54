-- A collection of reports in a database that holds more than a browser: the desk's CSV (a figure a
-- line) and its NDJSON (a report file a line), loaded and asked. The files are figures.csv and
-- reports.ndjson in the folder the engine is started from.
--
-- DuckDB takes this file as it stands; for psql the two lines that load begin with \copy:
--   duckdb collection.duckdb < sql/collection.sql
--   sed 's/^COPY /\\copy /' sql/collection.sql | psql -v ON_ERROR_STOP=1 collection

CREATE TABLE figures (
  -- '' where a report names none.
  organ text,
  kind text,
  scope text,
  -- As typed, '' where nothing is: a report whose year cannot be read is in the file as well.
  year text,
  place text,
  "table" text,
  "row" text,
  "column" text,
  -- 件, or 万元 with six decimals. Blank and unreadable cells have none, which is not 0.
  value numeric(20, 6),
  raw text
);

CREATE TABLE reports (
  organ text,
  kind text,
  scope text,
  year text,
  -- Whether the desk counts it: counted, left-out, undecided. What it has nothing to count of
  -- (只有总计) is left out; NULL is for the reports of no collection.
  counting text,
  id text,
  report json
);

CREATE TABLE report_lines (line json);

-- With Citus, every figure of an organ on one node: sed 's/^-- citus: //' as well. Written by its
-- manual, not tried.
-- citus: SELECT create_distributed_table('figures', 'organ');
-- citus: SELECT create_distributed_table('reports', 'organ', colocate_with => 'figures');

-- Loading: the one place where the engines differ, and what is run again for another year. JSON has no
-- bare tab or backspace in a line, so that each line is one field.
COPY figures FROM 'figures.csv' (FORMAT csv, HEADER true, ENCODING 'utf-8', DELIMITER ',', QUOTE '"', FORCE_NOT_NULL (organ, year));
COPY report_lines FROM 'reports.ndjson' (FORMAT csv, HEADER false, ENCODING 'utf-8', DELIMITER E'\t', QUOTE E'\b');

-- Names and years as the CSV has them, where a text that begins = + - @ has a leading apostrophe.
INSERT INTO reports
SELECT
  regexp_replace(
    COALESCE(line -> 'collection' ->> 'organ', line -> 'organ' ->> 'name', ''),
    '^([\s　]*[=+@＝＋－＠-])', '''\1'
  ),
  line -> 'organ' ->> 'kind',
  line ->> 'scope',
  regexp_replace(COALESCE(line ->> 'year', ''), '^([\s　]*[=+@＝＋－＠-])', '''\1'),
  CASE
    WHEN (line -> 'collection') IS NOT NULL
    THEN COALESCE(line -> 'collection' ->> 'counting', 'left-out')
  END,
  line ->> 'id',
  line
FROM report_lines;

DELETE FROM report_lines;
ANALYZE;
-- Loaded.

-- How many reports an organ has for a year, and whether they count. Where the desk has not said so,
-- reports that are sums themselves and vertical bodies do not.
CREATE VIEW decided AS
SELECT organ, scope, year, count(*) AS reports, min(counting) AS counting
FROM reports
GROUP BY organ, scope, year;

-- 重复: of these the CSV does not say which figure is whose.
CREATE VIEW doubled AS
SELECT organ, scope, year, reports FROM decided WHERE reports > 1;

-- Their figures are those of the reports that count, out of their own files.
CREATE VIEW told_apart AS
SELECT DISTINCT
  reports.id, reports.organ, reports.kind, reports.scope, reports.year,
  place, "table", "row", "column",
  report -> split_part(place, '.', 1) -> split_part(place, '.', 2) ->> split_part(place, '.', 3) AS figure,
  report -> 'typed' ->> place AS typed
FROM figures
JOIN doubled
  ON doubled.organ = figures.organ AND doubled.scope = figures.scope AND doubled.year = figures.year
JOIN reports
  ON reports.organ = figures.organ AND reports.scope = figures.scope AND reports.year = figures.year
WHERE reports.counting = 'counted';

-- A JSON number has not all the digits of every amount: where it has not, or a note follows, the file
-- has the text as typed as well, of which the figure is what stands before the note, in digits of any
-- width, with separators and unit. Other texts could not be read.
CREATE VIEW exact AS
SELECT
  id, organ, kind, scope, year, place, "table", "row", "column", COALESCE(typed, figure) AS raw,
  CAST(
    CASE
      WHEN digits ~ '^[0-9]{1,12}([.][0-9]{1,6})?$' THEN digits
      WHEN figure ~ '^[0-9]{1,12}$' THEN figure
      WHEN place = 'proactive.fees.amount' AND figure ~ '^[0-9]{1,12}[.][0-9]{1,6}$' THEN figure
    END AS numeric(20, 6)
  ) AS value
FROM (
  SELECT
    *,
    translate(
      split_part(replace(typed, '（', '('), '(', 1), '０１２３４５６７８９．，, 　万元件', '0123456789.'
    ) AS digits
  FROM told_apart
) AS beside;

CREATE VIEW held AS
SELECT
  -- Only where an organ has several.
  CAST(NULL AS text) AS id,
  figures.organ, figures.kind, figures.scope, figures.year,
  place, "table", "row", "column", value, raw,
  COALESCE(
    decided.counting,
    CASE WHEN figures.scope = 'own' AND figures.kind <> 'vertical' THEN 'counted' ELSE 'left-out' END
  ) AS counting
FROM figures
LEFT JOIN decided
  ON decided.organ = figures.organ AND decided.scope = figures.scope AND decided.year = figures.year
WHERE COALESCE(decided.reports, 1) = 1
UNION ALL
SELECT id, organ, kind, scope, year, place, "table", "row", "column", value, raw, 'counted'
FROM exact;

-- The three tables summed over the reports that count. A cell that nobody filled has no sum.
CREATE VIEW sums AS
SELECT
  year, place, "table", "row", "column",
  sum(value) AS total,
  count(value) AS contributors,
  count(*) FILTER (WHERE COALESCE(raw, '') = '') AS blank,
  count(*) FILTER (WHERE value IS NULL AND raw <> '') AS unreadable
FROM held
WHERE counting = 'counted'
GROUP BY year, place, "table", "row", "column";

-- What a sum is made of: ask by year and place, ORDER BY value DESC NULLS LAST.
CREATE VIEW contributors AS
SELECT year, place, organ, value, raw FROM held WHERE counting = 'counted';

-- 勾稽关系 of table 三, a column a line: judged where all its 24 cells are filled and readable.
CREATE VIEW balance AS
SELECT
  organ, kind, scope, year,
  split_part(place, '.', 3) AS applicant,
  sum(value) FILTER (WHERE place LIKE '%.newlyReceived.%') AS newly_received,
  sum(value) FILTER (WHERE place LIKE '%.carriedIn.%') AS carried_in,
  sum(value) FILTER (
    WHERE split_part(place, '.', 2) NOT IN ('newlyReceived', 'carriedIn', 'carriedOut')
  ) AS handled,
  sum(value) FILTER (WHERE place LIKE '%.carriedOut.%') AS carried_out
FROM held
WHERE place LIKE 'requests.%'
GROUP BY id, organ, kind, scope, year, split_part(place, '.', 3)
HAVING count(value) = 24;

CREATE VIEW unbalanced AS
SELECT *, handled + carried_out - newly_received - carried_in AS difference
FROM balance
WHERE newly_received + carried_in <> handled + carried_out;

-- 上年结转 that is not what the organ's report of the year before carries out, a column a line. Two
-- reports without a name are not those of one organ.
CREATE VIEW carried AS
SELECT
  organ, scope, year,
  split_part(place, '.', 3) AS applicant,
  sum(value) FILTER (WHERE place LIKE '%.carriedIn.%') AS carried_in,
  sum(value) FILTER (WHERE place LIKE '%.carriedOut.%') AS carried_out
FROM held
WHERE place LIKE 'requests.carried%' AND organ <> '' AND year ~ '^[0-9]{4}$'
GROUP BY organ, scope, year, split_part(place, '.', 3);

CREATE VIEW carry_over AS
SELECT organ, scope, year, applicant, left_before, carried_in
FROM (
  SELECT
    organ, scope, year, applicant, carried_in,
    lag(year) OVER years AS year_before,
    lag(carried_out) OVER years AS left_before
  FROM carried
  WINDOW years AS (PARTITION BY organ, scope, applicant ORDER BY year)
) AS beside
WHERE CAST(year_before AS integer) = CAST(year AS integer) - 1 AND left_before <> carried_in;
