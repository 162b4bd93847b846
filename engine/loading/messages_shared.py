"""What can be wrong between a rulebook and the shared file that it uses, said in both languages."""

from engine.errors import Message

USES_UNKNOWN = Message(
    "USES_UNKNOWN",
    "Le socle commun « {name} » est introuvable.",
    "The shared file “{name}” is not found.",
    "{near_fr} Cherché sous le nom {name}.yaml dans : {folders}.",
    "{near_en} Looked for as {name}.yaml in: {folders}.",
)
USES_RULEBOOK = Message(
    "USES_RULEBOOK",
    "« {name} » n'est pas un socle commun : {file} ne commence pas par « shared: ».",
    "“{name}” is not a shared file: {file} does not start with `shared:`.",
    "{near_fr} Un référentiel n'en utilise pas un autre : ce qu'ils partagent se place dans un socle commun.",
    "{near_en} A rulebook does not use another: what they share goes to a shared file.",
)
SHARED_NAME = Message(
    "SHARED_NAME",
    "Le fichier s'appelle « {file} » mais le socle commun « {id} ».",
    "The file is called “{file}” but the shared part “{id}”.",
    "Donnez aux deux le même nom : c'est par lui que les référentiels l'utilisent.",
    "Give both the same name: rulebooks use it by that name.",
)
SHARED_USES = Message(
    "SHARED_USES",
    "Un socle commun n'en utilise pas un autre.",
    "A shared file does not use another one.",
    "Chaque mot y a un seul sens et une seule place : réunissez les deux dans un même fichier.",
    "Each word has one meaning and one place there: put both in one file.",
)
SHARED_KEY = Message(
    "SHARED_KEY",
    "« {key} » n'a pas sa place dans un socle commun.",
    "`{key}` has no place in a shared file.",
    "Cette clé appartient à chaque référentiel : écrivez-la dans ceux qui utilisent ce socle.",
    "This key belongs to each rulebook: write it in those that use this shared file.",
)
SHARED_REDEFINED = Message(
    "SHARED_REDEFINED",
    "« {id} » est défini par {shared} ({file}, ligne {first}) et redéfini ici.",
    "“{id}” is defined by {shared} ({file}, line {first}) and redefined here.",
    "Retirez-le d'ici, même s'il est identique, ou donnez-lui un autre identifiant : un mot a un seul sens.",
    "Remove it from here, even if identical, or give it another id: a word has one meaning.",
)
SHARED_SCALE = Message(
    "SHARED_REDEFINED",
    "L'échelle « {id} » est celle de {shared} ({file}, ligne {first}) et redéfinie ici.",
    "The scale `{id}` is that of {shared} ({file}, line {first}) and redefined here.",
    "Retirez-la d'ici : elle est la même pour tous les référentiels qui utilisent {shared}.",
    "Remove it from here: it is the same for all the rulebooks that use {shared}.",
)
SHARED_DERIVED = Message(
    "SHARED_DERIVED",
    "« {id} » est déduit par {shared} ({file}, ligne {first}) : une règle d'ici ne peut pas l'établir.",
    "“{id}” is derived by {shared} ({file}, line {first}): no rule here can derive it.",
    "Écrivez cette règle dans {shared}, ou déclarez ici un autre critère déduit : un mot a un seul sens.",
    "Write this rule in {shared}, or declare another derived attribute here: a word has one meaning.",
)
SHARED_VALUE = Message(
    "SHARED_VALUE",
    "L'identifiant « {id} » est une valeur du critère « {attribute} » de {shared} ({file}, ligne {first}).",
    "Id “{id}” is a value of attribute “{attribute}” of {shared} ({file}, line {first}).",
    "Dans une cellule, l'un se lirait pour l'autre : donnez un autre identifiant à ce critère.",
    "In a cell, one would be read for the other: give this attribute another id.",
)
REQUIRES_OWN = Message(
    "REQUIRES_OWN",
    "« {id} » est un critère de ce référentiel (ligne {line}), non du socle commun.",
    "“{id}” is an attribute of this rulebook (line {line}), not of the shared file.",
    "Écrivez « required: true » sur ce critère, et retirez-le d'ici.",
    "Write `required: true` on that attribute, and remove it from here.",
)
REQUIRES_DERIVED = Message(
    "REQUIRES_DERIVED",
    "« {id} » est un critère déduit : ce sont les règles qui l'établissent, non le dossier.",
    "“{id}” is a derived attribute: rules settle it, not the case.",
    "Exigez plutôt les critères que lisent les règles qui le déduisent.",
    "Require instead the attributes that are read by the rules that derive it.",
)
REQUIRES_AGAIN = Message(
    "REQUIRES_AGAIN",
    "« {id} » est déjà obligatoire dans {shared}, pour tous les référentiels.",
    "“{id}” is already required in {shared}, for all the rulebooks.",
    "Retirez-le d'ici ; ou retirez « required: true » de {shared}, si d'autres types de demande s'en passent.",
    "Remove it from here; or remove `required: true` from {shared}, if other types of request do without it.",
    severity="warning",
)
NOT_A_RULEBOOK = Message(
    "NOT_A_RULEBOOK",
    "Ce fichier est un socle commun (« shared: »), pas un référentiel : il ne s'applique pas à des dossiers.",
    "This is a shared file (`shared:`), not a rulebook: it applies to no case.",
    "Donnez un référentiel qui l'utilise (« uses: {id} »).",
    "Give a rulebook that uses it (`uses: {id}`).",
)
NOT_SHARED = Message(
    "NOT_SHARED",
    "Ce fichier n'est pas un socle commun : il ne commence pas par « shared: ».",
    "This is not a shared file: it does not start with `shared:`.",
    "Un socle commun commence par son nom : « shared: commun ».",
    "A shared file starts with its name: `shared: commun`.",
)
