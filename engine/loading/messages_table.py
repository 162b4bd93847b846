"""What can be wrong with a decision table, said in both languages."""

from engine.errors import Message

NOT_AN_OUTPUT = Message(
    "NOT_AN_OUTPUT",
    "« {name} » n'est ni un effet ni un critère déduit : une table ne peut pas l'apporter.",
    "“{name}” is neither an effect nor a derived attribute: no table can bring it.",
    "{near_fr}",
    "{near_en}",
)
AMBIGUOUS_OUTPUT = Message(
    "AMBIGUOUS_OUTPUT",
    "« {name} » est à la fois un effet et un critère déduit : la colonne peut vouloir dire l'un ou l'autre.",
    "“{name}” is both an effect and a derived attribute: the column may mean either.",
    "Donnez un autre identifiant au critère déduit.",
    "Give the derived attribute another id.",
)
TABLE_CYCLE = Message(
    "CYCLE",
    "La table lit « {id} », qu'elle établit elle-même.",
    "The table reads “{id}”, which it derives itself.",
    "Retirez-le des entrées ou des sorties ; une autre table, ou une règle, peut établir un critère intermédiaire.",
    "Take it out of the inputs or of the outputs; another table, or a rule, may derive an attribute in between.",
)
TABLE_NEEDS_POINTS = Message(
    "NEEDS_POINTS",
    "« {key} » dit où comptent des points, mais la table n'en donne pas.",
    "`{key}` says where points count, but the table gives none.",
    "Ajoutez « points » aux sorties, ou retirez-en « {key} ».",
    "Add `points` to the outputs, or take `{key}` out of them.",
)
ROW_NEEDS_POINTS = Message(
    "NEEDS_POINTS",
    "« {key} » dit où comptent des points, mais cette ligne n'en donne pas.",
    "`{key}` says where points count, but this row gives none.",
    'Écrivez "-" dans la colonne « {key} », ou donnez des points, fût-ce 0.',
    'Write "-" in the column `{key}`, or give points, be it 0.',
)
NO_ROW = Message(
    "NO_ROW",
    "La table n'a aucune ligne.",
    "The table has no row.",
    'Écrivez au moins une ligne : son identifiant, puis une cellule par colonne, [AMM-T1-1, "oui", 4].',
    'Write at least one row: its id, then a cell for each column, [AMM-T1-1, "oui", 4].',
)
ROW_SHAPE = Message(
    "WRONG_SHAPE",
    "Une ligne de table s'écrit entre crochets, une cellule par colonne : {columns}.",
    "A row of a table is written between brackets, a cell for each column: {columns}.",
    "Écrivez : {fix}",
    "Write: {fix}",
)
ROW_COMMA = Message(
    "ROW_LENGTH",
    "Il manque une virgule dans « {text} ».",
    "A comma is missing in “{text}”.",
    "Écrivez : {fix}",
    "Write: {fix}",
)
ROW_SHORT = Message(
    "ROW_LENGTH",
    "Nombre de cellules de la ligne {row} : {found}, au lieu de {expected} ({columns}).",
    "Number of cells of row {row}: {found}, instead of {expected} ({columns}).",
    "Rien ne correspond à : {missing}. Une cellule qui ne demande ou n'apporte rien s'écrit \"-\".",
    'Nothing stands for: {missing}. A cell that requires or brings nothing is written "-".',
)
ROW_LONG = Message(
    "ROW_LENGTH",
    ROW_SHORT.fr,
    ROW_SHORT.en,
    'De trop : {extra}. Hors guillemets, une virgule sépare deux cellules : écrivez "1,5".',
    'Too many: {extra}. Outside quotes, a comma separates two cells: write "1,5".',
)

# --- hit policies ---------------------------------------------------------------------------------
RANK_NEEDED = Message(
    "RANK_NEEDED",
    "La politique « {hit} » classe les lignes, mais rien ne dit quelles valeurs passent devant.",
    "The policy `{hit}` ranks the rows, but nothing says which values come first.",
    "Ajoutez « highest_first: {{points: [10, 6, 0]}} » : une sortie et ses valeurs, la plus haute d'abord.",
    "Add `highest_first: {{points: [10, 6, 0]}}`: an output and its values, the highest first.",
)
RANK_REFUSED = Message(
    "RANK_REFUSED",
    "« highest_first » ne change rien à la politique « {hit} ».",
    "`highest_first` changes nothing to the policy `{hit}`.",
    "Retirez la clé, ou choisissez la politique {ranked}.",
    "Remove the key, or choose the policy {ranked_en}.",
)
RANK_NO_OUTPUT = Message(
    "RANK_NO_OUTPUT",
    "« {name} » n'est pas une sortie de la table que l'on puisse classer.",
    "“{name}” is no output of the table that can be ranked.",
    "{near_fr}",
    "{near_en}",
)
NOT_RANKED = Message(
    "NOT_RANKED",
    "« {value} » n'a pas de rang : ce n'est pas une des valeurs de « {output} » dans « highest_first » ({listed}).",
    "“{value}” has no rank: it is not one of the values of `{output}` in `highest_first` ({listed}).",
    "Écrivez-la à sa place dans la liste, ou corrigez la cellule.",
    "Write it in its place in the list, or mend the cell.",
)
RANK_COMPUTED = Message(
    "RANK_COMPUTED",
    "Une valeur calculée d'après le dossier n'a pas de rang fixe.",
    "A value computed from the case has no fixed rank.",
    "Classez les lignes par une autre sortie.",
    "Rank the rows by another output.",
)
NOTHING_TO_AGGREGATE = Message(
    "NOTHING_TO_AGGREGATE",
    "« collect {aggregate} » porte sur des nombres, mais aucune sortie n'en est un.",
    "`collect {aggregate}` is about numbers, but no output is one.",
    "Ajoutez une sortie : points, urgency ou un nombre déduit ; ou écrivez « collect » seul.",
    "Add an output: points, urgency or a derived number; or write `collect` alone.",
)
AGGREGATE_KEY = Message(
    "UNKNOWN_KEY",
    "La clé « {key} » n'existe pas ici : c'est « hit » qui dit comment cumuler les lignes.",
    "Key “{key}” does not exist here: it is `hit` that says how rows add up.",
    "Écrivez « hit: {policy} » et retirez « {key} ».",
    "Write `hit: {policy}` and remove `{key}`.",
)
COMBINE_DIFFERS = Message(
    "COMBINE_DIFFERS",
    "« {id} » se combine par « {combine} », alors que la table cumule par « {aggregate} ».",
    "“{id}” combines by `{combine}`, while the table collects by `{aggregate}`.",
    "Écrivez « combine: {needed} » dans la déclaration du critère, ou changez la politique de la table.",
    "Write `combine: {needed}` where the attribute is declared, or change the policy of the table.",
)
COUNT_ONE = Message(
    "COUNT_ONE",
    "« {value} » : sous « collect count », chaque ligne retenue compte pour 1.",
    "“{value}”: under `collect count`, each row that applies counts for 1.",
    'Écrivez 1, ou "-" pour une ligne qui ne compte pas ; « collect sum » additionne d\'autres nombres.',
    'Write 1, or "-" for a row that does not count; `collect sum` adds other numbers up.',
)
