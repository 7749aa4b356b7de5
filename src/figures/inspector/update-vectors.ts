import { formOf } from '../../core/optimizers/descend.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { StepAnatomy } from '../../core/runs/step-anatomy.ts';

/** One step with the run that it belongs to. */
export interface TakenStep {
  readonly run: Pick<FinishedRun, 'method'>;
  readonly anatomy: StepAnatomy;
}

/** One of the vectors that an update is made of, in the order in which it is made. */
export interface UpdateVector {
  readonly role: 'gradient' | 'memory' | 'corrected' | 'root' | 'scale' | 'memoryPart' | 'gradientPart' | 'update';
  /** Its letter, as plain text. */
  readonly symbol: string;
  readonly values: Float64Array;
}

/** `\hat m` as plain text: a letter with a hat. */
const plainLetter = (tex: string): string => tex.replace(/\\hat\s*(\w)/, '$1\u0302').replace(/[\\{}]/g, '');

/**
 * What an update is made of. Where it is a sum: the gradient, the memory before the step, the part that each of them has in the update.
 * Of any other rule: the gradient, the memory, the memory corrected for having begun at zero, the root of the mean square and the step size
 * that each parameter gets in the end, as far as the rule has them; the update at last.
 */
export function updateVectors({ run: { method }, anatomy }: TakenStep): UpdateVector[] {
  const { before, after, derived, learningRate } = anatomy;
  const { optimizer, settings } = method;
  const { memory, parts } = formOf(method);
  const { g } = after.state;
  const letter = (name: string) => plainLetter(optimizer.symbols[name] ?? name);
  const update = after.x.map((value, i) => value - before.x[i]);
  const part = (role: UpdateVector['role'], symbol: string, values: Float64Array): UpdateVector => ({
    role,
    symbol,
    values,
  });
  const all = [part('gradient', 'g', g)];
  if (memory && parts) {
    const kept = before.state[memory.name];
    const share = parts.share(settings, learningRate);
    const carried = kept.map((value) => share * value);
    all.push(
      part('memory', letter(memory.name), kept),
      part('memoryPart', parts.memory, carried),
      part(
        'gradientPart',
        parts.gradient,
        update.map((value, i) => value - carried[i]),
      ),
    );
    return [...all, part('update', 'Δ', update)];
  }
  const { mHat } = derived;
  const direction = mHat ? 'mHat' : (memory?.name ?? 'g');
  if (memory) all.push(part('memory', letter(memory.name), after.state[memory.name]));
  if (mHat) all.push(part('corrected', letter('mHat'), mHat));
  const squares = squaresOf({ run: { method }, anatomy });
  if (squares) all.push(part('root', `√${letter(squares.name)}`, squares.values.map(Math.sqrt)));
  const scale = stepScale({ run: { method }, anatomy });
  if (scale) all.push(part('scale', `−Δ / ${letter(direction)}`, scale));
  return [...all, part('update', 'Δ', update)];
}

/** The mean square that a rule divides by the root of, corrected where it is; null where it has none. */
function squaresOf({ run: { method }, anatomy }: TakenStep): { name: string; values: Float64Array } | null {
  const { derived, after } = anatomy;
  const found = ['vHat', 'sHat'].find((name) => derived[name]);
  if (found) return { name: found, values: derived[found] };
  const own = ['s', 'v'].find((name) => after.state[name] && formOf(method).memory?.name !== name);
  return own ? { name: own, values: after.state[own] } : null;
}

/**
 * How much of an update each parameter gets for one unit of what drives it (the corrected memory, the memory or the gradient): its own step
 * size. Null for rules that do not scale parameters one by one, or that carry earlier updates on.
 */
export function stepScale(step: TakenStep): Float64Array | null {
  const { run, anatomy } = step;
  const { method } = run;
  const { before, after, derived } = anatomy;
  const { memory, parts } = formOf(method);
  if (parts || !method.optimizer.coordinatewise || method.settings.momentum > 0 || !squaresOf(step)) return null;
  const driving = derived.mHat ?? (memory ? after.state[memory.name] : after.state.g);
  return driving.map((value, i) => (before.x[i] - after.x[i]) / value);
}
