/// What mail programs, gateways and telephones write, in English, German, French and Spanish, and the most usual in
/// Italian, Dutch and Portuguese.
extension Phrases {
    static let deviceMarks = Phrases(
        "sent from my |sent from mail for |sent from outlook|sent from the new outlook|sent from yahoo mail|sent via my |sent via android",
        "sent from blackberry|sent with blackberry|gesendet mit blackberry|get outlook for |download outlook for |sent from samsung |sent from galaxy |sent with proton|sent from proton",
        "gesendet von mail für |gesendet von outlook|gesendet von meine|von meinem iphone gesendet|von meinem ipad",
        "gesendet mit der |von meinem handy gesendet|von meinem samsung|von outlook für |outlook für ios",
        "outlook für android|holen sie sich outlook für |von iphone gesendet|von ipad gesendet",
        "envoyé de mon |envoyé depuis mon |envoyé depuis outlook|envoyé depuis l'|envoyé à partir de |envoyé de outlook",
        "obtenir outlook pour |téléchargez outlook pour |télécharger outlook pour ",
        "enviado desde mi |enviado desde outlook|enviado desde correo para |obtener outlook para |enviado do meu ",
        "inviato da iphone|inviato dal mio |verzonden vanaf mijn |verstuurd vanaf mijn ")

    static let bannerStarts = Phrases(
        "[external]|external:|external email|external sender|external mail|caution|warning|attention|[caution|[warning",
        "achtung|vorsicht|warnung|hinweis|attention|avertissement|precaución|atención|aviso|[ext]|[extern",
        "this email originated|this e-mail originated|this message originated|this email is from outside",
        "this message came from outside|this sender is from outside|this email came from outside",
        "diese e-mail stammt von|diese e-mail kommt von|diese nachricht stammt von|cet e-mail provient|ce message provient",
        "ce courriel provient|este correo proviene|este mensaje proviene|este correo electrónico proviene")

    /// Whole lines that only gateways write.
    static let bannerLines = Phrases(
        "you don't often get email from |some people who received this message don't often get email from ",
        "sie erhalten nicht oft e-mails von |sie erhalten nicht häufig e-mails von ",
        "vous ne recevez pas souvent de courriers de |vous n'obtenez pas souvent d'e-mail |no suele recibir correo ",
        "do not click links or open attachments unless|do not click on links or open attachments unless",
        "do not click any links or open attachments unless|do not open attachments or click links unless",
        "klicken sie nicht auf links oder öffnen sie keine anhänge|ne cliquez pas sur les liens ",
        "no haga clic en enlaces ")

    static let notices = Phrases(
        "this e-mail and any|this email and any|this message is intended|this message and any|this message contains conf",
        "this email contains conf|this e-mail contains conf|this communication is intended|this transmission is intended",
        "this email is intended|this e-mail is intended|this e-mail was scanned|this email was scanned",
        "this e-mail has been scanned|this email has been scanned|this message has been scanned|the views in this ",
        "the views expressed in this|the information in this e|the information contained in this e",
        "the information contained in this message|the information contained in this communication|the contents of this e",
        "confidentiality notice|confidentiality note|confidentiality statement|legal notice:|legal disclaimer|disclaimer:",
        "if you are not the intended|if you have received this e|if you received this e|if you have received this mess",
        "privileged and confidential|privileged/confidential|please consider the environment|please think of the env",
        "think before you print|please do not print this|save paper|internet email confidentiality|important notice: this e|virus-free.|virenfrei.",
        "this message was sent securely|scanned by |e-mail disclaimer|email disclaimer",
        "diese e-mail enthält|diese e-mail kann vertraulich|diese e-mail ist vertraulich|diese e-mail ist ausschliesslich",
        "diese e-mail und alle|diese e-mail und etwaige|diese e-mail einschliesslich|diese nachricht enthält vertraul",
        "diese nachricht ist vertraulich|diese nachricht ist ausschliesslich|diese nachricht kann vertraul",
        "der inhalt dieser e-mail|der inhalt dieser nachricht|die information in dieser e|die informationen in dieser e",
        "sollten sie nicht der |wenn sie nicht der richtige|falls sie nicht der |haben sie diese e-mail irrtümlich",
        "vertraulichkeitshinweis|haftungsausschluss:|bitte denken sie an die umwelt|bitte prüfen sie, ob diese mail",
        "denken sie an die umwelt|informationen zum datenschutz|hinweise zum datenschutz|datenschutzhinweis",
        "ce message et |ce courriel et |cet e-mail et |ce message est confidentiel|ce courriel est confidentiel",
        "ce message électronique et |ce message, ainsi que|ce mail et ses|avis de confidentialité|si vous avez reçu ce ",
        "si vous n'êtes pas le destinataire|les informations contenues dans ce|pensez à l'environnement|n'imprimez ce",
        "avant d'imprimer|l'intégrité de ce message",
        "este mensaje y |este correo y |este correo electrónico y |este e-mail y |este mensaje contiene info",
        "este mensaje es confidencial|este correo es confidencial|la información contenida en este|aviso legal",
        "aviso de confidencialidad|si ha recibido este |si usted no es el destinatario|antes de imprimir|cláusula de conf",
        "este mensaje va dirigido|este mensaje se dirige|este correo electrónico contiene|este mensaje, y",
        "dit bericht is |questo messaggio |esta mensagem ")

    /// Between dashes, above mail that is answered.
    static let originalMarks = Phrases(
        "original message|original-nachricht|originalnachricht|ursprüngliche nachricht|ursprüngliche mail|message d'origine",
        "message original|message initial|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original",
        "original appointment|ursprünglicher termin|rendez-vous d'origine|reply message")

    /// The same, above mail that is handed on.
    static let forwardMarks = Phrases(
        "forwarded message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht",
        "anfang der weitergeleiteten e-mail|message transféré|début du message transféré|début du message réexpédié",
        "message réexpédié|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato",
        "inizio messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|forwarded by ")

    static let headerStarts = Phrases("from:|von:|de:|da:|van:|sender:|absender:|expéditeur:|remitente:")
    static let headerFollowers = Phrases(
        "sent:|date:|to:|cc:|subject:|importance:|attachments:|reply-to:|gesendet:|datum:|an:|betreff:|priorität:|kopie:",
        "gesendet am:|envoyé:|à:|date d'envoi:|envoyé le:|objet:|enviado:|enviado el:|fecha:|para:|asunto:|inviato:",
        "data:|a:|oggetto:|verzonden:|aan:|onderwerp:|assunto:|enviada em:|importanz:|wichtigkeit:")

    static let mailHeaders = Phrases(
        "sent:|subject:|gesendet:|gesendet am:|betreff:|envoyé:|envoyé le:|objet:|enviado:|enviado el:|asunto:|inviato:",
        "oggetto:|verzonden:|onderwerp:|assunto:|enviada em:")

    /// How a line above an answered mail begins, and the verb that it has.
    static let attributionStarts = Phrases("on |am |le |el |il |op |em |den |at |le: ")
    static let attributionVerbs = [
        "wrote:", "schrieb:", "a écrit:", "escribió:", "ha scritto:", "schreef:", "escreveu:", "geschrieben:",
    ]
    static let attributionMiddles = [" schrieb ", " schreef ", " wrote on ", " schrieb am "]
}
