import type { NetworkStage } from '../state/model.ts';
import { loadWords } from '../state/texts.ts';
import { networkState } from './network-state.ts';
import { heightAt } from './on-plane.ts';
import { planeFields } from './plane-fields.ts';
import { planeText } from './plane-text.ts';
import { runMarksOffPlane } from './run-marks-off-plane.ts';
import { readTrained } from './trained.ts';

/** All about the plane of a network, for whoever shows one. */
export const networkStage: NetworkStage = {
  networkState,
  planeFields,
  planeText,
  heightAt,
  runMarks: runMarksOffPlane,
};

/** The same once there is all that it needs: its words, and what stills on the page were drawn from. */
export async function ready(): Promise<NetworkStage> {
  await Promise.all([loadWords(), readTrained()]);
  return networkStage;
}
