import type { Finding, RuleId } from '#src/report/checks/finding.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { Button } from '#src/ui/button.tsx';
import { putCaretBehindChange } from '#src/ui/focus-named.ts';
import { STATED_FIGURES } from '#src/report/prose/table-figures.ts';
import { FINDINGS_KEY } from './live-findings.ts';
import { useLive, useReportForm } from './report-form.tsx';
import { goToWords } from './select-words.ts';
import { textAt } from './set-text.ts';
import { setTexts } from './set-texts.ts';
import { Suspects } from './suspects.tsx';

/** The figures were held against the file's paper: it is its printed totals that are wrong. */
function AcceptParts({ place, describedBy }: { place: string; describedBy: string }) {
  const { change, goTo } = useReportForm();
  return (
    <Button
      aria-describedby={describedBy}
      onClick={() => {
        change('以分项为准', place, [{ unit: 'source.accepted', value: true }]);
        // The button goes away with its finding.
        goTo(place);
      }}
    >
      已核对，以分项为准
    </Button>
  );
}

interface MendProps extends NonNullable<Finding['mend']> {
  describedBy: string;
}

/** Writes what the finding offers instead of the words it is about. */
function Mend({ label, edits, describedBy }: MendProps) {
  const report = useReportForm();
  const mend = () => {
    const [first] = edits;
    const before = textAt(report, first?.place ?? '');
    const places = [...new Set(edits.map(({ place }) => placeName(place)))].join('、');
    // Most of them are off the screen.
    const said = edits.length > 1 ? `${label}（${edits.length} 处：${places}）` : label;
    if (!first || !setTexts(report, edits, said)) {
      report.history.say('这里的文字已经改过，没有改动');
      return;
    }
    // Parts are on the page again once React has rendered them.
    setTimeout(() => {
      report.goTo(first.place, () => {
        putCaretBehindChange(first.place, before);
      });
    });
  };
  return (
    <Button aria-describedby={describedBy} onClick={mend}>
      {label}
    </Button>
  );
}

/** A finding that lists several figures has a button for each. */
function Places({ places }: { places: readonly string[] }) {
  const { goTo } = useReportForm();
  return (
    <ul className="finding-places">
      {places.map((place) => (
        <li key={place}>
          <Button onClick={() => goTo(place)}>{placeName(place)}</Button>
        </li>
      ))}
    </ul>
  );
}

const MOST_QUOTES = 12;
const LONGEST_QUOTE = 16;
const shorten = (words: string): string =>
  words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;

/** The words that a finding is about, where they stand several times or in several texts. */
function Quotes({ quotes }: { quotes: NonNullable<Finding['quotes']> }) {
  const report = useReportForm();
  const isScattered = new Set(quotes.map(({ place }) => place)).size > 1;
  return (
    <ul className="finding-places">
      {quotes.slice(0, MOST_QUOTES).map((quote) => (
        <li key={`${quote.place} ${quote.start}`}>
          <Button
            title={placeName(quote.place)}
            onClick={() => {
              goToWords(report, quote.place, quote);
            }}
          >
            “{shorten(quote.words)}”{isScattered && `（${placeName(quote.place)}）`}
          </Button>
        </li>
      ))}
      {quotes.length > MOST_QUOTES && <li>等 {quotes.length} 处</li>}
    </ul>
  );
}

const FIGURES_IN_DOUBT: readonly RuleId[] = ['requests-balance', 'printed-total'];

/** While the figures of its table do not add up, the one of the table is none to write into a text. */
function useIsTableInDoubt(finding: Finding): boolean {
  return useLive(FINDINGS_KEY, ({ findings }) => {
    if (finding.rule !== 'text-figure') return false;
    const { table } = Object.values(STATED_FIGURES).find(({ name }) => name === finding.name) ?? {};
    return findings
      .findings()
      .some(
        ({ finding: { rule, places } }) =>
          FIGURES_IN_DOUBT.includes(rule) && places[0].split('.')[0] === table,
      );
  });
}

interface AidProps {
  finding: Finding;
  /** Id of its sentence: many findings have buttons with the same words. */
  describedBy: string;
}

/** What helps with a finding: where it is, what may be behind it, or an answer to it. */
export function FindingAid({ finding, describedBy }: AidProps) {
  const { readOnly } = useReportForm();
  const { rule, places, quotes = [], mend } = finding;
  const isInDoubt = useIsTableInDoubt(finding);
  return (
    <>
      {rule === 'requests-balance' && <Suspects column={finding.balance.column} />}
      {rule === 'jump' && places.length > 1 && <Places places={places} />}
      {quotes.length > 1 && <Quotes quotes={quotes} />}
      {rule === 'printed-total' && !readOnly && (
        <AcceptParts place={places[0]} describedBy={describedBy} />
      )}
      {isInDoubt && <p className="text-quiet">表里的数字还对不上，先改表格，再看文字。</p>}
      {mend && !isInDoubt && !readOnly && <Mend {...mend} describedBy={describedBy} />}
    </>
  );
}
