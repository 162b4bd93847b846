"""What can be wrong with a comparison: with another attribute, a scale or a domain, said in both languages."""

from engine.errors import Message

BARE_ATTRIBUTE = Message(
    "CELL_BARE_ATTRIBUTE",
    "« {word} » est un critère, non une valeur.",
    "“{word}” is an attribute, not a value.",
    "Pour comparer les deux critères, écrivez « = {word} ».",
    "To compare the two attributes, write “= {word}”.",
)
BARE_ATTRIBUTE_OR_TEXT = Message(
    "CELL_BARE_ATTRIBUTE",
    "« {word} » est à la fois un texte possible et un critère.",
    "“{word}” is both a possible text and an attribute.",
    "Écrivez « = {word} » pour comparer les critères, ou citez le texte : « {word} » entre guillemets.",
    "Write “= {word}” to compare the attributes, or quote the text between « ».",
)
TEXT_AFTER_SIGN = Message(
    "CELL_TEXT",
    "Après « {operator} », « {word} » sans guillemets serait un critère, et aucun n'a ce nom.",
    "After “{operator}”, an unquoted “{word}” would be an attribute, and none has that name.",
    "Citez le texte : « {operator} « {word} » ». {near_fr}",
    "Quote the text: “{operator} « {word} »”. {near_en}",
)
REFERENCE_NEAR = Message(
    "CELL_REFERENCE",
    "« {word} » n'est ni une valeur ni un critère.",
    "“{word}” is neither a value nor an attribute.",
    "Vouliez-vous dire « {operator} {near} » ?",
    "Did you mean “{operator} {near}”?",
)
REFERENCE_SELF = Message(
    "CELL_REFERENCE",
    "Le critère « {word} » est comparé à lui-même.",
    "Attribute “{word}” is compared with itself.",
    "Comparez-le à une valeur ou à un autre critère.",
    "Compare it with a value or with another attribute.",
)
REFERENCE_KIND = Message(
    "CELL_REFERENCE",
    "« {word} » est de type {other_fr}, et « {attribute} » de type {kind_fr} : ils ne se comparent pas.",
    "“{word}” is of kind {other_en}, and “{attribute}” of kind {kind_en}: they do not compare.",
    "Critères comparables : {candidates}.",
    "Comparable attributes: {candidates}.",
)
REFERENCE_UNIT = Message(
    "CELL_REFERENCE",
    "L'unité de « {word} » est {other_fr}, celle de « {attribute} » {unit_fr} : ils ne se comparent pas.",
    "The unit of “{word}” is {other_en}, that of “{attribute}” {unit_en}: they do not compare.",
    "Passez par un critère déduit dans la même unité.",
    "Go through a derived attribute in the same unit.",
)
REFERENCE_VALUES = Message(
    "CELL_REFERENCE",
    "« {word} » et « {attribute} » n'ont pas les valeurs qu'il faut pour « {operator} ».",
    "“{word}” and “{attribute}” do not have the values that “{operator}” needs.",
    "Pour « = » ils doivent partager une valeur ; pour « < », être ordonnés et déclarer la même liste.",
    "For “=” they must share a value; for “<”, be ordered and declare the same list.",
)
NOT_ORDERED = Message(
    "CELL_NOT_ORDERED",
    "Les valeurs de « {attribute} » ne sont pas ordonnées : « {operator} » n'y a pas de sens.",
    "The values of “{attribute}” are not ordered: “{operator}” has no meaning there.",
    "Citez les valeurs (« {values} »), ou déclarez « ordered: true » sur le critère.",
    "List the values (“{values}”), or declare `ordered: true` on the attribute.",
)
SCALE_TOO_LONG = Message(
    "CELL_SCALE_TOO_LONG",
    "« {attribute} » a {length} valeurs ; une comparaison d'ordre en admet {limit} au plus.",
    "“{attribute}” has {length} values; a comparison of order takes {limit} at most.",
    "Citez les valeurs, ou déclarez le critère comme un nombre.",
    "List the values, or declare the attribute as a number.",
)
NEVER = Message(
    "CELL_NEVER",
    "« {test} » n'est jamais vrai : le domaine déclaré est {domain}.",
    "“{test}” is never true: the declared domain is {domain}.",
    "Corrigez la valeur, ou le domaine du critère.",
    "Correct the value, or the attribute's domain.",
)
ALWAYS = Message(
    "CELL_ALWAYS",
    "« {test} » est vrai de toute valeur : le domaine déclaré est {domain}.",
    "“{test}” is true of any value: the declared domain is {domain}.",
    "Écrivez « - » pour ne rien exiger, ou corrigez la valeur.",
    "Write “-” to require nothing, or correct the value.",
)
