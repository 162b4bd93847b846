"""What can be wrong with an assessment to be replayed, said in both languages."""

from engine.errors import Message

OTHER_RULEBOOK = Message(
    "REPLAY_RULEBOOK",
    "L'évaluation du dossier « {case} » vient d'un autre référentiel : {theirs}, et non {ours}.",
    "The assessment of case “{case}” comes from another rulebook: {theirs}, not {ours}.",
    "Rejouez-la avec le référentiel dont l'empreinte commence par {digest}.",
    "Replay it with the rulebook whose digest begins with {digest}.",
)
