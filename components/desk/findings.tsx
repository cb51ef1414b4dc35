import type { Finding, FindingWeight } from '#lib/check/finding';

const WEIGHTS: Record<FindingWeight, string> = { error: 'To mend', serious: 'Serious', advice: 'Advice' };

/** How much the checks have to say of a story, in a few words; nothing where they say nothing. */
export function FindingsInShort({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const serious = findings.filter(({ weight }) => weight !== 'advice').length;
  const advice = findings.length - serious;
  const said = [serious > 0 ? `${serious} serious` : '', advice > 0 ? `${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice` : '']
    .filter(Boolean)
    .join(', ');
  return <span className={serious > 0 ? 'desk-serious' : undefined}> · Checks: {said}</span>;
}

/** What the checks say of a story, the heaviest first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p>They have nothing to say.</p>;
  return (
    <ul className="desk-findings">
      {findings.map(({ rule, weight, field, says, todo }) => (
        <li key={`${rule} ${field} ${says}`}>
          <strong className={weight === 'advice' ? undefined : 'desk-serious'}>{WEIGHTS[weight]}:</strong>{' '}
          {field ? <code>{field}</code> : null} {says}
          {todo ? <span className="desk-hint"> — {todo}</span> : null}
        </li>
      ))}
    </ul>
  );
}
