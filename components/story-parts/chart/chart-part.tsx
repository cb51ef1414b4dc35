import type { ReactNode } from 'react';
import { figureIn } from '#lib/site/language';
import type { PartProps } from '../part-props';
import { DataTable } from '../table';
import { endsOf, LyingBars, StandingBars } from './bars';
import { lettersWide, longestFigure, longestLabel, NARROWEST, NARROWEST_SMALL, type Rows, scaleOf, seriesClass, valuesOf } from './figures';
import { Lines, namesFit, placesAcross } from './lines';

/**
 * Across, a chart is measured in per cent of its width, so that words keep the size of words on every screen; down, in
 * pixels. Lines alone need a coordinate system of their own.
 */
const HEIGHT = 280;
const SMALL_HEIGHT = 150;
const TOP = 20;
const FOOT = 28;
/** Least room for the words of the scale, which stand on its lines, in per cent. */
const LEFT = 9;
const SMALL_LEFT = 16;
const SMALL_TICKS = 3;
/** Letters that fit beneath a chart on the narrowest screen. */
const LETTERS_ACROSS = 42;
/** Longest label for which bars stand upright, in letters. */
const SHORT_LABEL = 6;

/** Figures drawn on the server, with the table that they come from one click away. */
export function ChartPart({ type, title, source, unit, columns, rows, words, lang }: PartProps<'Chart'>) {
  const names = columns.slice(1);
  const figure = figureIn(lang);
  const written = rows.map((row) => row.map((cell, column) => (column > 0 && typeof cell === 'number' ? figure(cell) : cell)));
  return (
    <figure className={`chart chart-${type}`}>
      <h2>{title}</h2>
      {unit ? <p className="chart-unit">{unit}</p> : null}
      <Drawing type={type} names={names} rows={rows} lang={lang} label={`${title}. ${words.table}.`} />
      <details>
        <summary>{words.table}</summary>
        <DataTable title={title} columns={columns} rows={written} align={columns.map((_, index) => (index === 0 ? 'left' : 'right'))} />
      </details>
      <figcaption>
        {words.source}: {source}
      </figcaption>
    </figure>
  );
}

interface DrawingProps {
  type: PartProps<'Chart'>['type'];
  names: string[];
  rows: Rows;
  lang: string;
  label: string;
}

function Drawing({ type, names, rows, lang, label }: DrawingProps) {
  switch (type) {
    case 'bar':
    case 'stacked': {
      const stacked = type === 'stacked';
      const bars = { rows, names, stacked, lang };
      const key = names.length > 1 ? <Key names={names} lines={false} /> : null;
      if (longestLabel(rows) > SHORT_LABEL)
        return (
          <>
            {key}
            <div role="img" aria-label={label}>
              <LyingBars {...bars} />
            </div>
          </>
        );
      const values = endsOf(rows, names, stacked);
      const left = Math.max(LEFT, lettersWide(longestTick(values, lang), NARROWEST));
      return (
        <>
          {key}
          <Plot rows={rows} values={values} lang={lang} label={label} height={HEIGHT} left={left}>
            <StandingBars {...bars} top={TOP} bottom={HEIGHT - FOOT} left={left} />
          </Plot>
        </>
      );
    }
    case 'line': {
      const scale = scaleOf(valuesOf(rows), [HEIGHT - FOOT, TOP]);
      const direct = names.length > 1 && namesFit(names, rows, scale);
      const left = Math.max(LEFT, lettersWide(longestTick(valuesOf(rows), lang), NARROWEST));
      return (
        <>
          {names.length > 1 && !direct ? <Key names={names} lines /> : null}
          <Plot rows={rows} values={valuesOf(rows)} lang={lang} label={label} height={HEIGHT} left={left}>
            <Lines rows={rows} series={[...names.keys()]} scale={scale} height={HEIGHT} left={left} names={direct ? names : undefined} />
          </Plot>
        </>
      );
    }
    case 'small-multiples': {
      const scale = scaleOf(valuesOf(rows), [SMALL_HEIGHT - FOOT, TOP], SMALL_TICKS);
      const left = Math.max(SMALL_LEFT, lettersWide(longestTick(valuesOf(rows), lang, SMALL_TICKS), NARROWEST_SMALL));
      return (
        <ul className="chart-multiples">
          {names.map((name, index) => (
            <li key={name}>
              <p className="chart-name">{name}</p>
              <Plot
                rows={rows}
                values={valuesOf(rows)}
                lang={lang}
                label={`${name}. ${label}`}
                height={SMALL_HEIGHT}
                left={left}
                ticks={SMALL_TICKS}
              >
                <Lines rows={rows} series={[index]} scale={scale} height={SMALL_HEIGHT} left={left} />
              </Plot>
            </li>
          ))}
        </ul>
      );
    }
    default:
      return type satisfies never;
  }
}

/** The longest figure of a scale, in letters. */
function longestTick(values: number[], lang: string, ticks?: number): number {
  return longestFigure(scaleOf(values, [0, 1], ticks).ticks, lang);
}

interface PlotProps {
  rows: Rows;
  values: number[];
  lang: string;
  label: string;
  height: number;
  left: number;
  ticks?: number;
  children: ReactNode;
}

/** The ruled ground of a chart: lines of the scale with their figures, and the labels of the rows beneath. */
function Plot({ rows, values, lang, label, height, left, ticks, children }: PlotProps) {
  const scale = scaleOf(values, [height - FOOT, TOP], ticks);
  const across = placesAcross(rows.length, left);
  const figure = figureIn(lang);
  return (
    <svg className="chart-plot" width="100%" height={height} role="img" aria-label={label}>
      {scale.ticks.map((tick) => (
        <g key={tick} className={tick === 0 ? 'chart-rule chart-zero' : 'chart-rule'}>
          <line x1="0" x2="100%" y1={scale.at(tick)} y2={scale.at(tick)} />
          <text x="0" y={scale.at(tick) - 5}>
            {figure(tick)}
          </text>
        </g>
      ))}
      {children}
      {rows.map((row, index) => (
        <text key={String(row[0])} x={`${across(index)}%`} y={height - 6} textAnchor="middle">
          {labelShown(index, rows, ticks) ? row[0] : ''}
        </text>
      ))}
    </svg>
  );
}

function Key({ names, lines }: { names: string[]; lines: boolean }) {
  return (
    <ul className="chart-key">
      {names.map((name, index) => (
        <li key={name}>
          <svg className={seriesClass(index)} width={lines ? 28 : 12} height="12" aria-hidden="true">
            {lines ? <path d="M0,6H28" /> : <rect width="12" height="12" />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Labels that would run into one another are left to the table; a small chart has room for half as many. */
function labelShown(index: number, rows: Rows, ticks?: number): boolean {
  const letters = ticks === undefined ? LETTERS_ACROSS : LETTERS_ACROSS / 2;
  return index % Math.ceil((rows.length * (longestLabel(rows) + 2)) / letters) === 0;
}
