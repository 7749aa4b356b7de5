import { stepAtPixel } from '../../render/step-chart.ts';
import type { Actions } from '../state/actions.ts';

/** Pressing on a chart over that many steps moves the playhead there; dragging takes it along. */
export function scrubChart(event: PointerEvent, steps: number, actions: Actions): void {
  const chart = event.currentTarget as SVGSVGElement;
  const go = ({ clientX }: PointerEvent) => {
    const box = chart.getBoundingClientRect();
    actions.setPlayhead(stepAtPixel(clientX - box.left, steps, box.width));
  };
  actions.play(false);
  go(event);
  chart.setPointerCapture(event.pointerId);
  const end = () => {
    chart.removeEventListener('pointermove', go);
    chart.removeEventListener('pointerup', end);
    chart.removeEventListener('pointercancel', end);
  };
  chart.addEventListener('pointermove', go);
  chart.addEventListener('pointerup', end);
  chart.addEventListener('pointercancel', end);
}
