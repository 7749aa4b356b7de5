import Answer from './Answer.astro';
import Aside from './Aside.astro';
import Challenge from './Challenge.astro';
import Claim from './Claim.astro';
import Code from './Code.astro';
import CodeTab from './CodeTab.astro';
import Deeper from './Deeper.astro';
import Equation from './Equation.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Hint from './Hint.astro';
import Misconception from './Misconception.astro';
import Optimizer from './Optimizer.astro';
import Predict from './Predict.astro';
import Sources from './Sources.astro';
import Term from './Term.astro';
import Try from './Try.astro';

/** What a lesson's text may use without importing it. */
export const lessonComponents = {
  Answer,
  Aside,
  Challenge,
  Claim,
  Code,
  CodeTab,
  Deeper,
  Equation,
  Exercise,
  Figure,
  Hint,
  Misconception,
  Optimizer,
  Predict,
  Sources,
  Term,
  Try,
};
