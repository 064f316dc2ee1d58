"""Office programs and files in the cloud."""

TEXT = r"""
@ Cloud drive does not sync | board=Service Desk | type=Application | who=desk cloud apps | hours=0.3-1
# OneDrive stuck on "processing changes"
c: The little cloud has been spinning since [[yesterday||~day~]]. My colleague doesn't see what I saved.
a: {OneDrive|Microsoft OneDrive} log: one path is longer than 400 characters (folder in folder in folder of a scanned case).
r: Shortened two folder names, reset the client, {OneDrive|Microsoft OneDrive} went through ~N~ thousand items in an hour and is green.
# red X on files
c: There are red crosses on about 30 files on my desktop.
a: Desktop is redirected to {OneDrive|Microsoft OneDrive} by {Known Folder Move|Microsoft OneDrive}; quota is full (1 TB!), mostly wedding videos.
r: User took her private videos off. Sync completes. 💍
# where did my files go
c: I signed in on the replacement machine and my desktop is empty!!
r: Signed into {OneDrive|Microsoft OneDrive} on the new machine and turned on folder backup; everything came down. Explained that the files had been safe all along.

@ Team site | board=Service Desk | type=Application | who=cloud apps | hours=0.4-1.5
# Can't share the plan set with the client | company=NorthRiver,Trask
c: I try to {share a folder|*File Sharing} with the client's engineer and it says my organization doesn't allow it.
a: External sharing is off for that {SharePoint|Microsoft SharePoint} site, on for the tenant.
r: ~o~ approved; {guest sharing|*SharePoint Administration} enabled for that one site in {SharePoint|Microsoft SharePoint}, links expire after 30 days.
# document library shows old version
c: The form in the library is the one from last year although I uploaded the new one.
a: The file is checked out to someone who left in spring, so only he sees the new one.
r: Took over the check-out as admin in {SharePoint Online|Microsoft SharePoint}, checked in, everyone sees the 2026 form.
# Restore deleted library
c: Somebody cleaned up and removed the whole Minutes library. We need it for the audit on Friday.
r: {Restored|*Data Recovery} it from the second-stage recycle bin of {SharePoint|Microsoft SharePoint}: ~H~ documents with versions. Removed the delete right for members.

@ Chat and meetings | board=Service Desk | type=Application | who=desk voice apps | hours=0.2-0.8
# {No sound|*Audio Troubleshooting|Sound} in meetings
c: In {Microsoft Teams|Microsoft Teams} meetings others can't hear me. It's fine outside of meetings.
a: The {headset|Headset} shows up twice, and the chosen one is the screen's own {microphone|Microphone} that doesn't exist.
r: {Driver updated|*Driver Installation|Driver} for the headset, right device chosen, test call OK.
# Teams says "we're sorry - we've run into an issue"
c: {MS Teams won't start|*Application Troubleshooting|Microsoft Teams} at all, I get the sorry page.
r: {Cleared the cache|*Cache Clearing} folder of {Teams|Microsoft Teams}, signed in again. Starts and meetings are there.
# guest cannot join channel
c: The bookkeeper from outside can't get into our channel, she is asked for a tenant.
a: She accepted the invite with her private address.
r: Re-invited the right address in {Entra ID|Microsoft Entra ID}; she joins through the {Teams client|Microsoft Teams} and picks our organization. Works.

@ Spreadsheet troubles | board=Service Desk | type=Application | who=desk apps | hours=0.3-1.5
# {Excel crashes|*Application Troubleshooting} with the [[estimating||commission||inventory]] file | company=Trask,Caldera,Verdant,Corridor
c: {Excel|Microsoft Excel} closes without a word when I open the big workbook. Smaller ones are fine.
a: Faulting module is an old add-in of 32 bits; file has 60k {conditional formatting|Microsoft Excel} rules from years of copying.
r: Removed the add-in, cleared the rules on the two worst sheets, {Microsoft Office|Microsoft Office} repaired. Opens in 9 s.
# macro blocked
c: The {macro|Macro} in our order form doesn't run any more, yellow bar is now red.
a: File came by mail, so it has the mark of the web. {Microsoft Office|Microsoft Office} blocks those since the last channel update.
r: Put the form in a trusted location on the {file server|File Server}; {VBA|Microsoft Visual Basic for Applications} runs, the policy stays on for everything else.
# Pivot can't refresh
c: the pivot says "connection not found" since you moved the {server|Server}
a: {Excel|Microsoft Excel} pivot pulls through {ODBC|ODBC}, DSN named the old host.
r: New DSN to ~sv~ made on the three machines of accounting. Pivot refreshes.

@ Licence trouble | board=Service Desk | type=Application | who=desk apps cloud | hours=0.2-0.6
# "Product deactivated" banner
c: Big red banner in {Word|Microsoft Word} telling me it will stop working soon.
a: Her {Microsoft Office|Microsoft Office} is signed in with the account of the former owner of the machine.
r: Signed out, signed in as herself, {license assigned|*License Management} in the {Microsoft 365 admin center|*Microsoft 365 Administration|Microsoft 365}. Banner gone.
# need Visio for one drawing
c: Can I get Visio? Just for one drawing, honest.
r: ~o~ approved one month. {License assigned|*License Management} for {Visio|Microsoft Visio} and it {installed|*Software Installation} by itself from the portal.
# Acrobat asks to buy
c: Since Tuesday {Acrobat|Adobe Acrobat} says trial expired. We pay for this!
a: {Creative Cloud|Adobe Creative Cloud} console: her seat went to a new hire by mistake.
r: Bought one more seat after okay from ~o~, {assigned|*License Management}, signed in, edits {PDF|PDF} again.

@ Retention and discovery | board=Escalation | type=Cloud | who=cloud security | hours=1.5-4
# Litigation hold for two partners | company=HollisGrant,Penrose
c: Counsel asks that nothing of ~o~'s mail gets deleted until further notice. Please confirm in writing.
a: Done from {Microsoft Purview|Microsoft Purview}, not per person, so that the chat is covered too.
r: {Litigation hold|*Data Retention} active on the {Exchange Online|Microsoft Exchange Online} boxes and sites, confirmation letter sent.
# Search all mail for invoice fraud
c: We think somebody sent forged invoices in our name in March, can you find all of them?
r: {eDiscovery|eDiscovery} search in {Purview|Microsoft Purview} with three phrases: ~N~ messages, exported and handed over in person.
"""
