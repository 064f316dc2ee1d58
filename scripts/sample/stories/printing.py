"""Printing and scanning."""

TEXT = r"""
@ Does not print | board=Service Desk | type=Printing | who=print desk | hours=0.25-1
# {Printer|Printer} [[in the hall||at the front||in billing]] dead
c: Nobody can print to the big one. It says ready. We {turned it off and on|*Computer Restart}.
a: Queue on {print server|Print Server} ~sv~ holds ~N~ jobs, first is a broken 900 page {PDF|PDF}.
r: Deleted that job, {restarted the spooler|*Service Restart} ({Print Spooler|Windows Print Spooler}). Everything came out at once, sorry for the paper.
# {printer offline|*Printer Troubleshooting} but it isn't
c: It says the {printer|Printer} is offline. ~o~ next to me prints fine.
a: Port points at ~ip~; the device got another address from {DHCP|DHCP} after the power cut.
r: Made a reservation in {DHCP|DHCP}, corrected the port. Test page out.
# prints garbage
c: It prints pages and pages of hieroglyphics with one line on each.
a: Someone picked the {PostScript|PostScript} queue for a device that only knows {PCL|PCL}.
r: {Reinstalled the printer|*Printer Installation|Printer} with the right {driver|Driver}. Stack of paper donated to the kids for drawing 🖍️

@ Scan to mail or folder | board=Service Desk | type=Printing | who=print network desk | hours=0.4-1.2
# {Scan to email|Scanner} stopped
c: It gives "sending error" since this morning, all staff.
a: The {Ricoh|Ricoh Printer} device used {SMTP AUTH|SMTP} with the password of ~o~, who changed it yesterday.
r: Set up an {SMTP relay|SMTP} connector in {Exchange Online|Microsoft Exchange Online} limited to our address. {Scan to email|*Scanner Configuration} works and no longer depends on a person.
# scans don't reach the folder
c: scans to the folder are "ok" on the panel and then nowhere
a: {Konica Minolta|Konica Minolta Printer} device speaks {SMB1|SMB} only, and that was turned off on the {file server|File Server} in the {hardening|*Security Hardening}.
r: {Firmware updated|*Firmware Update}, it now does SMB 3. {Scan to folder|*Scanner Configuration|Scanner} tested by ~f~.

@ Label printers | board=Service Desk | type=Printing | who=print hardware | hours=0.5-1.5
# Labels are shifted by half | company=Corridor,Verdant,Tillman
c: All labels come out half a label too low. Trucks are waiting!
a: {Zebra|Zebra Printer} unit lost its calibration after somebody put in the wide roll.
r: {Calibrated|*Printer Troubleshooting}, darkness up a little. {Barcode|Barcode} reads at first try. Trucks left at 10:40.
# wristband {printer not found|*Printer Troubleshooting} | company=Sunrise,Haven,Ferndale
c: The desk at bed intake doesn't see the band {printer|Printer}
r: Cable was in the {Ethernet|Ethernet} port of the phone instead of {USB|USB}. Plugged in, {driver installed|*Driver Installation|Driver} by itself, prints bands. {Zebra printer|Zebra Printer} ZD410.

@ Follow me printing | board=Service Desk | type=Printing | who=print server | hours=0.75-2
# Badge release doesn't show my jobs
c: I hold my badge at the {printer|Printer}, it greets me, but my list is empty.
a: {PaperCut|PaperCut} shows the jobs under her old login name from before the marriage.
r: Added the alias in {PaperCut|PaperCut}, synced with {AD|Microsoft Active Directory}. Jobs appear.
# {New copier|*Printer Installation|Printer} needs to be in PaperCut
c: The copier company delivers a Canon on ~day~, please have it ready with badges.
r: {Canon|Canon Printer} multifunction on static {IP address|*IP Address Configuration|Internet Protocol} ~ip~, embedded client of {PaperCut|PaperCut} loaded, {card reader|Card Reader} tested with three badges.
"""
