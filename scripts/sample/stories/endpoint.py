"""Computers and what hangs on them."""

TEXT = r"""
@ Slow machine | board=Service Desk | type=Hardware | who=desk hardware | hours=0.5-2
# {Computer slow|*Performance Tuning|Desktop Computer} as molasses
c: It takes ten minutes until I can do anything in the morning. Please replace it or throw it out of the window.
a: ~pc~ still has a spinning {hard disk|Hard Disk Drive}, 98 % busy at logon. 8 GB {RAM|Memory}, fine.
r: {Cloned|*System Imaging} to an {SSD|Solid State Drive} over night, boots in 20 seconds. Old disk kept for a month.
# everything crawls after update
c: Since the weekend everything crawls, even typing.
a: [[{Remoted in|*Remote Support}||{Remote session|*Remote Support}]]: an update agent takes a whole core, stuck on a package from 2023.
r: Stopped it, cleaned the update store, {Windows 11|Microsoft Windows 11} is now on the current build and idle at 3 %.
# {fan|Cooling Fan} noise + slow, ~pc~
c: Sounds like a jet. Also slow.
a: CPU throttles at 97 degrees, heat sink full of [[flour||sawdust||dog hair]].
r: Blew it out, {new thermal paste|*Hardware Repair} on the {CPU|CPU}, 61 degrees under load now. The {desktop PC|Desktop Computer} goes back under the bench.

@ Blue screen | board=Service Desk | type=Hardware | who=hardware desk | hours=0.75-2.5
# Blue screen twice today
c: Got the blue screen with the sad face again, lost an hour of work.
a: {Dump file|Core Dump} points at the {graphics driver|Driver}, dated 2022.
r: {Driver updated|*Driver Installation|Driver} from the maker's page, {BIOS|BIOS} two versions up as well. No {blue screen|Blue Screen of Death} for three days.
# BSOD on ~pc~, WHEA | company=NorthRiver,Tillman,Trask
c: It just dies in the middle of {AutoCAD|AutoCAD}. {Blue screen|Blue Screen of Death}, then restart.
a: WHEA errors in the {event log|*Log Analysis|Windows Event Viewer}. {Memory test|*Hardware Troubleshooting} fails on one stick within two minutes.
r: {Replaced the module|*Hardware Replacement} of {RAM|Memory} under warranty, test passed four rounds.

@ Laptop hardware | board=Service Desk | type=Hardware | who=hardware desk | hours=0.5-1.5
# Battery bulging
c: My laptop doesn't close flat any more and the case looks swollen. Is that bad?
d: Please switch it off, do not charge it, and put it on a stone floor. I'm coming by. ~t~
r: Swollen {battery|Battery}. {Laptop|Laptop} taken out of service, {battery replaced|*Hardware Replacement} by the maker's man on site the next day, old one to hazardous waste.
# coffee in {keyboard|Keyboard}
c: I'm so sorry. Coffee. All of it.
r: {Laptop|Laptop} is dead, {SSD|Solid State Drive} is not: copied the profile ({data recovery|*Data Recovery}) onto a loaner with an adapter. ~c~ will claim it on their insurance.
# screen flickers when on dock
c: At home all fine. In the office on the dock one of the monitors goes black every few minutes.
a: {Docking station|Docking Station} firmware from 2021; known trouble with two 4K {monitors|Monitor}.
r: {Firmware update|*Firmware Update} of the dock, new {DisplayPort|DisplayPort} cable. Watched an hour, steady.

@ New machine | board=Service Desk | type=Hardware | who=hardware desk | hours=1.5-3.5
# New laptop for ~u~
c: ~o~ approved my new {laptop|Laptop}, when can I have it?
a: {Lenovo ThinkPad|Lenovo ThinkPad} from stock, hash already uploaded for {Autopilot|Windows Autopilot}.
r: {Set up|*Computer Setup} through {Autopilot|Windows Autopilot} and {Intune|Microsoft Intune}, her programs came by themselves, data was in {OneDrive|Microsoft OneDrive}. Old one collected for wiping.
# {Replace ~n~ reception PCs|*Hardware Replacement|Desktop Computer}
c: As quoted, please swap the reception machines before we open at eight.
r: {Deployed the new PCs|*Computer Setup}, {joined to the domain|*Domain Join|Windows Domain} ({Active Directory|Microsoft Active Directory}), copied favorites and files. {Label printer|Label Printer} at the left desk tested.
# Mac for the designer
c: We hired a designer who insists on a Mac. Can you support it?
r: {MacBook|Apple MacBook} {enrolled|*Device Enrollment} in {Jamf|Jamf Pro}, {FileVault|FileVault} on, {macOS|macOS} current. She prints and reaches the projects share over {SMB|SMB}.

@ Windows updates | board=Service Desk | type=Application | who=desk server | hours=0.4-1.5
# Update fails with 0x800f0922
c: It wants to restart every day for the same update and every day it says undoing changes.
a: {Windows 10|Microsoft Windows 10} machine; the hidden recovery part of the disk is 100 MB and too small for this one.
r: Resized it, {update installed|*Software Update}. Same on two sister machines.
# Not ready for 11
c: A letter says our {computers|Desktop Computer} are out of support in October. What do we have to do?
a: Ran the hardware report through {ConnectWise Automate|ConnectWise Automate}: ~N~ of the machines can take it, nine can't ({TPM|TPM} missing).
r: {Upgraded|*Operating System Upgrade} the able ones to {Windows 11|Microsoft Windows 11} over two weekends, quote for nine new ones is with ~o~.

@ Encryption key asked | board=Service Desk | type=Hardware | who=desk security | hours=0.2-0.5
# Blue page asking for a 48 digit key
c: I only opened the lid!! It's asking for a {recovery key|*Encryption Management} of 48 digits.
a: Key of ~pc~ is escrowed in {Entra ID|Microsoft Entra ID}. Trigger was last night's {BIOS update|*Firmware Update|BIOS}.
r: Read her the {BitLocker|BitLocker} key over the phone after callback; suspended and resumed protection so it doesn't ask again.
# {encrypt|Encryption} travel laptops
c: Insurance wants all laptops that leave the building encrypted.
r: {BitLocker|BitLocker} policy pushed with {Intune|Microsoft Intune}; all ~n~ {laptops|Laptop} report encrypted, keys stored. Sent the report to ~o~.

@ Browser | board=Service Desk | type=Application | who=desk apps | hours=0.2-0.7
# Bank page won't load in Chrome
c: {Chrome|Google Chrome} says "your connection is not private" on the bank's page, {Edge|Microsoft Edge} doesn't.
a: Clock on ~pc~ is 3 days behind. Odd that only one complains, but it has a cached session.
r: Time service pointed to the right source by {NTP|NTP}, {CMOS battery replaced|*Hardware Replacement|CMOS Battery}. Page loads in both.
# popups everywhere
c: There's popups in the corner saying I'm in great danger. Am I?
a: No. A site was allowed to show notifications in {Chrome|Google Chrome}.
r: Removed that permission plus two junk extensions of it. {Scanned|*Virus Scan} with {Malwarebytes|Malwarebytes}, clean. Explained the trick to ~f~.
# old state portal needs IE
c: The state's licensing portal says it only works in Internet Explorer
r: Added it to the enterprise site list so that {Edge|Microsoft Edge} opens it in {IE mode|Internet Explorer}. Filed the renewal together with her.
"""
