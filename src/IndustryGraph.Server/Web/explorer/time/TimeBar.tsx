import { useEffect, useRef, useState } from 'preact/hooks';
import type { Changes } from '../questions/changes';
import type { Reference } from '../questions/reference';
import type { Navigate } from '../view/navigation';
import type { View } from '../view/view';
import { addDays, dateWords, daysBetween } from '../words/dates';

/** So many milliseconds after the last move the graph is read at the new day. */
const pause = 120;

/**
 * The day that the graph is read at, a slider with a mark for every day on which something was announced, and the day
 * by whose end something had to be on record.
 */
export function TimeBar({ reference: { days, today, statistics }, view, changes, navigate }: {
  readonly reference: Reference;
  readonly view: View;
  readonly changes: Changes | null;
  readonly navigate: Navigate;
}) {
  const first = addDays(days.find((day) => day < today) ?? addDays(today, -365), -31);
  const last = [today, view.at ?? today].sort().at(-1)!;
  const length = daysBetween(first, last);
  const shown = view.at ?? today;
  const recorded = statistics.lastChange?.slice(0, 10);
  const [day, setDay] = useState(shown);
  const from = useRef(shown);
  const timer = useRef<number | undefined>(undefined);
  // One way along the slider is one step of the history, however many days it shows meanwhile.
  const slides = useRef(false);
  useEffect(() => setDay(shown), [shown]);

  const go = (to: string, how: 'push' | 'replace') => {
    const at = to === today ? null : to;
    navigate({ at, since: from.current === to ? view.since : from.current }, how);
  };
  const slide = (to: string) => {
    setDay(to);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      go(to, slides.current ? 'replace' : 'push');
      slides.current = true;
    }, pause);
  };
  const settle = (to: string) => {
    clearTimeout(timer.current);
    go(to, slides.current ? 'replace' : 'push');
    slides.current = false;
    from.current = to;
  };
  const jump = (to: string) => {
    from.current = shown;
    settle(to);
  };
  const before = days.findLast((one) => one < shown && one >= first);
  const after = [...days, today].find((one) => one > shown);
  return (
    <section class="time" aria-label="Time">
      <div class="time-line">
        <button type="button" aria-label="The change before" disabled={!before} onClick={() => jump(before!)}>‹</button>
        <div class="time-slider">
          <svg class="ticks" viewBox={`0 0 ${length} 10`} preserveAspectRatio="none" aria-hidden="true">
            {days.filter((one) => one >= first && one <= last).map((one) => {
              const x = daysBetween(first, one);
              return <path key={one} d={`M${x},0V10`} vector-effect="non-scaling-stroke" />;
            })}
          </svg>
          <input
            type="range" min={0} max={length} step={1} value={daysBetween(first, day)}
            aria-label="As of" aria-valuetext={dateWords(day)}
            onPointerDown={() => { from.current = shown; }}
            onInput={({ currentTarget }) => slide(addDays(first, Number(currentTarget.value)))}
            onChange={({ currentTarget }) => settle(addDays(first, Number(currentTarget.value)))}
          />
          <span class="ends" aria-hidden="true"><span>{dateWords(first)}</span><span>{last === today ? 'today' : dateWords(last)}</span></span>
        </div>
        <button type="button" aria-label="The next change" disabled={!after} onClick={() => jump(after!)}>›</button>
        <output class="day">as of <b>{day === today ? 'today' : dateWords(day)}</b></output>
        {view.at !== null && <button type="button" onClick={() => jump(today)}>Today</button>}
        <label class="known" title="What had been recorded by the end of this day, and nothing that came later">
          <span>known by</span>
          <input
            type="date" max={recorded} value={view.known ?? ''}
            onChange={({ currentTarget }) => navigate({ known: currentTarget.value === '' ? null : currentTarget.value })}
          />
        </label>
      </div>
      {view.since !== null && changes && <ChangeNote since={view.since} changes={changes} navigate={navigate} />}
    </section>
  );
}

function ChangeNote({ since, changes: { added, ended, changed }, navigate }: {
  readonly since: string;
  readonly changes: Changes;
  readonly navigate: Navigate;
}) {
  const isNone = added.length + ended.length + changed.length === 0;
  return (
    <p class="changes" role="status">
      Against {dateWords(since)}:{' '}
      {isNone ? 'no difference here' : (
        <>
          {added.length > 0 && <b class="added">+ {added.length} new</b>}
          {ended.length > 0 && <b class="ended">− {ended.length} gone</b>}
          {changed.length > 0 && <b class="changed">~ {changed.length} changed</b>}
        </>
      )}
      <button type="button" class="plain" onClick={() => navigate({ since: null })}>Stop comparing</button>
    </p>
  );
}
