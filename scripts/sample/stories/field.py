"""Work on site."""

TEXT = r"""
@ Cameras and doors | board=Network | type=Wireless | who=hardware network | hours=0.75-3
# Camera at the back door is black
c: The camera at the back door has no picture since the weekend, and of course that is when the bikes were stolen.
a: Recorder lists it as lost. Cable tests open at 4 m.
r: Mouse. A real one. Chewed {Ethernet cable|Ethernet} replaced, {IP camera|IP Camera} is back, night picture checked.
# Door system forgot badges
c: Half of the badges don't open the door this morning!
a: Controller lost the link to its {database|Database}: {SQL Server Express|Microsoft SQL Server} reached its 10 GB limit.
r: {Old events purged|*Data Deletion}, controller reloaded, badges beep green.
# Recorder keeps only 3 days
c: Police asked for video of last week, and there's only three days on it. We were told thirty.
a: {NVR|IP Camera} records all twelve {IP cameras|IP Camera} in 4K around the clock.
r: Motion recording and a second {hard disk|Hard Disk Drive}: computed 34 days. Will look again in a month.

@ Meeting rooms | board=Service Desk | type=Hardware | who=hardware voice | hours=0.5-2
# Screen in the boardroom stays blue
c: Board meets at two. The screen is blue and says {no signal|*Hardware Troubleshooting}.
r: {HDMI|HDMI} cable behind the wall had a bent pin, spare one pulled. {Projector|Projector} shows a picture at 1:20.
# Conference bar echoes
c: People on the other end hear themselves twice when we use the bar in the small room.
a: Both the bar and somebody's machine have their {microphones|Microphone} open.
r: {Logitech bar|Logitech Conference Device}'s {firmware updated|*Firmware Update}; told the room's people to join muted. Sign on the table.
# Room panel shows yesterday
c: The little panel at the door of room B shows yesterday's meetings
a: {Teams Rooms|Microsoft Teams Rooms} account {password expired|*Password Reset}.
r: {Password set to not expire|*Account Policy Configuration} for that one, {Teams Rooms|Microsoft Teams Rooms} panel shows today.

@ Handhelds | board=Service Desk | type=Hardware | who=hardware network | hours=0.5-2.5 | company=Corridor,Tillman,Verdant
# Order list gone in aisle 9
c: The pickers' {barcode scanners|Barcode Scanner} lose the list in aisle 9 and 10, they have to walk back.
a: They cling to the 2.4 GHz band, {access point|Wireless Access Point} above aisle 9 is off channel.
r: Band set to 5 GHz on the devices, access point turned to channel 44. Walked both aisles twice.
# new {barcode scanners|Barcode Scanner}, please enroll
c: Six new ones came, they need the same setup as the old.
r: {Enrolled|*Device Enrollment} six {Android|Android} devices in {SOTI MobiControl|SOTI MobiControl}, picking program came down, first orders scanned.
# {barcode scanner|Barcode Scanner} beeps twice on every code
c: since yesterday it beeps twice and writes every number double
r: A setting from the manual's page was scanned by somebody. Set back by the reset {barcode|Barcode}, our setup sheet scanned after. One beep.

@ School | board=Service Desk | type=Other | who=hardware desk cloud | hours=0.5-3 | company=StAgnes
# Chromebooks before the tests
c: State tests begin next week. Sixty {Chromebooks|ChromeOS} must be ready in kiosk mode, please.
d: Dear Sister, we come on ~day~ after class. Please have the carts plugged in. ~t~
a: Eleven are beyond their update date and can't take the test program.
r: 49 set up through {Google Admin|Google Workspace}, eleven borrowed from the diocese. Test program opens on each.
# grade book locked
c: I can't save grades, it says locked by another user. It's me. Twice.
r: Second session was open on the classroom's {smartboard|Interactive Whiteboard}. Closed there, {PowerSchool|PowerSchool} saves.
# parents' list into mail groups
c: Can the list of parents become mail groups by class?
a: {Export|*Data Export} of {PowerSchool|PowerSchool} as {CSV|CSV}, 214 families.
r: Nine groups made in {Google Workspace|Google Workspace} from the {CSV|CSV}, two addresses bounced and were corrected by ~u~.

@ Storm and power | board=Escalation | type=Server | who=server hardware network | hours=1-5
# After the thunderstorm
c: Lightning close by. Lights are on again, not everything else.
t: Drive to the site and back.
a: Two {switches|Network Switch} dead, one {UPS|Uninterruptible Power Supply} took the hit for the rack.
r: Loaner {switch|Network Switch} in place, list of the dead things with serial numbers for the insurance handed to ~f~.
# Planned outage by the power company
c: Power company cuts us from 5 to 9 am on ~day~. What do we do?
d: We shut everything down the evening before and come at nine. ~t~
r: {Graceful shutdown|*System Shutdown} at 19:30 with {VMware vSphere|VMware vSphere} hosts last, started again 9:10 in the order of the runbook. All checks green 9:55.
# generator test
c: The landlord tests the generator this Saturday, should we fear for anything?
r: {UPS|Uninterruptible Power Supply} {battery|Battery} test before showed 22 minutes, landlord needs 12 seconds. Nobody noticed a thing.
"""
