import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { searchHits, type Hit, type HitKind } from './hits';

/** So many milliseconds after the last letter the server is asked. */
const pause = 130;

/**
 * A field that offers the names on record for what is typed: arrow keys go through them, Enter takes one, Escape closes
 * the list.
 */
export function Combobox({ label, placeholder, value, kinds, free, onTake, onSubmit, inputRef, icon }: {
  readonly label: string;
  readonly placeholder: string;
  /** What stands in the field before anything is typed. */
  readonly value: string;
  readonly kinds: readonly HitKind[];
  /** An entry below the names, for the text as it is. */
  readonly free?: (text: string) => string | null;
  readonly onTake: (hit: Hit) => void;
  /** Enter without choosing a name, or the entry below them. */
  readonly onSubmit: (text: string, hits: readonly Hit[]) => void;
  readonly inputRef?: preact.Ref<HTMLInputElement>;
  readonly icon?: ComponentChildren;
}) {
  const [text, setText] = useState(value);
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = useRef(false);
  const id = useId();

  useEffect(() => {
    setText(value);
    typed.current = false;
  }, [value]);

  useEffect(() => {
    const asked = text.trim();
    if (!typed.current || asked === '') {
      setHits([]);
      return;
    }

    const stop = new AbortController();
    const timer = setTimeout(() => {
      searchHits(asked, kinds, stop.signal).then(setHits, () => stop.signal.aborted || setHits([]));
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, kinds]);

  const below = text.trim() === '' ? null : free?.(text.trim()) ?? null;
  const entries = hits.length + (below === null ? 0 : 1);
  const isListed = isOpen && entries > 0;
  const close = () => {
    setOpen(false);
    setActive(-1);
    typed.current = false;
  };
  const take = (index: number) => {
    const hit = hits[index];
    close();
    if (hit) {
      setText(hit.label);
      onTake(hit);
    } else {
      onSubmit(text.trim(), hits);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      setActive(entries === 0 ? -1 : (active + step + entries + (active < 0 && step < 0 ? 1 : 0)) % entries);
    } else if (event.key === 'Enter' && text.trim() !== '') {
      take(isListed ? active : -1);
    } else if (event.key === 'Escape') {
      close();
    } else {
      return;
    }

    event.preventDefault();
  };

  return (
    <div class="combobox">
      {icon}
      <input
        ref={inputRef ?? null}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={text}
        onInput={({ currentTarget }) => {
          typed.current = true;
          setText(currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={close}
        onKeyDown={press}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isListed}>
        {hits.map((hit, index) => (
          <Entry key={hit.slug} id={`${id}-${index}`} active={index === active} onTake={() => take(index)}>
            <b>{hit.label}</b>
            <small>{hit.hint}</small>
          </Entry>
        ))}
        {below !== null && (
          <Entry id={`${id}-${hits.length}`} active={active === hits.length} onTake={() => take(hits.length)}>
            <span class="free">{below}</span>
          </Entry>
        )}
      </ul>
    </div>
  );
}

function Entry({ id, active, onTake, children }: {
  readonly id: string;
  readonly active: boolean;
  readonly onTake: () => void;
  readonly children: ComponentChildren;
}) {
  // Taken when the button goes down: when it comes up, the field has lost the focus and the list is gone.
  const down = (event: MouseEvent) => {
    event.preventDefault();
    onTake();
  };
  return <li id={id} role="option" aria-selected={active} onMouseDown={down}>{children}</li>;
}
