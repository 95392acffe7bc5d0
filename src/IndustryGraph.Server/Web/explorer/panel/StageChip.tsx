import type { Stage } from '../server/schema';
import { stageWords } from '../words/stages';

export const StageChip = ({ stage }: { readonly stage: Stage }) => <span class={`chip ${stage}`}>{stageWords[stage]}</span>;
