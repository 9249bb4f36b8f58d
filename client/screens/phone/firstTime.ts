// Which hint a round needs for the first time. What is known already is ../../ui/hints.ts.
import type { TaskSlice } from '../../../shared/protocol/views.ts';

export const hintOf = ({ kind, axes }: TaskSlice) =>
  kind === 'match' && axes.length > 1 ? ('axes' as const) : kind;
