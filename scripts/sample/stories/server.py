"""Servers, virtual machines, storage and directory services' hosts."""

TEXT = r"""
@ Virtual host trouble | board=Escalation | type=Server | who=virtual server | hours=1.5-5
# {VM|Virtual Machine} won't start after power cut
c: Our order program's machine doesn't come up. The others do.
a: {vSphere|VMware vSphere} says the disk is locked: stale lock left by {Veeam|Veeam} that died in mid-run.
r: {Rebooted the host|*Server Restart} that held the lock after moving guests by {vMotion|VMware}, machine starts. {UPS|Uninterruptible Power Supply} runtime to be looked at separately.
# Snapshot grew to 900 GB
c: You wrote to us that the volume gets full, what do you need from us?
d: A window of two hours in the evening, please. ~t~
a: A {snapshot|Snapshot} from March was never removed on {VMware ESXi|VMware ESXi}.
r: {Snapshots|Snapshot} consolidated during the window, 880 GB back on the volume. Alarm for snapshots older than three days.
# Hyper-V replica critical
c: The weekly report says replication is critical. Is it?
a: {Hyper-V Replica|Hyper-V Replica} stopped as the target volume was full.
r: {Volume grown|*Disk Expansion}, resynchronised over night, {failover tested|*Failover} with the test machine. Normal.

@ Disk full | board=Escalation | type=Server | who=server | hours=0.5-2
# can't save anything on [[S:||the share]]
c: "There is not enough space" - and we're in the middle of closing the quarter!
a: ~sv~ has 200 MB left. {TreeSize|TreeSize}: 310 GB of phone backups under a profile.
r: {Disk cleanup|*Disk Cleanup} with the owner's consent, {volume extended|*Disk Expansion} by 200 GB in {Hyper-V|Microsoft Hyper-V}. {FSRM|File Server Resource Manager} {quota|*Storage Management} on home folders set.
# log drive of ~sv~
c: order program says "transaction log full"
a: {SQL Server|Microsoft SQL Server} {database|Database} in full recovery, log backup has not run since the agent's password changed.
r: {Log backup|*Database Backup} run, file shrunk once, job owner corrected. 61 % free.

@ Terminal server | board=Escalation | type=Server | who=server desk | hours=0.75-3
# Kicked out of the {remote desktop|Remote Desktop Protocol}
c: Since lunch people get kicked from the [[terminal server||remote desktop]] with a license message.
a: {RDS|Remote Desktop Services} grace period over: the {licensing host|*License Management} was retired and never re-pointed.
r: {RDS CALs|Remote Desktop Services} re-issued on ~sv~ and mode set by {GPO|Group Policy}. Everyone back in.
# nothing but black at login
c: I get plain black, only ctrl-alt-end does something.
a: Profile disk ({FSLogix|Windows User Profile}) stays attached to the other session host.
r: Released the lock, session starts on the {terminal server|Remote Desktop Services}. {FSLogix|Windows User Profile} {updated|*Software Update} over night.
# Published {app crashes|*Application Troubleshooting} for the night shift
c: The app icon flashes and goes away. The day shift has no trouble.
a: Night shift lands on the third {Citrix|Citrix Virtual Apps and Desktops} host; there the runtime is missing after re-imaging.
r: Runtime {installed|*Software Installation}, image corrected for next time. Two night people tested.

@ Domain controllers | board=Escalation | type=Server | who=server identity | hours=1.5-5
# Logins take minutes at the branch
c: People at the branch wait 5 minutes after entering the password.
a: Branch {domain controller|Domain Controller} has not replicated for 41 days, error 8614.
r: Demoted forcibly, metadata cleaned, promoted again. {Active Directory|Microsoft Active Directory} replication without error for two days; logon in 12 seconds.
# time is off by six minutes everywhere
c: clocks in the whole building are six minutes late and the time cards are off
a: {PDC emulator|Domain Controller} of the {Active Directory|Microsoft Active Directory} takes its time from the virtual host, which has none.
r: {W32time|NTP} on the PDC set to the public pool over {NTP|NTP}, host sync off. Skew zero by noon.
# decommission old 2012 server
c: Please get rid of the 2012 box before the audit.
a: Still holds two {FSMO roles|Domain Controller} and {DHCP|DHCP}.
r: Roles transferred, {DHCP|DHCP} moved with its leases, {Windows Server 2012|Microsoft Windows Server} demoted and {shut down|*System Shutdown}, disks wiped.

@ Linux and web hosts | board=Escalation | type=Server | who=server data cloud | hours=0.75-3
# Web shop shows 502 | company=Verdant,Quill,Marlowe
c: The shop is down, white page with 502. It's spring, we lose sales each minute!
a: {Ubuntu|Ubuntu} host up, {nginx|Nginx} up, {PHP-FPM|PHP} killed by the OOM killer.
r: {Service restarted|*Service Restart}, workers cut from 50 to 20, swap added. Peak load last night held.
# Host out of inodes
c: {intranet|Intranet} wiki gives an error when saving
a: {Debian|Debian} machine, 0 inodes: {Postfix|Postfix} queue with a million bounces from a form bot.
r: Queue emptied by {shell script|Shell Script}, the form asks a sum now, {cron|cron} watches the queue now.
# container keeps restarting
c: booking page up and down since the weekend
a: {Docker|Docker} container of the page restarts in a loop: {Let's Encrypt|SSL Certificate} files have the wrong owner since a renewal.
r: Owner set in the hook, {container|Docker} steady. {Certificate renewal|*Certificate Renewal|Digital Certificate} dry-run passes.

@ Server hardware | board=Escalation | type=Server | who=server hardware | hours=1-4
# Amber light in the rack
c: There's an orange light blinking on the second machine from the top.
a: {iDRAC|Dell PowerEdge}: predictive failure of {disk 3|Hard Disk Drive}, {RAID 5|RAID} still whole.
r: Under warranty, {disk replaced|*Hardware Replacement} in the running machine at noon, rebuild done 19:10. {Dell PowerEdge|Dell PowerEdge} green.
# beeping from the closet
c: It beeps. Constantly. Please.
a: {UPS|Uninterruptible Power Supply}, self-test failed, five years old.
r: {Batteries replaced|*Hardware Replacement|Battery}, calibrated, load 38 %. Silence.
# {NAS|NAS} degraded
c: We got a mail from the NAS which none of us understands
a: {Synology|Synology NAS} volume degraded, bay 2 has {bad sectors|Hard Disk Drive}. {SMART|SMART} confirms.
r: {Disk replaced|*Hardware Replacement}, {RAID|RAID} repaired in 14 hours, mails go to us from now on.

@ Patching of servers | board=Escalation | type=Server | who=server security | hours=1-3
# {Reboot|*Server Restart} window for {servers|Server}
c: Which night do you want? Avoid the month end.
r: {Patched|*Operating System Patching} all ~n~ {Windows Server 2022|Microsoft Windows Server} machines on ~day~ night through {WSUS|Windows Update}, services checked by list, last up at 02:40.
# After {patch night|*Operating System Patching}: no printing, no {time clock|Time Clock}
c: Nothing prints this morning and the time clock is dead too
a: One service stayed in "starting" after the patches: a dependency of the time clock's {SQL Server Express|Microsoft SQL Server}.
r: {Service started|*Service Start} by hand, set to delayed start. Added to the morning check.
"""
