"""Networks: lines, wireless, firewalls, remote access, names and addresses."""

TEXT = r"""
@ Remote access fails | board=Service Desk | type=Application | who=network desk security | hours=0.3-1.2
# {VPN won't connect|*VPN Troubleshooting|Virtual Private Network} from [[home||the hotel||my mother's house]]
c: It says "credential or ssl vpn configuration is wrong (-7200)". Same password works for everything else.
a: {FortiClient|FortiClient} profile fine, group check on the {FortiGate|FortiGate} fails: she isn't in the remote group since the clean-up.
r: Put her back into the {LDAP|LDAP} group. {SSL VPN|Virtual Private Network} connects, share opens.
# AnyConnect drops every 20 minutes
c: My {connection drops|*Network Troubleshooting} about three times an hour and I have to begin the form again.
a: {Cisco AnyConnect|Cisco AnyConnect} {log shows|*Log Analysis} {DTLS|DTLS} timing out; her provider drops half the packets.
r: Turned {DTLS|DTLS} off in her profile on the {ASA|Cisco ASA}. Slower but has held for a day of {VPN|Virtual Private Network}.
# cannot reach office from abroad
c: I'm in Lisbon until the 14th, the tunnel gets refused.
a: Geo block on the {firewall|Firewall} does what it should.
r: {Exception for Portugal|*Firewall Configuration} with end date for her {VPN|Virtual Private Network} user only. Removed by rule on the 15th.

@ Wireless | board=Network | type=Wireless | who=network | hours=0.5-2.5
# Wifi dead in the [[back rooms||gym||library||tasting room]] | company=StAgnes,Marlowe,Lattimer,Haven
c: {No wifi|*Network Troubleshooting|Wireless LAN} in the back since ~time~, front is fine.
a: Two {access points|Wireless Access Point} lost power; the {PoE|Power over Ethernet} budget of the {switch|Network Switch} is exceeded since the {IP cameras|IP Camera} went in.
r: Moved cameras to the other switch, {wireless|Wireless LAN} is back on all ten access points. Ordered a bigger unit.
# guests' {internet is slow|*Network Troubleshooting|Internet Connection}, staff too | company=Marlowe,Lattimer,Ferndale
c: On Saturdays the internet is useless for everyone, guests and tills.
a: {UniFi|Ubiquiti UniFi} controller shows the guest {wifi|Wireless LAN} taking 93 % of the line.
r: {Bandwidth|Bandwidth} limit of 5 Mbit a guest in {UniFi|Ubiquiti UniFi}. Saturday was calm.
# tablets drop when nurses walk | company=Sunrise
c: Whenever the nurse walks from room 3 to room 5 the tablet loses the record.
a: They stick to one radio. {Meraki|Cisco Meraki} shows clients clinging to the far radio, minimum bit rate 1 Mbit.
r: Raised the minimum to 12, power of two radios down, channel plan redone. She walked with a {tablet|Tablet Computer} ten times: no drop. {WiFi survey|*Wireless Network Configuration|Wireless LAN} attached.

@ Line down | board=Network | type=Internet | who=network | hours=0.5-3
# {Internet down|*Network Troubleshooting|Internet Connection} - whole office
c: (by phone) Everything's down. Internet, cards, phones. No power cut as far as we know.
a: {Modem|Modem} has no signal. Comcast confirms an outage in the area, ticket CR~H~~N~. {SD-WAN|SD-WAN} didn't fail over: the {LTE|LTE} stick is unpaid.
r: Line came back 14:05. LTE card paid and {failover tested|*Failover}. Credit will be asked for.
# Very {slow line|*Network Troubleshooting} since thunderstorm
c: ever since the storm it takes ages for anything, I measure 4 instead of 300
a: {Fiber|Fibre Optic} converter logs errors, each fiftieth frame is lost.
r: Verizon's technician replaced the box in the basement. 298 down. Surge protector recommended.
# Static address changed
c: Our clients {can't reach the upload site|*Website Access Troubleshooting}, and yours was the first number I found.
a: Provider moved the customer to another block without notice, so the public {IP address|Internet Protocol} is new.
r: {Changed A record|*DNS Configuration|DNS} and the {NAT|NAT} rule on the {SonicWall|SonicWall}. Reachable. Complaint sent to the provider.

@ Names not resolved | board=Escalation | type=Server | who=network server | hours=0.5-2
# Some {websites|Website} don't open for some people
c: Three of us can't open the registry's page, the rest can.
a: Those three still ask the retired {DNS server|DNS} given by an old {DHCP scope|DHCP} option.
r: {Scope option corrected|*DHCP Configuration}, renewed leases on the three machines. All resolve.
# New web shop address doesn't work inside | company=Verdant,Quill,Marlowe
c: Our new page works at home but not in the shop.
a: Internal zone of the same name in {DNS|DNS} on the {domain controller|Domain Controller} lacks the new host, the classic trap of two zones with one name.
r: {Added the record|*DNS Configuration}, the right answer comes back on ~pc~.
# certificate of mail.~domain~ wrong name
c: pop-up about the name on the {security certificate|Digital Certificate}, everybody
a: Wildcard entry in {DNS|DNS} at the registrar catches {autodiscover|Autodiscover} and leads to the web host.
r: Explicit {CNAME|DNS} for autodiscover set at {GoDaddy|GoDaddy}. No pop-up after the TTL ran out.

@ Firewall rules | board=Network | type=Firewall | who=network security | hours=0.5-2
# Open port for [[{time clock|Time Clock}||scale terminal||alarm panel]]
c: The supplier's technician says port 8443 must be opened to his device at ~ip~. Can you do that while he is here? He leaves at three.
a: Not from the whole world. Asked him for his source range: a single /29.
r: {Firewall rule|*Firewall Configuration|Firewall} on the {WatchGuard|WatchGuard Firebox} with that source only, logging on. He could connect.
# Tunnel to the other site down
c: Nobody at the other site can reach the order program since ~time~.
a: {IPsec|IPsec} phase 2 mismatch after the other side's {FortiGate|FortiGate} got a new release last night: they propose another cipher.
r: Matched the proposal; {site-to-site VPN|Virtual Private Network} up, 4 ms. Their admin informed so he stops fiddling.
# Block social media for students | company=StAgnes
c: The board wants social media blocked on student devices during class. Not for teachers.
r: {Content filter|Web Filter} policy by {VLAN|VLAN} on the {Sophos|Sophos}: student net gets the schedule, staff net unchanged. Tested from the lab.
# Firmware of edge devices
c: Our insurer asks if the edge device is on a supported release.
a: {Palo Alto|Palo Alto Networks Firewall} PA-440 runs 10.1, end of support soon.
r: {Firmware upgraded|*Firmware Update} to 11.1 in two hops Sunday 6 am, 7 minutes without service. Answered the insurer's form for ~u~.

@ Switches | board=Network | type=Internet | who=network | hours=0.75-3
# Half of the [[floor||warehouse]] is offline
c: The left side has nothing at all. Right side works.
a: Loop! Someone plugged both ends of a patch cord into the wall. {Spanning tree|Spanning Tree Protocol} was off on the old unmanaged {switch|Network Switch}.
r: Cord out, side is alive. Replaced the old box with an {Aruba|Aruba} 2930 that has {STP|Spanning Tree Protocol} on.
# Separate network for cameras
c: The new camera people need their own network, not ours please.
a: Plan: {VLAN|VLAN} 40, no route to office, recorder reachable from two desks only.
r: {VLAN configured|*Network Configuration} on both {Cisco Catalyst|Cisco} stacks and on the uplink trunk, {ACL|Access Control List} on the core. ~n~ {IP cameras|IP Camera} moved over.
# port keeps shutting down
c: My desk outlet goes dead a few times per day and comes back
a: err-disabled by port security: a mini hub with two devices hangs under her desk.
r: Second outlet patched to the {Cisco|Cisco} {switch|Network Switch}, hub removed, {port security|Port Security} unchanged.

@ Domain registrar | board=Network | type=Internet | who=network cloud | hours=0.4-1
# Our domain expired??
c: The {website|Website} and all mail have been gone since midnight. There's an ad page!
a: Registration lapsed, notices went to someone who left in 2022.
r: {Domain registration|*Domain Registration|Domain Name} renewed at {Network Solutions|Network Solutions}, auto-renew on, contact is our group now. {DNS|DNS} answers since 10:12.
# Move DNS away from old web agency
c: We've parted with the agency on bad terms. Get our things out of there please.
r: Zone exported, rebuilt in {Cloudflare|Cloudflare}, name servers switched at the registrar: {DNS migration|*DNS Configuration}. All {MX|DNS} and verification records compared line by line before.

@ Cabling | board=Network | type=Internet | who=network hardware | hours=1-4 | company=Tillman,Trask,Corridor,Marlowe,Lattimer,StAgnes
# New desks need outlets
c: We moved four desks to the window side and they have no outlets.
r: Pulled eight runs of {Cat 6|Ethernet}, terminated on the {patch panel|Ethernet}, all pass the test. {Structured cabling|*Cabling} plan updated.
# Forklift vs. cable
c: The forklift took down the cable tray. Terminals 5 to 9 are dead.
a: Six {Ethernet|Ethernet} runs torn, tray bent.
r: Six new runs of {Cat 6|Ethernet} higher up. ~u~ promised a steel guard.
"""
