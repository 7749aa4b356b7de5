import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { lastBatch, lineOf, numbersOf, parts, updates } from '../../src/figures/sketches/log/line.ts';
import { counts, epochs, recipe } from '../../src/figures/sketches/log/record.ts';
import { log } from '../../src/figures/sketches/log/sketch.ts';
import { trainForLog } from './log-record.ts';

const rounded = (value: number) => Number(value.toFixed(6));

describe('the log', () => {
  test('is that of a training by the core, to all digits', () => {
    const { counts: found, epochs: trained } = trainForLog();
    expect(found).toEqual(counts);
    expect(epochs).toEqual(
      trained.map((one) =>
        [one.loss, one.accuracy, one.validationLoss, one.validationAccuracy, one.lossAfter, one.accuracyAfter].map(
          rounded,
        ),
      ),
    );
  });

  test('is written as Keras 3 writes it', () => {
    expect([updates, lastBatch]).toEqual([45, 30]);
    const { epoch, batches, time, accuracy, loss, val_accuracy, val_loss } = lineOf(3);
    expect([epoch, batches, time]).toEqual(['Epoch 3/12', '45/45', '0s 170us/step']);
    expect([accuracy, loss, val_accuracy, val_loss].join(' - ')).toBe(
      'accuracy: 0.7726 - loss: 1.3981 - val_accuracy: 0.8217 - val_loss: 1.2383',
    );
  });

  test('bears out what is said of it', () => {
    for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
      const { loss, accuracy, lossAfter, accuracyAfter, validationLoss, validationAccuracy } = numbersOf(epoch);
      // The mean over an epoch is worse than its end.
      expect(lossAfter).toBeLessThan(loss);
      expect(accuracyAfter).toBeGreaterThan(accuracy);
      const right = validationAccuracy * counts.validation;
      expect(right).toBeCloseTo(Math.round(right), 3);
      const said = log.summary({ epoch, part: 'val_loss' }, en.sketches.log);
      expect(said).toContain(validationLoss < loss ? 'it is lower than' : 'It is higher than');
    }
    expect(new Set(parts.map((part) => log.summary({ epoch: 3, part }, en.sketches.log))).size).toBe(parts.length);
  });
});
