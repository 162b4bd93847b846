"""What `gdr book` says on the terminal."""

BOOK_TEXTS: dict[str, tuple[str, str]] = {
    "book_counting": ("Historique", "History"),
    "book_pages": ("Pages", "Pages"),
    "book_stopped": (
        "Interrompu : le livre n'est pas terminé. Relancez la même commande ; elle recompte tout depuis le début.",
        "Interrupted: the book is not finished. Run the same command again; it counts everything from the start.",
    ),
    "book_written": (
        "Livre de {id}, version {version} : {pages} pages. À ouvrir dans un navigateur : {index}",
        "Book of {id}, version {version}: {pages} pages. Open in a browser: {index}",
    ),
    "book_to_print": (
        "En un seul document, à imprimer ou à enregistrer en PDF depuis le navigateur : {whole}",
        "In one document, to print or to save as PDF from the browser: {whole}",
    ),
    "book_counted": ("Comptés : {said}.", "Counted: {said}."),
    "book_rejected": (
        "Lignes de l'historique illisibles : {rejected}. « gdr triage » les nomme toutes ; la première : {first}",
        "Rows of the history that cannot be read: {rejected}. `gdr triage` names them all; the first: {first}",
    ),
}
