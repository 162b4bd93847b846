"""How long the generated tests look: a little by default, much more with GDR_HYPOTHESIS=long (`make soak`)."""

import os

from hypothesis import HealthCheck, settings

# Whole rulebooks take some milliseconds to draw: slow by design, not by accident.
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("long", max_examples=3_000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("GDR_HYPOTHESIS", "quick"))
