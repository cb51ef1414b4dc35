import type { CheckReport } from './check-content';
import type { Finding, FindingWeight } from './finding';
import { countOf } from './report-text';

/** Raised when a field changes its meaning or goes; a new one does not raise it. */
export const REPORT_VERSION = 1;

interface JsonReport {
  version: typeof REPORT_VERSION;
  count: Record<FindingWeight, number>;
  findings: Finding[];
  skipped: CheckReport['skipped'];
  stories: number;
}

/** The report for machines; docs/checking.md describes it. */
export function reportAsJson({ findings, skipped, stories }: CheckReport): string {
  const report: JsonReport = { version: REPORT_VERSION, count: countOf(findings), findings, skipped, stories: stories.length };
  return `${JSON.stringify(report, null, 2)}\n`;
}
