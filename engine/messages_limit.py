"""What the production engine cannot run, or cannot run with, said in both languages."""

from engine.errors import Message

TOO_MANY_BRANCHES = Message(
    "LIMIT",
    "La règle {rule} peut devenir vraie de trop de façons : plus de {limit} combinaisons de critères.",
    "Rule {rule} can come true in too many ways: more than {limit} combinations of tests.",
    "Donnez un nom à une partie de la condition : un critère dérivé, ou plusieurs règles.",
    "Give a part of the condition a name of its own: a derived attribute, or several rules.",
)
TOO_MANY_TESTS = Message(
    "LIMIT",
    "La règle {rule} réunit {tests} tests à la fois ; le moteur en accepte {limit}.",
    "Rule {rule} needs {tests} tests at once; the engine takes {limit}.",
    "Répartissez-les sur des critères dérivés.",
    "Spread them over derived attributes.",
)
TOO_LARGE = Message(
    "LIMIT",
    "Le référentiel {rulebook} compte {branches} combinaisons de critères ; le moteur en accepte {limit}.",
    "Rulebook {rulebook} has {branches} combinations of tests; the engine takes {limit}.",
    "Simplifiez les conditions qui ont le plus d'alternatives, ou séparez le référentiel en deux.",
    "Simplify the conditions that have most alternatives, or split the rulebook in two.",
)
ENGINE_MISSING = Message(
    "ENGINE_MISSING",
    "Le moteur durable_rules n'a pas pu être chargé : {cause}.",
    "The durable_rules engine could not be loaded: {cause}.",
    "Réinstallez-le par « make run » (il faut un compilateur C et les en-têtes de Python), "
    "ou choisissez le moteur de référence : « --engine reference ».",
    "Install it again with `make run` (a C compiler and Python's headers are needed), "
    "or choose the reference engine: `--engine reference`.",
)
ENGINE_FAILED = Message(
    "ENGINE_FAILED",
    "Le moteur durable_rules a échoué sur le dossier « {case} » : {cause}.",
    "The durable_rules engine failed on case “{case}”: {cause}.",
    "Le moteur de référence donne la même évaluation : « --engine reference ».",
    "The reference engine gives the same assessment: `--engine reference`.",
)
