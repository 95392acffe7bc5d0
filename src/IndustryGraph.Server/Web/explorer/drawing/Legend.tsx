import type { Reference } from '../questions/reference';
import { relationshipTypes, stages, type RelationshipType, type Stage, type TypeInfo } from '../server/schema';
import type { Navigate } from '../view/navigation';
import { usualStages, usualTypes, walksFlow, flowTypes, type View } from '../view/view';
import { typeWords } from '../words/relationships';
import { stageWords } from '../words/stages';
import { headOf } from './heads';

/** What lines and cards mean; each stage and type is a switch that leaves it out or lets it in. */
export function Legend({ view, reference, types, navigate }: {
  readonly view: View;
  readonly reference: Reference | null;
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly navigate: Navigate;
}) {
  const { question } = view;
  const shownTypes = view.types ?? usualTypes(question);
  const shownStages = view.stages ?? usualStages(question);
  const recorded = new Set(reference?.statistics.byType.flatMap(({ type, count }) => (count > 0 ? [type] : [])));
  const offered = (walksFlow(question.kind) ? flowTypes : relationshipTypes)
    .filter((type) => recorded.size === 0 || recorded.has(type) || view.types?.includes(type));
  const fixed = question.kind === 'ask';
  return (
    <details class="legend" open={matchMedia('(min-width: 60rem)').matches}>
      <summary>Legend{fixed ? '' : ' and filter'}</summary>
      <div class="legend-body">
        <fieldset disabled={fixed}>
          <legend>Type</legend>
          {offered.map((type) => (
            <Switch
              key={type}
              on={shownTypes.includes(type)}
              onToggle={() => navigate({ types: toggled(relationshipTypes, shownTypes, type, usualTypes(question)) })}
            >
              <Sample type={type} stage="SIGNED" />
              {typeWords(type, types)}
            </Switch>
          ))}
        </fieldset>
        <fieldset disabled={fixed}>
          <legend>Stage</legend>
          {stages.map((stage) => (
            <Switch
              key={stage}
              on={shownStages.includes(stage)}
              onToggle={() => navigate({ stages: toggled(stages, shownStages, stage, usualStages(question)) })}
            >
              <Sample type="PARTNERS_WITH" stage={stage} />
              {stageWords[stage].toLowerCase()}
            </Switch>
          ))}
        </fieldset>
        <p class="legend-kinds">
          <b>Card</b>
          <span><i class="kind company" />company</span>
          <span><i class="kind venture" />joint venture</span>
          <span><i class="kind facility" />plant or line</span>
          <span><i class="kind brand" />brand</span>
        </p>
      </div>
    </details>
  );
}

/** The values with one switched; null where that is what counts anyway. None at all would say nothing: then all usual. */
function toggled<T extends RelationshipType | Stage>(
  all: readonly T[], shown: readonly T[], one: T, usual: readonly T[],
): readonly T[] | null {
  const next = all.filter((value) => (value === one) !== shown.includes(value));
  const isUsual = next.length === usual.length && next.every((value) => usual.includes(value));
  return isUsual || next.length === 0 ? null : next;
}

function Switch({ on, onToggle, children }: {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={onToggle} />
      {children}
    </label>
  );
}

function Sample({ type, stage }: { readonly type: RelationshipType; readonly stage: Stage }) {
  const head = stage === 'SIGNED' ? headOf(type, { x: 33, y: 7 }, { x: 0, y: 7 }) : null;
  return (
    <svg class="sample" width="25" height="10" viewBox="0 0 36 14" aria-hidden="true">
      <g class={`line type-${type} stage-${stage}`}>
        <path class="stroke" d="M1,7H33" />
        {head && <path class={head.filled ? 'head filled' : 'head'} d={head.path} transform={head.transform} />}
      </g>
    </svg>
  );
}
