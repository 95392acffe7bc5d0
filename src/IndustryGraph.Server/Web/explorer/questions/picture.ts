import type { GraphQLRequest } from '../../shared/graphql';
import type { Entity, Relationship, Source, Stage, Truncation } from '../server/schema';

/** What the graph answers, ready to be drawn, listed and told. */
export interface Picture {
  readonly heading: string;
  /** The answer in sentences. */
  readonly summary: readonly string[];
  readonly entities: readonly DrawnEntity[];
  readonly lines: readonly DrawnLine[];
  /** In layers along the flow, in layers by tier, or by distance in the network. */
  readonly layout: 'flow' | 'steps' | 'network';
  readonly truncated: Truncation | null;
  /** What stands out, as the roots of a network or the ends of a path. */
  readonly roots: readonly string[];
  readonly story: Story;
  /** What was sent to get it. */
  readonly requests: readonly GraphQLRequest[];
  /** The day that it was read at. */
  readonly validAt: string | null;
}

export interface DrawnEntity extends Entity {
  /** Relationships on record beyond those in the picture; 0 where that was not asked for. */
  readonly hidden: number;
  /** Tiers away from what the question starts from. */
  readonly tier?: number;
  readonly mark?: EntityMark;
}

/** removed: what stops; sole: hit without another source; hit: hit, with another source. */
export type EntityMark = 'removed' | 'sole' | 'hit';

export interface DrawnLine extends Relationship {
  readonly mark?: LineMark;
}

/** added, ended, changed: since the day of comparison; lost: by a disruption; weakest: of a path. */
export type LineMark = 'added' | 'ended' | 'changed' | 'lost' | 'weakest';

/** What the panel tells of the answer as a whole. */
export type Story =
  | { readonly kind: 'network'; readonly companies: number | null }
  | { readonly kind: 'chain'; readonly tiers: readonly { tier: number; entities: readonly Entity[] }[] }
  | { readonly kind: 'paths'; readonly paths: readonly PathStory[] }
  | { readonly kind: 'disruption'; readonly hit: readonly Hit[] }
  | {
    readonly kind: 'ask';
    readonly understoodAs: string | null;
    readonly sources: readonly Source[];
    readonly suggestions: readonly string[];
  };

export interface PathStory {
  readonly nodes: readonly Entity[];
  readonly lines: readonly Relationship[];
  readonly weakestStage: Stage;
  readonly weakestHop: string;
  readonly independentOrigins: number;
}

/** A company that a disruption reaches. */
export interface Hit {
  readonly company: Entity;
  readonly tier: number;
  readonly soleSource: boolean;
  readonly lost: readonly Relationship[];
  readonly alternatives: readonly Entity[];
  readonly pending: readonly Relationship[];
}

/** Each once, in the order of their first mention. */
export function distinct<T extends { readonly slug: string }>(all: Iterable<T>): T[] {
  return [...new Map([...all].reverse().map((one) => [one.slug, one])).values()].reverse();
}

/** The ends of these lines, each once. */
export const endsOf = (lines: readonly Relationship[]): Entity[] => distinct(lines.flatMap(({ from, to }) => [from, to]));

export const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
