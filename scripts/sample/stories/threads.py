"""Longer conversations, with several people and turns."""

TEXT = r"""
@ Password tool | board=Service Desk | type=Application | who=desk security | hours=0.5-1.5
# Shared vault missing after vacation
c: Hi, back from vacation and the shared vault of our team is gone from {1Password|1Password}. Forty logins!
d: Hi ~f~, do you see your private one? ~t~
x: Yes, that one is there.
a: Group sync dropped the team when ~o~ renamed the group last week.
d: Found. It was a renamed group. One moment.
r: Group mapped anew in {1Password|1Password}, vault shows for all seven, nothing lost.
x: Yes!! All forty there. You saved my week.
# LastPass goodbye
c: The owner read the news and wants us off LastPass by Friday.
a: ~N~ people, 2,100 items. Import tool of {Bitwarden|Bitwarden} reads the export directly.
d: Please ask everybody to change the bank passwords afterwards, that's the point of the exercise. ~t~
r: Moved from {LastPass|LastPass} to {Bitwarden|Bitwarden}, exports shredded, old accounts closed.

@ Slow share from afar | board=Escalation | type=Server | who=server network | hours=1-4
# Opening drawings from home takes forever
c: From home a drawing {takes four minutes to open|*Performance Tuning}. In the office ten seconds.
d: Hello ~f~, is it each drawing or the big ones? Are you on a cable? ~t~
x: Each one. And it's on a cable, my son made sure of that.
a: {SMB|SMB} over the {VPN|Virtual Private Network} with 80 ms: each small read waits. A line test gives the full speed.
r: Gave the home workers sessions on the {terminal server|Remote Desktop Services}, the drawing stays in the house. Nine seconds.
x: That's like being there. Thank you.
# Folder listing hangs
c: When I open the archive it hangs for a minute before the list shows
a: 140,000 files in one folder, and the {antivirus|Antivirus Software} looks at each icon.
d: Could we split that by year? ~t~
x: Yes, by year is fine. Leave 2026 on top.
r: Split by {PowerShell|PowerShell} over lunch, the {file share|Network Share} itself stays as it is. Opens at once.

@ New accounting release | board=Escalation | type=Database | who=data server | hours=2-6
# Upgrade of the accounting program
c: Vendor tells us we must be on the new release before the tax tables change.
a: Needs {SQL Server 2019|Microsoft SQL Server} or later, we're on 2014. So two steps.
d: We need Saturday from noon. Please make sure nobody posts. ~t~
x: Saturday is good. I'll hold the keys to the office, literally.
t: Waiting for the vendor's hotline, 40 minutes.
r: {Full backup|*Database Backup}, {SQL Server upgraded|*Software Upgrade} in place, then the program. ~f~ posted a test invoice Sunday night.
# {Data check|*Data Validation} says index damaged
c: Nightly check mail says "consistency errors". That sounds bad.
a: DBCC CHECKDB in {SQL Server|Microsoft SQL Server}: one index page in the history table, no data page.
r: {Index rebuilt|*Database Performance Tuning|Database Index}, check clean. Disk under it has an {old firmware|*Firmware Update}, change planned.

@ Ticket machine of the clinic | board=Service Desk | type=Application | who=apps desk | hours=0.5-2 | company=Sunrise,Ferndale,BrightSmile
# Check-in {tablets|Tablet Computer} stuck on logo
c: Check-in tablets show the logo forever and the queue is out the door
d: On it. Please hold power and the upper button for ten seconds on one of them. ~t~
x: One came back!
a: All three took {iPadOS|Apple iOS} overnight; the check-in program needs its update too.
r: {Program updated|*Software Update} through {Jamf|Jamf Pro}, updates of {iPads|Apple iPad} held to Sundays from now on.
# Text reminders not going out
c: Patients say they got no text reminder for two days, many no-shows.
a: {Twilio|Twilio} account is out of credit: card expired.
r: New card by ~o~, reminders for tomorrow sent by hand. Low-credit mail goes to two people.
# Lab results not coming in
c: Lab results don't show in the chart since ~day~
a: {HL7|HL7} interface stopped at a message with a line break in the name.
r: Message corrected and released, queue of ~N~ {HL7|HL7} results went through. Lab told about the line break.

@ Vendor ping-pong | board=Escalation | type=Server | who=server network apps | hours=1-4
# Vendor says it's the network, of course
c: The till vendor says the {slowness|*Performance Tuning} is our network. You say it isn't. Can the two of you please talk?
d: Fair. Call set for tomorrow at ten, I'll have a trace. ~t~
a: {Wireshark|Wireshark} capture: their program asks the same price 400 times a sale, each answered within 1 ms.
x: The vendor was rather quiet after you showed him that.
r: Vendor shipped a fix which asks once. Sale takes two seconds, was eleven. {Packet capture|Packet Capture} kept with the ticket.
# Elevator phone
c: The elevator inspector says the phone in the cabin has no line. Elevator company says it's the phone company. Phone company says it's you.
a: Line ran over the old {PBX|PBX} that was removed in the spring.
r: {ATA|Analog Telephone Adapter} with {battery|Battery} put in the machine room, cabin rings the service. Inspector has signed.

@ Wishes | board=Service Desk | type=Application | who=desk apps cloud | hours=0.3-1.5
# Fillable form
c: Can you make our paper intake form something people fill in on the screen?
r: Made a fillable {PDF|PDF} with {Acrobat|Adobe Acrobat}, eleven fields, ~f~ tried it at the front.
# Which note program?
c: Half of us take notes in this, half in that. What would you use?
d: What you own already is fine: let's try it for a month. ~t~
r: {OneNote|Microsoft OneNote} notebook for the department, linked from the team page. Half an hour of showing.
# translate subtitles
c: Our training video needs Spanish subtitles. We have it on our stream page.
r: {Microsoft Stream|Microsoft Stream} made the captions, ~o~ corrected them, Spanish track is up.
# Mind the planner
c: Could we see who does what on one board instead of my 40 mails a day?
r: {Microsoft Planner|Microsoft Planner} board for the department with four buckets, daily mail off. ~f~ reports half the mails after a week.
"""
