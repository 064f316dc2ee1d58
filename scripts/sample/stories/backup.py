"""Backups and restores."""

TEXT = r"""
@ Restore please | board=Service Desk | type=Application | who=backup server desk | hours=0.3-1.5
# Deleted a folder by mistake
c: I've deleted the [[Johnson||Riverside||2024 audit]] folder, not sure when, this week or last.
a: Found in Tuesday's run of {Veeam|Veeam}, ~H~ files.
r: {Restored|*Backup Restoration} beside the original place; ~f~ checked and moved them herself.
# Need yesterday's version of a workbook
c: My colleague saved over my {Excel|Microsoft Excel} file.
r: {Version history|*Data Recovery} in {SharePoint|Microsoft SharePoint} had it: restored 4:12 pm. Showed ~f~ how for next time.
# Restore one table of the order {database|Database}
c: An update without a where clause... all ~N~ thousand customers are now called Smith. I'm so sorry.
a: {Datto|Datto} image of 11:00 mounted; database copied next to the live one.
r: {Restored the table|*Database Restore} in {SQL Server|Microsoft SQL Server} from the copy by join on the key; 14 newer customers kept.

@ Job fails | board=Escalation | type=Server | who=backup server | hours=0.5-2.5
# Backup failed three nights in a row
c: I keep getting your red mails, should I worry?
a: {Veeam|Veeam}: guest processing fails, {VSS|Volume Shadow Copy} writer of the {database|Database} in state failed.
r: Writer's {service restarted|*Service Restart}, job run by hand: green. ~N~ GB {backed up|*Data Backup}.
# Offsite copy behind by 9 days
c: Dashboard in the lobby of the portal says copy is behind.
a: Upload of {Acronis|Acronis} limited to 2 Mbit, a leftover from the old line.
r: Limit removed for the night hours, {offsite copy|*Data Backup} caught up on the weekend.
# tape stuck
c: The tape doesn't come out and it is the month-end one
r: {LTO drive|Tape Library} released by the emergency hole, leader repaired, tape readable. Told the owner that {tape backup|*Data Backup} should end this year.

@ Proof of recovery | board=Escalation | type=Server | who=backup virtual | hours=2-6
# Yearly recovery test for the examiners | company=Beacon,Penrose
c: Examiners ask for proof that you can bring us back within a day.
a: Chose the core machine and one person's mail by lot with ~o~ watching.
r: {Disaster recovery test|*Disaster Recovery}: machine up in {Azure Site Recovery|Azure Site Recovery} after 1 h 50, mail {restored|*Backup Restoration} from {Datto SaaS Protection|Datto} in 12 minutes. Protocol signed.
# are our cloud mails backed up at all?
c: I read that the cloud is not a backup. What about us?
r: Correct. {Backup|*Data Backup} of {Microsoft 365|Microsoft 365} set up with {Veeam|Veeam}: mail, drives, sites daily to {Wasabi|Wasabi}. First full run took 3 days.

@ Agent install | board=Projects | type=Deployment | who=backup project | hours=1-4
# {Backup|*Data Backup} for the new machines
c: Per quote 20~N~: protect the four new machines.
r: {Agents installed|*Software Installation} ({Veeam|Veeam}), nightly, 30 days kept, second copy on {Amazon S3|Amazon S3}. {Restore|*Backup Restoration} of one file tested on each.
# Replace tape by appliance
c: As agreed, tape goes, appliance comes.
a: {Datto Siris|Datto} racked, seeding by disk since the line is slow.
r: All jobs moved to the appliance, cloud copy complete, screenshot verification fine. {Backup|*Data Backup} project closed.
"""
