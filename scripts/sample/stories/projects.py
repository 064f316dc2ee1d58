"""Projects: they live on the same tables, with a phase."""

TEXT = r"""
@ Office move | board=Projects | type=Office Move | who=project network hardware | hours=6-20
# Move to the new [[suite||building||floor]]
c: We move on the last weekend of the month. Everything must run Monday at 8.
a: Site walk done. Line confirmed for the 20th. Rack, {switches|Network Switch} and {access points|Wireless Access Point} ordered.
t: Unplugged and labelled, ~n~ carts.
r: Network up Saturday noon, {firewall|Firewall} moved with new public address, ~N~ desks set up Sunday. Monday: two crossed cables, nothing else.
# Second site opening
c: The lease is signed. What do you need from me?
d: The floor plan, the landlord's riser contact, and the number of desks. Regards ~t~
a: {Meraki|Cisco Meraki} bundle cloned from the template of the first site.
r: Site live: {site-to-site VPN|Virtual Private Network}, {wireless|Wireless LAN}, ~n~ phones of {RingCentral|RingCentral}. {Documentation|*Technical Documentation} in {IT Glue|IT Glue}.

@ Platform move | board=Projects | type=Migration | who=project virtual cloud | hours=8-24
# File server to the cloud
c: Phase 2, please keep to the plan we agreed on.
a: 1.~n~ TB, ~H~ thousand files, 1,900 with bad characters in their names. {SharePoint Migration Tool|*SharePoint Migration|SharePoint Migration Tool} pre-scan attached.
r: {Data migration|*Data Migration} from the {file server|File Server} to {SharePoint Online|Microsoft SharePoint} in five waves, old share read only. Training hour held twice.
# Hosts: leave {VMware|VMware}
c: The new license price is absurd. We want out.
a: 14 machines on two hosts. {Proxmox|Proxmox VE} tested against {Hyper-V|Microsoft Hyper-V}; the support contract decides: Hyper-V.
r: All {virtual machines converted|*Server Migration|Virtual Machine} from {VMware|VMware}, {failover cluster|Failover Cluster} of two nodes, {tested by pulling the plug|*Failover} at 7 am.
# Old {app server|Application Server} to Azure
c: Let's get the last machine out of the closet.
a: {Azure Migrate|Microsoft Azure Migrate} sizing: D2s v5 is enough. {ExpressRoute|Microsoft Azure ExpressRoute} too dear, {site-to-site VPN|Virtual Private Network} it is.
r: {Migrated|*Cloud Migration} to {Azure|Microsoft Azure} on Sunday, {VPN|Virtual Private Network} stable, cost alert at 250 a month. Closet is empty.

@ Rollouts | board=Projects | type=Deployment | who=project security cloud | hours=4-14
# Intune {rollout|*Software Deployment} - pilot and wave [[1||2]]
c: Pilot group as discussed: ~o~, myself, and two volunteers.
a: {Intune|Microsoft Intune} compliance policies and {Autopilot|Windows Autopilot} profile ready, pilot finds the label program blocked.
r: Label program packaged, wave of ~N~ devices {enrolled|*Device Enrollment}, {mobile device management|Mobile Device Management} handed to the desk.
# {Password manager|Password Manager} for all
c: No more sticky notes on screens. Which one do you recommend?
r: {Keeper|Keeper Password Manager} {rolled out|*Software Deployment} to ~N~ people with {SSO|Single Sign-On} through {Entra ID|Microsoft Entra ID}, collections by team, an hour of training. Sticky notes shredded together.
# {EDR|Endpoint Detection and Response} for every machine
c: Go ahead with the quote, insurer insists.
a: Old {antivirus|Antivirus Software} has a removal password that nobody knows; maker's tool got rid of it.
r: {SentinelOne|SentinelOne} on ~N~ of ~N~ machines by {ConnectWise Automate|ConnectWise Automate} script, {software deployed|*Software Deployment} in two days. Policy in protect mode after a week.

@ Directory merger | board=Projects | type=Migration | who=project cloud identity | hours=10-22
# Merge the acquired firm's accounts
c: As of July first they're us. One login, one address for each.
a: Two forests. {ADMT|Active Directory Migration Tool} for ~N~ accounts with SID history, trust in place.
r: Accounts and groups moved into our {Active Directory|Microsoft Active Directory}, {mail routing|Email} switched in {Exchange Online|Microsoft Exchange Online}. {Directory migration|*Active Directory Administration} closed with nine small follow-ups.
"""
