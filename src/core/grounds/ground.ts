import type { Batches } from '../data/batches.ts';
import type { ExampleParts } from '../examples/index.ts';
import type { PictureSetId } from '../examples/kinds.ts';
import type { FindPictures } from '../examples/pictures.ts';
import type { FormulaFault } from '../expression/fault.ts';
import type { formulaSurface } from '../expression/parse.ts';
import type { JobShare } from '../grids/grid-job.ts';
import type { ValueGridSetup, ValuePiece } from '../grids/value-grid.ts';
import type { Network } from '../network/network.ts';
import type { Plane, ProjectedPath } from '../network/planes/plane.ts';
import type { PlaneJob } from '../network/planes/plane-job.ts';
import type { Objective } from '../objective/objective.ts';
import type { Method } from '../optimizers/descend.ts';
import type { FieldReader } from '../reading/field-reader.ts';
import type { Notice } from '../reading/notice.ts';
import type { Surface } from '../surfaces/surface.ts';

/*
 * The ground of an experiment is what is descended on it. There are several kinds, one folder each beside this file: its plain object (what
 * an experiment holds of it), its `GroundType` (how authors, files and links write it), which stands in the table of `index.ts`, and, in
 * `prepare.ts`, its `Preparer` (what is computed with). Nothing outside these folders asks of which kind a ground is but what is about one
 * kind alone.
 */

/**
 * What every ground holds, whatever its kind. Its other fields are those under which authors and files write it, beside `surface`: of an
 * experiment written down only `kind` is left out, since `surface` says it.
 */
export interface AnyGround {
  /** Name of its folder. */
  readonly kind: string;
  /** Id under which menus, links and files name it. */
  readonly surface: string;
}

/**
 * What decides on the landscape, as text: where it is the same, they look the same. The seed of the experiment counts only for a network, whose
 * planes go through what it draws.
 */
export const landscapeOf = (ground: AnyGround, seed = 1): string =>
  JSON.stringify(ground.kind === 'network' ? [ground, seed] : ground);

/** A ground made out of what was given, and what starts have to keep to. */
export interface CompletedGround<Ground extends AnyGround> {
  readonly ground: Ground;
  readonly bounds: Pick<Surface, 'dimension' | 'domain' | 'start'>;
  /** How many parameters are descended, where these are not the coordinates of a start. */
  readonly parameters?: number;
}

/** How a kind of ground is written and read. */
export interface GroundType<Ground extends AnyGround> {
  readonly kind: Ground['kind'];
  /** True for the surface ids that mean this kind; of several kinds that take one, the first of the table has it. */
  readonly takes: (surface: string) => boolean;
  /** Makes a complete ground of any fields, and tells their reader what had to be changed. Never throws. */
  readonly complete: (surface: string, fields: FieldReader) => CompletedGround<Ground>;
  readonly link: GroundLink<Ground>;
  readonly preparer: Preparer<Ground>;
}

/** How a link of version 1 writes a kind of ground, beside `surface`. What it leaves out means what was FROZEN for it. */
export interface GroundLink<Ground extends AnyGround> {
  /** Names of its fields; no two kinds share one. */
  readonly fields: readonly string[];
  /** The fields that differ from the frozen ones, with values that may stand in a fragment as they are. */
  readonly write: (ground: Ground) => readonly (readonly [field: string, value: string])[];
  /** The fields for `complete` out of those of a link, and what is wrong with their spelling. Never throws. */
  readonly read: (
    surface: string,
    given: ReadonlyMap<string, unknown>,
    notices: Notice[],
  ) => Readonly<Record<string, unknown>>;
  /** The frozen start, where links may leave it out. */
  readonly startOn?: (surface: string) => readonly number[] | undefined;
}

/** How a kind of ground is prepared: small enough for a page, since it loads it with the first ground of its kind. */
export interface Preparer<Ground extends AnyGround> {
  /** Loads what `prepare` needs besides this. Asked for every ground that is new; rejects if it cannot be had. */
  readonly load?: (ground: Ground, parts: GroundParts) => Promise<unknown>;
  /** What is known of its surface before it is prepared, once it has been loaded: which pictures it needs. */
  readonly outline: (ground: Ground, parts: GroundParts) => Outline;
  /** What evaluating it costs; left out: one unit, as for a surface of two parameters. Needs nothing that is loaded. */
  readonly price?: (ground: Ground) => Price;
  /** Throws if something has not been loaded. Reads the seed only where it matters. */
  readonly prepare: (source: GroundSource<Ground>, parts: GroundParts) => PreparedGround;
  /**
   * Goes on where runs decide on what starts mean, such as a plane that paths span: in small steps, how much is done, 0 … 1, and with the last one
   * the plane. Nothing where they do not. `runsFrom` are the runs from some parameters.
   */
  readonly span?: (
    source: GroundSource<Ground>,
    prepared: PreparedGround,
    runsFrom: (origin: Float64Array) => readonly ReadyRun[],
    steps: number,
  ) => Iterable<SpanStep>;
}

/** A step on the way to a plane: how much is done, 0 … 1, and with the last step the plane. */
export interface SpanStep {
  readonly share: number;
  readonly plane: Plane | null;
}

/** What evaluating a ground costs, in units of work: one unit is about 15 ns, as much as one point of a loss over data. */
export interface Price {
  /** One value or gradient of what is descended. */
  readonly descended: number;
  /** One value of what is recorded. */
  readonly measured: number;
  /** The number of parameters, where that is not the number of coordinates of a start. */
  readonly parameters?: number;
}

/** The number of parameters, and whether there are data to show, or the plane of a network. */
export interface Outline extends Pick<Surface, 'dimension'> {
  readonly data?: unknown;
  readonly network?: unknown;
}

/** What decides on an objective. */
export interface GroundSource<Ground extends AnyGround> {
  readonly ground: Ground;
  /** Of whatever is random; 1 unless given. */
  readonly seed?: number;
}

/** What has been loaded, and how more is: in Node and in workers otherwise than on a page. */
export interface GroundParts {
  readonly findSurface: (id: string) => Surface | undefined;
  readonly loadSurface: (id: string) => Promise<unknown>;
  /** Nothing where it cannot be had. Throws where it has not been loaded. */
  readonly formulaReader: () => ReadFormula | undefined;
  readonly loadFormulaReader: () => Promise<unknown>;
  /** Pictures to learn from, where they have been loaded; left out where nobody loads any. */
  readonly findPictures?: FindPictures;
  /** Rejects where they cannot be had. */
  readonly loadPictures?: (set: PictureSetId) => Promise<unknown>;
}

/** Reads formulas: `formulaSurface` of `expression/parse.ts`, which needs a parser and is loaded with the first formula. */
export type ReadFormula = typeof formulaSurface;

/** A run that can be computed: what is set, and what it descends. */
export interface ReadyRun {
  readonly method: Method;
  /** The experiment's objective, with its gradients clipped where the run clips them. */
  readonly objective: Objective;
  /** Learning rate of every update. */
  readonly rates: Float64Array;
}

/** A ground that runs can be computed on. */
export interface PreparedGround {
  readonly surface: Surface;
  /** What the optimizers descend: of a data loss with mini-batches, the loss over the batch of step k. */
  readonly objective: Objective;
  /** What is recorded: the loss over all examples. Unless there is a `lift`, the surface itself. */
  readonly measured: Objective;
  /**
   * The parameters that a start stands for, where it is a place on a plane through those of a network: objective and measured are then
   * functions of these, and the surface is measured on the plane. Left out: a start is what is descended.
   */
  readonly lift?: (start: ArrayLike<number>) => Float64Array;
  /**
   * The plane on which starts lie, where they do: with the share of the reference runs that it explains, where such runs span it. One that runs span
   * is there only once they are computed, which `prepare` waits for; until then it lies along random directions.
   */
  readonly plane?: Plane;
  /** Where the path of a run, iterate after iterate, goes on that plane, and how far off it every iterate lies. */
  readonly shadowOf?: (path: Float64Array) => ProjectedPath;
  /** The same on another plane, where starts lie on one. */
  readonly onPlane?: (plane: Plane) => PreparedGround;
  /** Says in a text which drawing of its surface this is, where it comes finer and finer; left out: see `landscapeOf`. */
  readonly drawnAs?: string;
  /** Its surface, where that costs too much to be sampled while a page waits. */
  readonly landscape?: LandscapeInPieces;
  /** The same over fewer examples, at most so many: for a first look. Where all are fewer, it is the same. */
  readonly over?: (examples: number) => Pick<PreparedGround, 'objective' | 'measured'>;
  /** The network that is trained, and its examples in parts. */
  readonly training?: { readonly network: Network; readonly examples: ExampleParts };
  /** Which examples each update sees, where it does not see all of them. */
  readonly batches?: Batches;
  /** Of a typed formula that cannot be read: why, and the formula whose surface is there instead. */
  readonly unread?: { readonly fault: FormulaFault; readonly shown: string };
}

/** The values of a network's landscape on grids, to be computed piece by piece, over so few of its examples that a picture is quick. */
export interface LandscapeInPieces {
  /** Over how many of how many examples. */
  readonly count: number;
  readonly of: number;
  readonly value: Objective['value'];
  /** What one value costs: see `Price`. */
  readonly price: number;
  readonly jobFor: (grid: ValueGridSetup) => PlaneJob;
  readonly pieces: (job: PlaneJob, share?: JobShare) => Iterable<ValuePiece>;
}

/** A surface that is descended as it is. */
export const descended = (surface: Surface): PreparedGround => ({ surface, objective: surface, measured: surface });
