"""German tickets: the customer writes German, and so does the technician who answers."""

TEXT = r"""
@ Anmeldung | board=Service Desk | type=Account | who=german | lang=de | company=KesslerWZ | hours=0.2-0.6
# Konto gesperrt
c: Guten Morgen, mein Konto ist gesperrt, ich komme nicht mehr rein. Bitte schnell, um neun ist Besprechung. Gruß, ~f~
r: {Konto entsperrt|*Account Unlock} im {Active Directory|Microsoft Active Directory}, die alten Anmeldedaten steckten noch im {Diensthandy|Mobile Phone}. Anmeldung klappt.
# Kennwort vergessen nach dem Urlaub
c: Hallo, nach drei Wochen Ostsee weiß ich mein Kennwort nicht mehr. 🙈
r: Nach Rückruf {Kennwort zurückgesetzt|*Password Reset}, Änderung bei der nächsten Anmeldung erzwungen.
# {Neuer Mitarbeiter|*User Onboarding} in der Konstruktion
c: Am Ersten fängt Herr Tobias Rehm bei uns an. Bitte alles wie bei ~o~ einrichten.
a: Der Chef hat zugestimmt.
r: {Benutzer angelegt|*User Account Management} im {AD|Microsoft Active Directory}, Lizenz für {Microsoft 365|Microsoft 365} zugewiesen, Zugangsdaten liegen bei ~f~.

@ Drucken | board=Service Desk | type=Printing | who=german | lang=de | company=KesslerWZ | hours=0.3-1
# {Drucker in der Halle druckt nicht|*Printer Troubleshooting}
c: Der {Drucker|Printer} in Halle 2 nimmt nichts mehr an, Lieferscheine stauen sich. Der Fahrer wartet!
a: Auftrag mit 400 Seiten blockiert die Warteschlange auf ~sv~.
r: Auftrag gelöscht, {Dienst neu gestartet|*Service Restart} ({Druckwarteschlange|Windows Print Spooler}). Lieferscheine kommen.
# {Scan an E-Mail|*Scanner Configuration|Scanner} geht nicht
c: Seit gestern kommt vom {Kopierer|Printer} nichts mehr an.
a: Das Gerät von {Kyocera|Kyocera Printer} kann nur {TLS|TLS} 1.0, der Anbieter nimmt das nicht mehr an.
r: {Firmware aktualisiert|*Firmware Update}, Versand getestet.

@ Netz und Fernzugriff | board=Network | type=Firewall | who=german network | lang=de | company=KesslerWZ | hours=0.4-1.5
# {VPN bricht dauernd ab|*VPN Troubleshooting}
c: Im Homeoffice fliege ich alle zehn Minuten raus, so kann man nicht arbeiten.
a: {Router|Router} zu Hause mit DS-Lite, Paketgröße passt nicht.
r: Paketgröße im {FortiClient|FortiClient} verkleinert, {VPN|Virtual Private Network} hält seit zwei Stunden.
# {Kein WLAN|*Network Troubleshooting|Wireless LAN} im Besprechungsraum
c: Im großen Raum hat keiner WLAN. Am Mittwoch kommt die Delegation aus Suhl.
r: {Access Point|Wireless Access Point} hing an einer toten Dose. Umgesteckt, drei Geräte getestet.
# Maschine 7 nicht im Netz
c: Die Fräse meldet "kein Programm", die Schicht steht.
a: Am {Switch|Network Switch} ist der Port nach dem Gewitter defekt.
r: Auf Ersatzport gepatcht, {VLAN|VLAN} der Fertigung gesetzt, Programm wird geladen.

@ Programme | board=Service Desk | type=Application | who=german apps | lang=de | company=KesslerWZ | hours=0.4-2
# {SolidWorks startet nicht|*Application Troubleshooting}
c: {SolidWorks|SolidWorks} meldet, dass keine Lizenz da sei. Heute muss die Zeichnung raus.
a: Lizenzdienst auf ~sv~ nach dem Neustart nicht oben.
r: {Dienst gestartet|*Service Start}, Startart auf verzögert gestellt. ~f~ zeichnet wieder.
# SAP-Maske bleibt leer
c: Beim Buchen in {SAP|SAP ERP} bleibt die Maske weiß.
r: {SAP GUI|SAP GUI} {aktualisiert|*Software Update}, altes Design abgewählt. Buchung geprüft.
# DATEV Export fehlt
c: Der Steuerberater bekommt keine Daten mehr aus {DATEV|DATEV}.
a: Das {Zertifikat|Digital Certificate} der {Smartcard|Smart Card} ist {abgelaufen|*Certificate Renewal}.
r: Neue Karte eingelesen, Übertragung von Mai und Juni nachgeholt.
# Excel rechnet falsch?
c: In {Excel|Microsoft Excel} steht überall 45.123 statt 45,123. Die Kalkulation stimmt nicht!
r: Dezimalzeichen war auf Englisch gestellt. Umgestellt, Mappe neu gerechnet, Summen passen.

@ Sicherung und Server | board=Escalation | type=Server | who=german backup server | lang=de | company=KesslerWZ | hours=0.5-2
# Zeichnung überschrieben
c: Ich habe die Zeichnung 4711 mit der alten überschrieben. Gibt es eine Sicherung?
r: Stand von 14 Uhr aus {Veeam|Veeam} {wiederhergestellt|*Backup Restoration}, neben das Original gelegt.
# Datensicherung meldet Fehler
c: Seit drei Tagen rote Meldung von der {Datensicherung|*Data Backup}.
a: {NAS|NAS} ist voll, alte Stände werden nicht gelöscht.
r: {Aufbewahrung|*Data Retention} auf 14 Tage gestellt, Lauf heute Nacht grün.

@ Ohne Technik | board=Service Desk | type=Other | who=dispatch | lang=de | company=KesslerWZ | hours=0.1-0.2
# Rechnung vom März
c: Guten Tag, die Rechnung vom März führt einen Besuch auf, der im Februar war. Bitte um Korrektur. Mit freundlichen Grüßen
r: Gutschrift veranlasst und neue Rechnung geschickt.
"""
