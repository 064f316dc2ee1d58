"""French tickets."""

TEXT = r"""
@ Comptes et courriel | board=Service Desk | type=Account | who=french | lang=fr | company=Laurentien | hours=0.2-0.8
# Mot de passe oublié
c: Bonjour, je n'arrive plus à me connecter depuis ce matin, j'ai oublié mon mot de passe. Merci de me rappeler au poste ~x~.
r: Rappelée au poste connu, {mot de passe réinitialisé|*Password Reset}. Elle est connectée.
# Outlook très lent
c: {Outlook|Microsoft Outlook} est très {lent|*Performance Tuning} depuis la semaine passée, surtout le {calendrier partagé|Calendar}.
a: Cache de 38 Go, tout l'historique est téléchargé.
r: Cache réduit à douze mois, {nouveau profil|*Email Configuration}. L'ouverture prend cinq secondes. Merci à ~f~ pour sa patience 😊
# Courriels dans les indésirables
c: Nos soumissions arrivent dans les indésirables chez les clients.
a: Pas de {DKIM|DKIM}, et le {SPF|SPF} oublie le nouveau {serveur|Server}.
r: Les deux corrigés dans le {DNS|DNS}, essais concluants chez trois clients.

@ Atelier | board=Service Desk | type=Printing | who=french print hardware | lang=fr | company=Laurentien | hours=0.3-1.2
# {Imprimante d'étiquettes|Label Printer} bloquée
c: Celle de l'atelier ne sort plus rien, le camion part à 15 h.
r: Tête encrassée de poussière de métal. Nettoyée, {étalonnage|*Printer Troubleshooting} refait sur la {Zebra|Zebra Printer}. Camion parti à l'heure.
# Poste de la fraiseuse : écran bleu
c: L'{ordinateur|Desktop Computer} à côté de la fraiseuse affiche un {écran bleu|Blue Screen of Death} deux fois par jour.
a: Barrette de {mémoire vive|Memory} défectueuse selon le test.
r: {Barrette remplacée|*Hardware Replacement}, trois jours sans arrêt.

@ Réseau | board=Network | type=Wireless | who=french network | lang=fr | company=Laurentien | hours=0.3-1.5
# Plus de Wi-Fi à l'étage
c: Depuis ce matin, plus de {Wi-Fi|Wireless LAN} au deuxième, au rez-de-chaussée ça va.
a: La {borne|Wireless Access Point} n'a plus de courant, port {PoE|Power over Ethernet} désactivé.
r: Port réactivé, tout le monde est branché.
# Accès à distance refusé
c: Je suis en télétravail et le {VPN|Virtual Private Network} refuse mon code.
a: Nouveau téléphone, l'ancien {Microsoft Authenticator|Microsoft Authenticator} n'existe plus.
r: Deuxième facteur ({MFA|Multi-Factor Authentication}) inscrit de nouveau, connexion établie.

@ Sauvegarde | board=Escalation | type=Server | who=french backup | lang=fr | company=Laurentien | hours=0.3-1
# Fichier supprimé par erreur
c: J'ai supprimé le dossier des soumissions 2025. Y a-t-il une {sauvegarde|*Data Backup} ?
r: Dossier {restauré|*Backup Restoration} depuis {Acronis|Acronis}, 212 fichiers vérifiés par ~f~.
"""
