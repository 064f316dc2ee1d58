"""Alerts of the monitoring: many, and near-identical."""

TEXT = r"""
@ Disk alert | board=Monitoring | type=Disk | who=server backup | hours=0.1-0.3 | times=9
# LOW DISK - ~sv~ C: ~n~% free
m: Alert: {free disk space|Disk Space} on ~sv~ volume C: is ~n~% ([[threshold 10%||warning at 10%]]). Client: ~c~. First seen ~date~.
r: {Disk cleanup|*Disk Cleanup} {script ran|*Script Execution}, 2~n~ % free now.
# LOW DISK - ~sv~ D: ~n~% free
m: Alert: {free disk space|Disk Space} on ~sv~ volume D: is ~n~% (threshold 10%). Client: ~c~. First seen ~date~.
m: Alert cleared: ~sv~ volume D: is back above the threshold.
# LOW DISK - ~sv~ E: ~n~% free
m: Alert: {free disk space|Disk Space} on ~sv~ volume E: is ~n~% (threshold 10%). Client: ~c~. First seen ~date~.

@ Backup alert | board=Monitoring | type=Backup | who=backup | hours=0.15-0.5 | times=8
# BACKUP WARNING - ~sv~
m: Job "~sv~ nightly" of {Veeam|Veeam} ended with Warning. {Backup|*Data Backup} age: ~N~ h. Client: ~c~.
r: Retry by schedule was successful.
# BACKUP FAILED - ~sv~
m: Job "~sv~ nightly" of {Veeam|Veeam} ended with Failed. {Backup|*Data Backup} age: ~N~ h. Client: ~c~.
a: Repository was unreachable for four minutes during the night's maintenance.
r: Job run by hand, success.
# BACKUP FAILED - ~sv~
m: Job "~sv~ nightly" of {Veeam|Veeam} ended with Failed. {Backup|*Data Backup} age: ~N~ h. Client: ~c~.

@ Offline alert | board=Monitoring | type=Offline | who=network server | hours=0.1-0.4 | times=8
# OFFLINE - ~sv~ not seen for ~N~ min
m: ~sv~ ([[agent||heartbeat]]) at ~c~ has not checked in for ~N~ minutes.
m: ~sv~ is back.
# OFFLINE - ~sv~ not seen for ~N~ min
m: ~sv~ (agent) at ~c~ has not checked in for ~N~ minutes.
r: Planned work, see the change list.
# OFFLINE - edge at ~c~
m: No {ping|ICMP} answer from the {firewall|Firewall} at ~c~ for ~n~ minutes.
a: Provider's maintenance, announced.
r: Answers again, no action.

@ Load alert | board=Monitoring | type=Performance | who=server data | hours=0.2-0.8 | times=5
# CPU 9~n~% - ~sv~
m: {CPU|CPU} of ~sv~ above 90 % for 30 minutes. Client: ~c~.
a: Indexer of the document program after a mass import.
r: Ended by itself at night.
# RAM 9~n~% - ~sv~
m: {Memory|Memory} of ~sv~ above 95 % for 30 minutes. Client: ~c~.
a: {SQL Server|Microsoft SQL Server} takes all it can get, max was never set.
r: Limit set to leave 6 GB for the host.
"""
