import { useEffect, useState } from 'preact/hooks';
import { send } from '../server/send';
import { Combobox } from './Combobox';
import type { HitKind } from './hits';

const companies: readonly HitKind[] = ['COMPANY'];
const entities: readonly HitKind[] = ['COMPANY', 'FACILITY'];

/** A field of a form that holds one company (or plant), by its id; it shows the name. */
export function EntityPicker({ label, id, onPick, plants = false }: {
  readonly label: string;
  readonly id: string;
  readonly onPick: (id: string) => void;
  readonly plants?: boolean;
}) {
  const name = useNameOf(id);
  return (
    <label class="field">
      <span>{label}</span>
      <Combobox
        label={label}
        placeholder={plants ? 'A company or plant' : 'A company'}
        value={name}
        kinds={plants ? entities : companies}
        onTake={({ slug }) => onPick(slug)}
        onSubmit={(_, hits) => hits[0] && onPick(hits[0].slug)}
      />
    </label>
  );
}

/** The name of an entity; its id until that is known. */
function useNameOf(id: string): string {
  const [named, setNamed] = useState({ id: '', name: '' });
  useEffect(() => {
    if (id === '') {
      return;
    }

    const stop = new AbortController();
    const request = {
      document: 'query Name($id: ID!) { node(id: $id) { ... on Entity { name } } }',
      variables: { id },
    };
    send<{ node: { name?: string } | null }>(request, stop.signal)
      // Where there is no name the question itself tells what is wrong with the id.
      .then(({ data }) => setNamed({ id, name: data.node?.name ?? id }), () => stop.signal.aborted || setNamed({ id, name: id }));
    return () => stop.abort();
  }, [id]);
  return id === '' ? '' : named.id === id ? named.name : '';
}
