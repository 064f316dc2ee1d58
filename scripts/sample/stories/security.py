"""Security."""

TEXT = r"""
@ Odd mail | board=Escalation | type=Security | who=security desk mail | hours=0.3-1.5
# Is this real? Invoice from ~o~
c: I got a mail from ~o~ asking me to change the bank details of a vendor. It feels off. I have not answered.
a: Sender's domain has one letter more, registered nine days ago. {Phishing|Phishing}.
r: {Purged from ~n~ boxes|*Phishing Response} with {Microsoft Defender|Microsoft Defender}, domain blocked. Praised ~f~ in front of the whole team.
# I clicked. Sorry.
c: I clicked on the "missed delivery" and typed my password before I noticed
a: Sign-in from Lagos 4 minutes later, stopped by {Conditional Access|Conditional Access}. No rules made.
r: {Password reset|*Password Reset}, sessions revoked in {Entra ID|Microsoft Entra ID}, {phishing|Phishing} page reported. Watched for a week, calm.
# Clients receive strange mails from me
c: Clients call me because "I" sent them a link to a document!
a: Her account is in other hands: a rule "." hides the replies, sent 412 mails through {Exchange Online|Microsoft Exchange Online} from a hosting range.
r: Account secured, rule gone, {MFA|Multi-Factor Authentication} enrolled at last, clients informed with a text from ~o~. Report for the insurer attached.

@ Malware | board=Escalation | type=Security | who=security | hours=1-6
# Defender alert on ~pc~
c: Big red window. I only wanted a converter for video.
a: {Microsoft Defender|Microsoft Defender} caught a loader in the temp folder. No second stage, no traffic.
r: {Malware removed|*Malware Removal|Malware}, machine isolated for the scan and released. The converter was the culprit.
# All files end in .locked
c: PLEASE CALL. All drawings end in .locked and there's a note that wants money
a: {Ransomware|Ransomware} from one {workstation|Desktop Computer} by an exposed {RDP|Remote Desktop Protocol} port the vendor's man had opened. {SentinelOne|SentinelOne} was missing on exactly that one.
t: Night shift on site.
r: Network cut, machine kept as evidence, shares {restored|*Backup Restoration} from the 05:00 run of {Veeam|Veeam}. {RDP|Remote Desktop Protocol} closed, agent everywhere. Lost: two hours of work. 🙏
# CrowdStrike flags our own tool
c: The quoting program vanishes since this morning
a: {CrowdStrike|CrowdStrike Falcon} quarantined the exe, unsigned and packed.
r: Hash checked with the maker, {exclusion|*Antivirus Management} for that hash only, released on ~n~ machines.

@ Certificates | board=Escalation | type=Security | who=security server | hours=0.4-2
# {Website|Website} says not secure
c: Clients see a warning on our upload page since today
a: {TLS certificate|SSL Certificate} ended last night, renewal mail went to a dead box.
r: {Certificate renewed|*Certificate Renewal|Digital Certificate} for a year, installed in {IIS|IIS} with the chain. A on the test page.
# Staff wifi asks to trust something
c: All phones ask to trust a certificate for the staff wifi today, should we tap yes?
d: Not yet please. Give me half an hour. ~t~
a: {NPS|Network Policy Server} took a {new certificate|*Certificate Renewal|Digital Certificate} from the internal authority by itself, other name.
r: Pinned the proper one in the {RADIUS|RADIUS} policy, {wireless|Wireless LAN} connects without asking.

@ Vulnerability report | board=Escalation | type=Security | who=security server | hours=1.5-5
# Scan findings from the auditor
c: Attached you'll find the auditor's list. They want an answer by Friday, red ones first.
a: {Nessus|Tenable Nessus} list: TLS 1.0 on two hosts, {SMB signing|SMB} not required, an old {OpenSSL|OpenSSL} on the {NAS|NAS}.
r: {Vulnerabilities remediated|*Vulnerability Remediation|Vulnerability}: {TLS|TLS} 1.0 off, signing required by {GPO|Group Policy}, new release on the NAS. Rescan clean but one yellow, accepted in writing by ~u~.
# Insurance questionnaire needs answers
c: 42 questions, I understand perhaps nine. Can you fill it in?
r: Filled in with ~f~ by phone. Gaps named: no {EDR|Endpoint Detection and Response} on the two oldest machines, no {MFA|Multi-Factor Authentication} for the {VPN|Virtual Private Network}. Both quoted.

@ Conditional rules | board=Escalation | type=Cloud | who=security cloud | hours=0.75-2.5
# Traveling partner can't get in
c: I'm in Osaka and get "you cannot access this right now".
a: {Conditional Access|Conditional Access} country rule; travel was not announced.
r: Put in the travel group until the 20th. Signed in from the hotel, {MFA|Multi-Factor Authentication} asked as it should.
# Only company devices please
c: Owner wants that mail opens on company devices only, from next month.
a: Ran the policy in report-only for a week: ~N~ private devices would be cut off.
r: {Conditional Access|Conditional Access} now requires compliance by {Intune|Microsoft Intune}. Six people got app protection instead. Two angry calls, solved.

@ Training | board=Service Desk | type=Other | who=security | hours=0.5-2
# {Phishing|Phishing} simulation results
c: Can you send me the numbers of the last test? I need them for the board.
r: {KnowBe4|KnowBe4} campaign: 41 mails, 6 clicks, 1 typed something. {Awareness training|*Security Awareness Training} assigned to the six. Report sent to ~u~.
"""
