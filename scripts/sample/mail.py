"""How customers' mail looks: signatures, disclaimers, quoted threads, HTML. None of its words shows a skill."""

import html

DISCLAIMERS = [
    "CONFIDENTIALITY NOTICE: This message and any attachment are for the named addressee only. If you received it in error,"
    " please delete it and tell the sender. Nothing in it is legal advice.",
    "Please consider the environment before printing this e-mail.",
    "This e-mail was scanned for viruses and malware by Mimecast. Although we take care, the recipient should check any attachment.",
    "The views in this message are the author's own. Internet communications are not secure; we accept no liability for errors in transmission.",
    "[EXTERNAL] This message came from outside the organization. Do not click links unless you know the sender.",
]
PHONE_FOOTERS = ["Sent from my iPhone", "Sent from Outlook for Android", "Sent from my Galaxy", "Get Outlook for iOS"]
GERMAN_FOOTER = ("Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind,"
                 " informieren Sie bitte sofort den Absender und löschen Sie diese Nachricht.")
FRENCH_FOOTER = ("Avis de confidentialité : ce message est destiné uniquement à la personne à qui il est adressé."
                 " Pensez à l'environnement avant d'imprimer.")


def signed(text, person, language, rng):
    """The mail with the sender's signature, a phone's footer, or as it is."""
    if language != "en":
        footer = GERMAN_FOOTER if language == "de" else FRENCH_FOOTER
        return f"{text}\n\n{_card(person)}\n\n{footer}" if rng.random() < 0.6 else text
    style = rng.random()
    if style < 0.3:
        return f"{text}\n\n{_card(person)}\n\n{rng.choice(DISCLAIMERS)}"
    if style < 0.45:
        return f"{text}\n\n{rng.choice(PHONE_FOOTERS)}"
    return text


def quoting(text, earlier, author, when, subject, language):
    """A reply with the earlier message under it, as the common mail programs quote."""
    if language == "de":
        head = f"Von: {author}\nGesendet: {when:%d.%m.%Y %H:%M}\nBetreff: AW: {subject}"
    elif language == "fr":
        head = f"De : {author}\nEnvoyé : {when:%d/%m/%Y %H:%M}\nObjet : RE: {subject}"
    elif when.second % 2:
        lines = "\n".join("> " + line for line in earlier.splitlines())
        return f"{text}\n\nOn {when:%a, %b %d, %Y at %I:%M %p} {author} wrote:\n{lines}"
    else:
        head = f"-----Original Message-----\nFrom: {author}\nSent: {when:%A, %B %d, %Y %I:%M %p}\nSubject: RE: {subject}"
    return f"{text}\n\n{head}\n\n{earlier}"


def as_html(text, person):
    """The mail as an office program's HTML, signature table and all."""
    paragraphs = "".join(f'<p class="MsoNormal">{html.escape(part)}</p>\r\n' for part in text.split("\n\n"))
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15'
        ' (filtered medium)"><style>p.MsoNormal {margin:0in; font-size:11.0pt; font-family:"Calibri",sans-serif}</style>'
        f"</head>\r\n<body lang=\"EN-US\">\r\n{paragraphs}<p class=\"MsoNormal\">&nbsp;</p><table><tr><td>"
        f"<b>{html.escape(person['name'])}</b><br>{html.escape(person['title'])}<br>{html.escape(person['company'])}"
        "</td></tr></table></body></html>"
    )


def _card(person):
    return f"{person['name']} | {person['title']}\n{person['company']}\nTel. {person['phone']}\n{person['email']}"
