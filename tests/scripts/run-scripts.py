"""Runs Python scripts and gives what each prints.

Standard input: a JSON list of {"name", "code"}. Standard output: a JSON list of {"name", "output", "error"}, in that order.
"""

import contextlib
import io
import json
import sys
import traceback
import warnings

warnings.simplefilter("ignore")  # What diverges overflows.


def run(code):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        try:
            exec(compile(code, "<script>", "exec"), {"__name__": "__main__"})
        except Exception:
            return output.getvalue(), traceback.format_exc()
    return output.getvalue(), None


def mend_old_nadam():
    """PyTorch below 2.0 multiplies mu into NAdam twice, except in its foreach path (pytorch/pytorch#92699)."""
    import torch

    if int(torch.__version__.split(".")[0]) < 2:
        nadam = torch.optim.NAdam
        torch.optim.NAdam = lambda *args, **more: nadam(*args, foreach=True, **more)


scripts = json.load(sys.stdin)
if any("import torch" in script["code"] for script in scripts):
    mend_old_nadam()
results = []
for script in scripts:
    output, error = run(script["code"])
    results.append({"name": script["name"], "output": output, "error": error})
json.dump(results, sys.stdout)
