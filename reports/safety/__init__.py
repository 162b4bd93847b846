"""The safety case of a rulebook: of files whose outcome is known, which were treated too lightly, and at what cost."""

from reports.safety.counting import safety_case
from reports.safety.judged import Judged, judged_of
from reports.safety.model import SafetyCase, safety_schema
from reports.safety.page import render_safety
from reports.safety.question import Question

__all__ = ["Judged", "Question", "SafetyCase", "judged_of", "render_safety", "safety_case", "safety_schema"]
