"""Line-of-business programs and databases."""

TEXT = r"""
@ Bookkeeping program | board=Service Desk | type=Application | who=apps data | hours=0.4-2
# QuickBooks multi-user error H202
c: {QuickBooks|Intuit QuickBooks} says H202 and I can only open in single user. Payroll is today!
a: {Database|Database} manager service on ~sv~ did not come up after the night's updates.
r: {Service started|*Service Start}, {firewall|Firewall} {ports of the 2024 release opened|*Firewall Configuration}. Three people in at the same time.
# Update needs admin
c: {Sage 50|Sage 50} says a mandatory update must be run by an administrator
r: {Update installed|*Software Update} on the host first, then on ~n~ stations. {Database backup|*Database Backup|Database} before, as the maker asks.

@ Practice and case programs | board=Service Desk | type=Application | who=apps data | hours=0.5-2.5
# Dentrix doesn't show X-rays | company=BrightSmile
c: {Dentrix|Dentrix} opens but no x-rays in it, patient in the chair!
a: Bridge to the {imaging|Dexis} software lost its path when the share was moved on ~day~.
r: Path in the bridge corrected on four stations, {DEXIS|Dexis} pictures open from the chart.
# Clio documents open read only | company=HollisGrant
c: Since the change last week all documents from {Clio|Clio} open read-only.
a: Local launcher missing in the image.
r: {Installed|*Software Installation} the launcher through {Intune|Microsoft Intune} for the whole group, check-out works.
# athena prints to the wrong room | company=Sunrise
c: prescriptions from {athenahealth|athenahealth} come out in the kitchen
r: {Printer mapping|*Printer Installation|Printer} in {athenahealth|athenahealth} was by old host name. Mapped four rooms anew, tray 2 for the blue paper.
# AVImark slow in the afternoon | company=Ferndale
c: {AVImark|AVImark} takes forever after 2 pm
a: An {antivirus|Antivirus Software} {full scan|*Virus Scan} of the data folder begins at 2.
r: Scan moved to night, data folder in the {exclusions|*Antivirus Management}. Quick again. 🐾

@ Design programs | board=Service Desk | type=Application | who=apps hardware | hours=0.5-2 | company=NorthRiver,Trask,Quill
# Revit model takes 15 min to sync
c: Syncing the tower model takes a quarter hour since we work from two offices.
a: Central model of {Revit|Autodesk Revit} on a share between the two offices: not supported this way.
r: Moved the model to {BIM 360|Autodesk Construction Cloud}, sync 40 seconds. Team of five trained in half an hour.
# InDesign {fonts|Font} missing
c: All headings show pink boxes in {InDesign|Adobe InDesign}, press deadline at 5!!
r: Font service was signed out after a password change. Signed in to {Creative Cloud|Adobe Creative Cloud}, fonts active. Pages went to press at 4:31.
# Bluebeam license count
c: {Bluebeam|Bluebeam Revu} says no seats left
r: Two seats sat with people who left. {Freed them|*License Management} in the portal, ~f~ can mark up again.

@ Orders and machines | board=Escalation | type=Database | who=data | hours=1-5 | company=Tillman,Corridor,Verdant,Marlowe
# {ERP|Enterprise Resource Planning} reports time out
c: The open order report ran in a minute and now stops after ten with a timeout.
a: {SQL Server|Microsoft SQL Server} plan changed after statistics; {index|Database Index} on the order date missing since the upgrade of {Epicor|Epicor}.
r: {Index built|*Database Performance Tuning} at night, report in 8 seconds. {Execution plan|*Query Optimization} saved for comparison.
# Deadlocks when shipping posts
c: Around noon posting a shipment fails at random, second try works.
a: Deadlock graph from {SQL Server|Microsoft SQL Server}: export job and posting lock the same two tables in opposite order.
r: Export switched to row versions, maker informed with the graph. No {deadlock|*Database Lock Resolution|Deadlock} for four days.
# machine no longer sends counts
c: Press 4 doesn't send its counts since maintenance was there
a: {PLC|PLC} got another address from the maintenance {laptop|Laptop}; collector still asks ~ip~.
r: Address set back by the maker's tool, {OPC|OPC UA} collector reads again. ~u~ gets a label for the cabinet.
# EDI file from big customer rejected
c: They say our invoices are rejected, 997 with errors.
a: {EDI|Electronic Data Interchange} 810 has a comma in the quantity since the regional settings of the service account changed.
r: Locale put back, ~N~ invoices sent again by {SFTP|SFTP}, all accepted.

@ Reports and scripts | board=Escalation | type=Database | who=data cloud | hours=1-4
# Monday sales report empty
c: The mail came as usual but the table is empty.
a: {SSRS|Microsoft SQL Server Reporting Services} data source uses a person's login, and that person's password changed.
r: Service login with read rights made; {report|*Report Generation} filled and sent again.
# dashboard doesn't refresh
c: {Power BI|Microsoft Power BI} page says last refresh 9 days ago
a: On-premises gateway on ~sv~ is two versions too old.
r: {Gateway updated|*Software Update}, credentials of the {Power BI|Microsoft Power BI} data source entered again, hourly refresh OK.
# script to clean names
c: We have 9,000 contacts with names in capitals. Any trick?
r: Small {Python|Python} {script written|*Script Development}: reads the {CSV|CSV}, fixes case with a list of exceptions (McDonald, de la Cruz), writes it back. Imported by ~f~.
# approval flow stopped
c: Nobody gets the approval mail for vacation any longer
a: {Power Automate|Microsoft Power Automate} flow owned by the leaver, so its connection is dead.
r: Owner changed to a service user, connection made again, three stuck requests run by hand.

@ Web and shop | board=Service Desk | type=Application | who=cloud data apps | hours=0.5-2.5 | company=Verdant,Quill,Marlowe,Lattimer
# WordPress {hacked|*Security Incident Response}?
c: Our page sends people to a casino. Only from phones!
a: {WordPress|WordPress} plugin from 2021 with a known hole, redirect injected in the theme.
r: Site {restored|*Backup Restoration} from the host's copy, all {plugins updated|*Software Update|Plug-in}, {Wordfence|Wordfence} on. Clean from four devices.
# payments fail at checkout
c: Card payments fail since 9. Gift cards work.
a: {Shopify|Shopify} app of the card processor wants new {API keys|API} after their change.
r: Keys renewed with ~f~ on the line, test order of 1.00 passed and refunded.

@ Card terminals and tills | board=Service Desk | type=Hardware | who=apps network hardware | hours=0.5-2 | company=Marlowe,Verdant,Lattimer,Ferndale
# Till 2 doesn't take cards
c: Till 2 is cash only today. Again.
a: {Payment terminal|POS Terminal} has an address of the guest net: it was plugged into the wrong outlet on cleaning day.
r: Back to its port in the {VLAN|VLAN} for payments, transaction of 1 cent fine.
# receipt paper {prints blank|*Printer Troubleshooting}
c: Receipts are blank!
r: Thermal paper was in upside down in the {Epson|Epson Printer} {receipt printer|Receipt Printer}. Showed the team the scratch test with a fingernail.
"""
