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

/** One entry of the help. One that a search leaves out is off the screen, never off the paper. */
export function Entry({ entry, isFound }: { entry: HelpEntry; isFound: boolean }) {
  const { id, title, paragraphs = [], terms, lists, table, link } = entry;
  return (
    <section className="help-entry" data-left-out={isFound ? undefined : ''}>
      <h3 id={id} tabIndex={-1}>
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
