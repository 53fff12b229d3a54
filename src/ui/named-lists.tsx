import './named-lists.css';

/** Short lists, each under its name. */
export const NamedLists = ({
  lists,
}: {
  lists: readonly { name: string; items: readonly string[] }[];
}) => (
  <dl className="named-lists">
    {lists.map(({ name, items }) => (
      <div key={name}>
        <dt>{name}</dt>
        {items.map((item) => (
          <dd key={item}>{item}</dd>
        ))}
      </div>
    ))}
  </dl>
);
