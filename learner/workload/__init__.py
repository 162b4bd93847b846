"""How long files take and how much work they ask for, foreseen before it arrives."""

from learner.workload.forecasting import Coming, Foresight, foresee
from learner.workload.model import Workload, WorkloadSettings

__all__ = ["Coming", "Foresight", "Workload", "WorkloadSettings", "foresee"]
