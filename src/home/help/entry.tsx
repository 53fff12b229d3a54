import { NamedLists } from '#src/ui/named-lists.tsx';
import type { HelpEntry } from './help-entry.ts';

function Terms({ terms }: { terms: NonNullable<HelpEntry['terms']> }) {
  return (
    <dl className="help-terms">
      {terms.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Comparison({ heads, rows }: NonNullable<HelpEntry['table']>) {
  return (
    <table className="help-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join()}>
            {cells.map((cell, index) => (
              <td key={heads[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EntryProps {
  entry: HelpEntry;
  /** Id of its heading. */
  at: string;
  /** The chapter it is from, where it stands outside of it. */
  from?: string;
}

/** One entry of the help. */
export function Entry({ entry, at, from }: EntryProps) {
  const { title, paragraphs = [], terms, lists, table, link } = entry;
  return (
    <section className="help-entry">
      {from !== undefined && <p className="text-quiet">{from}</p>}
      <h3 id={at} tabIndex={-1}>
        {title}
      </h3>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {terms && <Terms terms={terms} />}
      {lists && <NamedLists lists={lists} />}
      {table && <Comparison {...table} />}
      {link && (
        <p className="help-screen">
          <a className="underline" href={link.href}>
            {link.text}
          </a>
        </p>
      )}
    </section>
  );
}
