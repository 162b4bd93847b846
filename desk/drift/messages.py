"""What can go wrong when someone asks about drift, said in both languages."""

from engine.errors import Message

NO_QUARTER = Message(
    "DRIFT_QUARTER",
    "--quarter : « {value} » n'est pas un trimestre.",
    "--quarter: “{value}” is not a quarter.",
    "Écrivez l'année et le trimestre : 2026-T3.",
    "Write the year and the quarter: 2026-Q3.",
)
NO_DAY = Message(
    "DRIFT_SINCE",
    "--since : « {value} » n'est pas un jour.",
    "--since: “{value}” is not a day.",
    "Écrivez l'année, le mois et le jour : 2026-07-01.",
    "Write the year, the month and the day: 2026-07-01.",
)
BOTH = Message(
    "DRIFT_SINCE_AND_QUARTER",
    "--since et --quarter disent deux fois ce qui est regardé.",
    "--since and --quarter say twice what is looked at.",
    "Gardez l'un des deux.",
    "Keep one of them.",
)
