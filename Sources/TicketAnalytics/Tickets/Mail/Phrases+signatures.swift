/// How people end a mail, and what they write below it.
extension Phrases {
    /// Nobody goes on after these.
    static let closings = Phrases(
        "regards|kind regards|best regards|warm regards|kindest regards|warmest regards|with kind regards",
        "with best regards|with regards|best wishes|sincerely|yours sincerely|sincerely yours|yours faithfully",
        "yours truly|respectfully|br|kr|rgds|kind rgds|best rgds|thanks and regards|thanks & regards",
        "thanks and best regards|thanks & best regards|thanks and kind regards|thank you and regards",
        "thank you and best regards|thanks and kindest regards|regards and thanks|all the best|warmly|cordially",
        "very respectfully|v/r|respectfully yours",
        "mit freundlichen grüßen|mit freundlichen gruessen|mit freundlichem gruß|mit freundlichem gruss",
        "mit besten grüßen|mit lieben grüßen|mit herzlichen grüßen|mit vielen grüßen|freundliche grüße",
        "freundlichen gruß|freundlicher gruß|viele grüße|viele gruesse|beste grüße|beste gruesse|liebe grüße",
        "liebe gruesse|herzliche grüße|schöne grüße|freundliche gruesse|grüße|gruß|mfg|vg|lg|bg|hochachtungsvoll",
        "vielen dank und freundliche grüße|vielen dank und viele grüße|danke und gruß|danke und viele grüße",
        "mit freundlichen grüßen / best regards|mit freundlichen grüßen / kind regards",
        "cordialement|bien cordialement|très cordialement|cordiales salutations|cdlt|cdt|bien à vous|salutations",
        "meilleures salutations|sincères salutations|avec mes meilleures salutations|salutations distinguées",
        "bien à toi|amicalement|merci et bonne journée|merci, cordialement",
        "saludos|saludos cordiales|un saludo|un cordial saludo|cordiales saludos|cordial saludo|atentamente|atte",
        "saludos y gracias|gracias y saludos|reciba un cordial saludo|muchos saludos",
        "cordiali saluti|distinti saluti|un saluto|met vriendelijke groet|met vriendelijke groeten|mvg|groeten",
        "atenciosamente|cumprimentos|com os melhores cumprimentos")

    /// These also stand in the middle of a mail.
    static let thanks = Phrases(
        "thanks|thank you|many thanks|thanks a lot|thank you very much|thanks in advance|thank you in advance|thx",
        "thanks for your help|thank you for your help|thanks for the help|thanks for your time|thank you for your time",
        "thanks in advance for your help|thank you in advance for your help|thank you for your assistance",
        "have a great day|have a good day|have a nice day|have a great weekend|vielen dank für ihre hilfe",
        "danke für ihre hilfe|danke für die hilfe|schönen tag|merci pour votre aide|gracias por su ayuda",
        "thanks so much|thank you so much|cheers|best|danke|vielen dank|besten dank|danke im voraus|danke schön",
        "vielen dank im voraus|dankeschön|merci|merci d'avance|merci beaucoup|merci par avance|bonne journée",
        "bonne fin de journée|bonne réception|gracias|muchas gracias|gracias de antemano|grazie|bedankt|dank u|obrigado",
        "obrigada")

    static let contactLabels = Phrases(
        "tel|telephone|phone|ph|mobile|mob|cell|fax|direct|office|direct line|switchboard|main|t|m|p|e|f|d|o|w|c|email",
        "e-mail|mail|web|website|internet|home page|skype|linkedin|twitter|facebook|xing|telefon|fon|handy|mobil|tel.",
        "mob.|durchwahl|zentrale|telefax|tél|tél.|téléphone|portable|mobile|télécopie|fixe|standard|ligne directe|site",
        "teléfono|tlf|tlf.|tfno|tfno.|móvil|movil|correo|correo electrónico|página web|ext|ext.|extension|gsm|toll free"
    )

    static let companyLines = Phrases(
        "geschäftsführ|sitz der gesellschaft|sitz:|registergericht|amtsgericht|handelsregister|ust-id|ust.-id|ust id",
        "steuernummer|hrb |hra |vorstand|aufsichtsrat|vorsitzender des|registered in |registered office|registered address",
        "company registration|company reg|company no|company number|vat no|vat number|vat reg|siret|siren|rcs |r.c.s.",
        "tva |capital social|société au capital|sas au capital|cif|c.i.f.|nif|inscrita en el registro|part of the ",
        "a member of |follow us|connect with us|visit us|visit our|besuchen sie uns|folgen sie uns|suivez-nous|síguenos"
    )
}
