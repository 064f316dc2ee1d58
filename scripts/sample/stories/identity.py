"""Accounts, sign-in, rights."""

TEXT = r"""
@ Locked out | board=Service Desk | type=Account | who=desk identity | hours=0.15-0.5
# [[Can't get in this morning||Account locked, ~u~]]
c: Hi, I came in at ~time~ and it says my account is locked and to contact the administrator. I have a client at ten, please hurry!
~f~
a: {AD account|Microsoft Active Directory} showed ~n~ bad attempts within a minute. The source is her own phone, which still carries the old credentials for the office mail.
r: [[{Unlocked the account|*Account Unlock} and had her type the new credentials on the phone. Watched for ten minutes, no further bad attempts.||{Account unlocked|*Account Unlock}, phone corrected with her on the line. Counter stays at zero.]]
# locked again?? ~u~
c: This is the third time this week. I swear I am not mistyping it.
a: Pulled the lockout events from the {domain controller|Domain Controller} - caller is ~pc~, every 15 minutes, on the dot. There is a {scheduled task|*Job Scheduling|Windows Task Scheduler} on that machine somebody set up under her name years ago.
r: Task now runs under a service account. {Unlocked her|*Account Unlock} afterwards and asked her to ring if it comes back. It has not in two days.
# Lockout for ~u~ after leave
c: Back from two weeks of vacation and nothing lets me sign in.
d: Hello ~f~, can you tell me whether the message says "locked" or "expired"? - ~t~
x: It says locked.
a: Checked in {Active Directory|Microsoft Active Directory}: locked at 07:58, value expired as well, both at once.
r: {Account unlocked|*Account Unlock} and {reset the password|*Password Reset} over the phone after verifying the employee number. User signed in while I waited.

@ Forgotten password | board=Service Desk | type=Account | who=desk identity | hours=0.1-0.35
# [[pw reset please||Forgot my password]]
c: Sorry to be a pain, I changed it on Friday and cannot remember it for the life of me. Extension ~x~.
r: Called back on the number we have on file. {Reset the password|*Password Reset} in {Entra ID|Microsoft Entra ID}, told her to pick a new one at first sign-in. She is in.
# new temp at front desk has no password
c: ~o~ hired a temp who starts today, she has a login name but nobody gave her a password.
a: Account exists in {AD|Microsoft Active Directory} since last week and is enabled.
r: {Password reset|*Password Reset} to a one-time value, handed to ~u~ by phone, must change at next logon.
# ~u~ - self service won't take my new password
c: The self service page keeps refusing whatever I type as new password.
a: {Self-service password reset|Self-Service Portal} is enabled for her group and she is registered. The banned list catches the company name, and every one of her tries had it inside.
r: Explained the rule, she picked a passphrase, accepted at once. {Password reset|*Password Reset} done by the user herself.

@ New employee | board=Service Desk | type=Account | who=desk identity cloud | hours=0.75-2
# {New hire|*User Onboarding} starting [[Monday||next week||on the 1st]]
c: We have somebody new starting: [[Theo Lang||Marisol Vega||Priscilla Boone||Jonah Reyes]], same rights as ~o~ please. Needs everything for day one.
a: Copied the group memberships from ~o~ minus the payroll group, ~u~ confirmed that by phone.
r: {Created the user|*User Account Management} in {Active Directory|Microsoft Active Directory}, waited for {Entra Connect|Microsoft Entra Connect} to sync, {assigned a Business Premium license|*License Management} in {Microsoft 365|Microsoft 365}. Credentials sent to ~u~ in a sealed note.
# Onboarding form - [[warehouse||front office||accounting]]
c: Please see the onboarding form. Start date is ~day~. No parking space needed.
a: Form lacks the manager's approval for the finance share. Asked ~u~, she approved by reply.
r: {Onboarding|*User Onboarding} done: {account created|*User Account Management}, {Microsoft 365|Microsoft 365} ready, member of the right groups, welcome sheet printed and left on the desk.
i: Billable outside the agreement, first-day visit.

@ Someone leaves | board=Service Desk | type=Account | who=identity desk cloud | hours=0.5-1.25
# [[Termination - urgent and confidential||Employee leaving today]]
c: ~o~ is being let go at 3 pm. Please make sure access is cut at that minute, and I need the mail to come to me.
a: Timed with ~u~ on the phone.
r: 15:01 {disabled the account|*User Account Management} in {AD|Microsoft Active Directory}, revoked sessions in {Entra|Microsoft Entra ID}, {converted the mailbox|*Mailbox Management|Mailbox} to a {shared mailbox|Shared Mailbox} and gave ~u~ full rights on it. Retained for 90 days by policy.
# Offboarding ~o~
c: ~o~'s last day was yesterday. Laptop is back with us. Please do the usual.
r: {Offboarding|*User Offboarding} checklist worked through: {account disabled|*User Account Management} in {Active Directory|Microsoft Active Directory}, {license removed|*License Management}, {laptop|Laptop} {wiped|*Remote Wipe} through {Intune|Microsoft Intune} and put back in stock.

@ Second factor | board=Service Desk | type=Account | who=identity security desk | hours=0.2-0.6
# New phone, codes don't work anymore
c: I got a new [[phone||{iPhone|Apple iPhone} from the shop]] on Saturday and now the code thing asks for approval on the old one, which I traded in.
a: Only method registered is {Microsoft Authenticator|Microsoft Authenticator} on the old device. Verified identity by callback to ~o~.
r: Deleted the old method in {Entra ID|Microsoft Entra ID}, required {re-registration for MFA|*Multi-Factor Authentication Setup|Multi-Factor Authentication}, walked her through it. Sign-in tested.
# MFA prompts all night
c: My phone asked me to approve a sign-in about twenty times last night. I did not press yes. Should I worry?
a: {Sign-in log|*Log Analysis} in {Entra ID|Microsoft Entra ID} shows the right password from an address abroad, stopped by {MFA|Multi-Factor Authentication}. So the password is known to somebody.
r: {Password reset|*Password Reset}, all sessions revoked, {number matching|Microsoft Authenticator} turned on for {MFA|Multi-Factor Authentication}. Told ~f~ she did exactly right. 👍
# {Hardware token|Token} for ~u~
c: I don't own that kind of phone and don't want one. What can I do about the new login rule?
r: Issued a {YubiKey|YubiKey} from stock and registered it as {FIDO2|YubiKey} method. She tried it twice at her desk and it is fine. This satisfies the {MFA|Multi-Factor Authentication} rule.

@ Rights on a folder | board=Service Desk | type=Account | who=desk server | hours=0.2-0.6
# Need to see the [[Bids||Closing||HR]] folder
c: I've been moved to another department and can't open the folder on the {S drive|Network Share} any more. ~o~ says it's fine for me to have it.
d: Hi ~f~, we need that from the folder's owner in writing. I've written to ~o~ for you. ~t~
a: Approval in. Folder is on the {file server|File Server} ~sv~, rights by group as it should be.
r: Added her to the group in {Active Directory|Microsoft Active Directory}, she logged off and on, opens it now. {Permission change|*Access Management} noted in the register.
# Interns can delete things in Projects share
c: An intern managed to delete half a folder. Why can they even do that?
a: {NTFS permissions|*Folder Permission Management|NTFS Permissions} on the share grant Modify to everybody - inherited from the root, probably since the share was made.
r: Broke the inheritance, {permissions changed|*Access Management} to read only for the intern group on the {file share|Network Share}. Deleted items {restored|*Backup Restoration} from {Shadow Copies|Volume Shadow Copy} of noon.

@ Group policy odd | board=Escalation | type=Server | who=server identity | hours=1-3
# Drive letters missing for everyone in [[accounting||the branch]]
c: Nobody here has the P drive since this morning. We all see the others.
a: Mapping comes from a {group policy|Group Policy}. gpresult on ~pc~ shows the policy is denied by filter: someone removed Authenticated Users from the security filtering yesterday.
r: Put the read right back, {gpupdate|*Group Policy Management|Group Policy} on three machines, drive shows. {Mapped drives|*Drive Mapping|Network Share} are back for all after logon. Reminded the team about the read right.
# Policy for screen lock does not reach some machines
c: Auditor found ~n~ {computers|Desktop Computer} that never lock. They must after 10 minutes.
a: Those computers sit in the default Computers container in {Active Directory|Microsoft Active Directory} and not in the OU with the {GPO|Group Policy}.
r: Moved them. Checked with gpresult on two. Auditor got the list with dates.

@ Directory sync | board=Escalation | type=Cloud | who=cloud | hours=1-3
# {Sync errors|*Directory Synchronization}: duplicate attribute
c: We get a mail every night that ~n~ objects failed to sync, can somebody finally look at it
a: {Entra Connect|Microsoft Entra Connect} reports duplicate proxyAddresses. A contact and a user share the same address since the merger.
r: Removed the address from the stale contact in {Active Directory|Microsoft Active Directory} with {PowerShell|PowerShell} and forced a delta run. Zero errors tonight.
# Name change not showing
c: I got married 🎉 and my name is right when I log on but wrong in all the web programs.
a: Changed on premises correctly. {Azure AD Connect|Microsoft Entra Connect} has been paused since the upgrade; the scheduler is off.
r: {Scheduler enabled|*Job Scheduling}, full cycle run, her new name now appears in {Microsoft 365|Microsoft 365}. Alarm added for a sync older than three hours.
"""
