"""What can be wrong between the versions of one rulebook, said in both languages."""

from engine.errors import Message

SAME_VERSION = Message(
    "SAME_VERSION",
    "{one} et {other} portent tous deux la version {version} de {id}.",
    "{one} and {other} both hold version {version} of {id}.",
    "Donnez à l'un des deux un autre numéro de version, ou retirez-le du dossier.",
    "Give one of the two another version number, or take it out of the folder.",
)
DATED_UNLIKE = Message(
    "DATED_UNLIKE",
    "{one} et {other}, versions de {id}, ne datent pas la demande par le même critère (« {first} » et « {second} »).",
    "{one} and {other}, versions of {id}, do not date the request by the same attribute (“{first}” and “{second}”).",
    "Donnez-leur le même `dated_by` : c'est lui qui dit laquelle s'applique.",
    "Give them the same `dated_by`: it says which one applies.",
)
VERSIONS_OVERLAP = Message(
    "VERSIONS_OVERLAP",
    "Deux versions de {id} sont en vigueur les mêmes jours ({days}) : la {first} ({one}) et la {second} ({other}).",
    "Two versions of {id} are in force on the same days ({days}): {first} ({one}) and {second} ({other}).",
    "Terminez la version {earlier} avant que l'autre commence, « {until} », ou passez-la à « status: retired ».",
    "End version {earlier} before the other starts, `{until}`, or set it to `status: retired`.",
)
