import { dataGround } from './data/index.ts';
import { formulaGround } from './formula/index.ts';
import type { AnyGround, GroundType } from './ground.ts';
import { networkGround } from './network/index.ts';
import { surfaceGround } from './surface/index.ts';

/** Every kind of ground, a row each. That of the surfaces comes last: it takes every id that no other does. */
const table = [dataGround, formulaGround, networkGround, surfaceGround] as const;

type GroundOf<Type> = Type extends GroundType<infer One> ? One : never;

/** What is descended in an experiment: a plain object of one of these kinds. */
export type Ground = GroundOf<(typeof table)[number]>;

/** The fields under which authors and files write any of them. */
export type GroundInput = { readonly surface?: string } & Joined<Written<Ground>>;

/** What is written of one kind: its own fields, each as far as it is known. */
type Written<One> = One extends AnyGround
  ? { readonly [Field in Exclude<keyof One, keyof AnyGround>]?: Part<One[Field]> }
  : never;

/** Of an object, and of those in it, each field as far as it is known; of a list any number of such; of all else, all of it. */
type Part<T> = T extends readonly (infer Item)[]
  ? number extends T['length']
    ? readonly Part<Item>[]
    : T
  : T extends object
    ? { readonly [Field in keyof T]?: Part<T[Field]> }
    : T;

/** All of several types at once. */
type Joined<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The table, for whoever does the same with every row: what a kind of ground can do takes grounds of that kind alone. */
export const groundTypes = table as unknown as readonly GroundType<Ground>[];

/** The kind of ground that a surface id means, if it means any. */
export const typeNamed = (surface: string): GroundType<Ground> | undefined =>
  groundTypes.find(({ takes }) => takes(surface));

/** The kind of a ground. */
export const typeOf = ({ kind }: AnyGround): GroundType<Ground> => groundTypes.find((type) => type.kind === kind)!;
