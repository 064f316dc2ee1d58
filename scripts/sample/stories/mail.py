"""Mail and calendars."""

TEXT = r"""
@ Program for mail hangs | board=Service Desk | type=Mail | who=mail desk | hours=0.3-1.2
# {Outlook keeps freezing|*Application Troubleshooting}
c: {Outlook|Microsoft Outlook} freezes for a minute each time I [[switch folders||search||click on a date]]. It has been like this since the update on ~day~.
a: Cache file is 46 GB, with the whole archive in it. Add-in of an old survey program also loads every time.
r: Cached mode cut to 12 months, add-in disabled, {new Outlook profile|*Email Configuration}. Opens in four seconds now. [[User happy.||~f~ confirmed after lunch.]]
t: Follow-up call, all good.
# Search finds nothing
c: Searching for anything older than last week gives "no results", but I can scroll to it, it's there.
a: {Windows Search index|*Search Indexing|Windows Search} on ~pc~ is corrupt, event 3100. {Outlook|Microsoft Outlook} depends on it.
r: Rebuilt the index overnight. Search in {Outlook|Microsoft Outlook} finds 2019 mail again.
# ~u~: mail program asks for password again and again
c: Every few minutes the little window pops up. I type it, it goes away, it comes back.
a: Stale entries in {Credential Manager|Windows Credential Manager}; and the {Outlook|Microsoft Outlook} profile still pointed at the old on-premises endpoint.
r: Removed the entries, made a {fresh Outlook profile|*Email Configuration|Microsoft Outlook}. No prompt for an hour. Closing.

@ Mail does not arrive | board=Escalation | type=Cloud | who=mail cloud | hours=0.5-2
# Customers say our {mail|Email} bounces
c: Two clients told us that our mail comes back to them or lands in junk. It's costing us business.
a: [[{SPF|SPF} record has eleven lookups since marketing added their newsletter service, so receivers give a permanent error.||{SPF|SPF} lists the old provider only; the new one is missing.]] {DKIM|DKIM} not signed at all.
r: [[Flattened||Rewrote]] the {SPF|SPF} record, enabled {DKIM|DKIM} signing in {Exchange Online|Microsoft Exchange Online}, published {DMARC|DMARC} with p=none for a month. Test to three outside systems passes.
# Message from the county never reaches us | company=Oakfield,HollisGrant,Trask
c: The county clerk says she sent it three times. Nothing in junk.
a: {Message trace|*Message Trace} in {Exchange Online|Microsoft Exchange Online}: quarantined as high confidence {phish|Phishing} since their footer has a shortened link.
r: Released all three, {made an allow entry|*Spam Filtering} for that sender only for 30 days, told the clerk's office what trips it.
# NDR 5.7.1 when writing to the group
c: When I write to all-staff I get back: "You do not have permission to send to this recipient". I'm the ~o~ stand-in now.
a: The {distribution list|Distribution List} only accepts mail from the managers group.
r: Added ~u~ as {allowed sender|*Access Management} in {Exchange Online|Microsoft Exchange Online}. Test went to 41 people, sorry everyone 😅

@ Shared box | board=Service Desk | type=Mail | who=mail desk | hours=0.2-0.7
# Please set up info@ for three of us
c: We'd like one address info@~domain~ that ~o~, I and the reception can all answer from.
r: Made a {shared mailbox|Shared Mailbox} in {Exchange Online|Microsoft Exchange Online}, {send-as|*Access Management} for the three. It shows up by itself in {Outlook|Microsoft Outlook} within an hour.
# Sent items from the shared mailbox land in my own folder
c: When I answer as billing@ the others don't see what I sent.
a: Default behaviour. Needs a switch on the {shared mailbox|Shared Mailbox}.
r: Set MessageCopyForSentAsEnabled in {Exchange Online|Microsoft Exchange Online} by {PowerShell|PowerShell}. Tested with ~f~: a copy now sits in the team's sent folder.
# remove Pete from orders {mailbox|Mailbox}
c: Pete shouldn't see orders@ any longer.
r: Took away {full access and send-as|*Access Management} on the {shared mailbox|Shared Mailbox}. [[Auto-mapping needs up to an hour.||He may see it until he restarts the program.]]

@ Calendar | board=Service Desk | type=Mail | who=mail desk | hours=0.2-0.8
# Meeting room double booked
c: Two parties showed up for the big conference room, both had a confirmation!
a: The room is set up as a user, not as a {room mailbox|Calendar}; so nothing declines automatically.
r: Converted it in {Exchange Online|Microsoft Exchange Online}, booking policy on, conflicts refused. Existing meetings kept.
# Assistant can't open ~u~'s {calendar|Calendar}
c: My assistant needs to make and move appointments for me, she only sees "busy".
r: Gave editor rights on the calendar with {PowerShell|PowerShell} ({calendar permission|*Calendar Management}) since the dialog in {Outlook|Microsoft Outlook} threw an error. She moved a test entry fine.
# phone {calendar|Calendar} shows things an hour late
c: All meetings on my iPad are one hour off, on the desktop they are right.
a: Device time zone was set by hand to Chicago after a trip.
r: Time zone automatic on the {iPad|Apple iPad}. Entries of the {Exchange|Microsoft Exchange Server} calendar are right now.

@ Mail on the phone | board=Service Desk | type=Mail | who=desk mail | hours=0.2-0.6
# {set up mail|*Email Configuration} on my {new phone|*Mobile Device Setup}
c: Got the new company {phone|Mobile Phone}. Please help me to get mail on it, I'm in the office until 2.
r: {Enrolled|*Device Enrollment} the {iPhone|Apple iPhone} in {Intune|Microsoft Intune} via the company portal and put on {Outlook|Microsoft Outlook}. Everything came down in a few minutes.
# Android stops getting mail
c: No mail on my phone since ~day~, it's the new one.
a: The built-in program on {Android|Android} still used the old way to sign in, which is switched off since this month.
r: Removed the account, {installed|*Software Installation} {Outlook|Microsoft Outlook} from the store, signed in with {modern authentication|OAuth}. Works.

@ Move of mailboxes | board=Projects | type=Migration | who=cloud project | hours=6-18
# Mailbox migration - batch [[1||2||3]]
c: As discussed: the rest of the boxes should move this weekend. Please keep ~o~ for last.
a: ~N~ {mailboxes|Mailbox} in the batch. {Exchange Server 2016|Microsoft Exchange Server} on ~sv~ in a hybrid set-up; test move of one box at 11 GB took 3 h.
t: Pre-staging watched over the evening.
r: {Mailbox migration|*Email Migration} to {Exchange Online|Microsoft Exchange Online} finished Sunday 16:20, two boxes with 12 bad items each accepted by the owner. {Autodiscover|Autodiscover} switched.
# Move from Gmail
c: We bought out the partner who used {Gmail|Gmail} for everything. We want his things where ours are.
a: {Google Workspace|Google Workspace} tenant with ~n~ users. Exporting calendars needs domain-wide delegation.
r: {Migrated the mail|*Email Migration} and calendars to {Microsoft 365|Microsoft 365}, {MX record changed|*DNS Configuration|DNS} on ~day~ night. Old tenant remains read only for three months.

@ Signature and journaling | board=Service Desk | type=Mail | who=mail | hours=0.5-1.5
# Everyone should have the same {signature|Email Signature}
c: Our branding agency says all of us must have the same footer with logo. Can you do that centrally?
r: {Exclaimer|Exclaimer} connected to {Exchange Online|Microsoft Exchange Online}, footer designed with ~u~, works from phones too.
# Compliance needs journal of all mail | company=Penrose,Beacon,Caldera
c: Examiners want seven years of every message, unalterable.
a: Discussed options. Their archive product accepts a journal feed.
r: {Journaling rule|*Data Archiving} set in {Exchange Online|Microsoft Exchange Online} to the {Mimecast|Mimecast} archive; counted 1,204 messages on both sides for one day.
"""
