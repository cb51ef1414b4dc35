/** Links out of a page that has nothing to read. */
export function WaysOn({ to }: { to: { href: string; label: string }[] }) {
  return (
    <ul className="ways-on">
      {to.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
