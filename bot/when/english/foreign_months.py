"""Month names that people of other languages leave in an English sentence.

Only those that no English word is; `dateparser` knows which month each one is.
"""

NAMES = (
    *(
        "januar",
        "februar",
        "maerz",
        "marz",
        "mai",
        "juni",
        "juli",
        "oktober",
        "dezember",
    ),
    *("janner", "janvier", "fevrier", "avril", "juin", "juillet", "aout", "septembre"),
    *("octobre", "novembre", "decembre", "enero", "febrero", "marzo", "abril", "mayo"),
    *("junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    *("gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre"),
    *("ottobre", "dicembre", "janeiro", "fevereiro", "junho", "julho", "setembro"),
    *("outubro", "novembro", "dezembro", "januari", "februari", "maart", "mei"),
)
LANGUAGES = ["de", "fr", "es", "it", "pt", "nl"]
