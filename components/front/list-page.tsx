import type { ReactNode } from 'react';

interface Props {
  label?: ReactNode;
  title: ReactNode;
  description?: string;
  /** What stands under the title, beside the list where there is room. */
  beside?: ReactNode;
  children?: ReactNode;
}

/** Stories under a name: a section, a topic, a month. */
export function ListPage({ label, title, description, beside, children }: Props) {
  return (
    <div className="list-page">
      <header className="list-header">
        {label ? <p className="label">{label}</p> : null}
        <h1>{title}</h1>
        {description ? <p>{description}</p> : null}
        {beside}
      </header>
      {children ? <div className="list-body">{children}</div> : null}
    </div>
  );
}
