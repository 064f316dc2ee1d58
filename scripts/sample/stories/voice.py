"""Telephones."""

TEXT = r"""
@ Calls | board=Network | type=Voice | who=voice network | hours=0.4-2
# Callers {can't hear|*Audio Troubleshooting} us
c: Since the new {internet line|Internet Connection} we hear people, they don't hear us. Every second call.
a: {One-way audio|*Call Quality Troubleshooting}. {SIP ALG|SIP} is on in the provider's {router|Router}, breaks the return path.
r: SIP ALG off, {RTP|RTP} range forwarded. Twenty test calls fine with {3CX|3CX}.
# {Desk phones|IP Phone} say "registering"
c: all phones in the back say registering
a: They're {Yealink|Yealink} sets; the provisioning {certificate|Digital Certificate} on them is too old for the provider's new chain.
r: {Firmware updated|*Firmware Update} by the {RingCentral|RingCentral} portal, one set by hand. All registered.
# choppy voice in the afternoon
c: in the afternoon everybody talks like a robot
a: {QoS|Quality of Service} marks are stripped at the {switch|Network Switch}; uploads of the {IP cameras|IP Camera} fill the line from 3 pm.
r: Trust set on the ports, voice first on the {router|Router}. {VoIP|VoIP} MOS 4.3 at 4 pm.

@ Greetings and routing | board=Network | type=Voice | who=voice desk | hours=0.2-0.8
# Holiday greeting
c: Please put the holiday message on for the 24th to the 2nd. Audio is attached.
r: Uploaded into the {auto attendant|PBX} of {3CX|3CX} with the dates. Called in to hear it. 🎄
# Calls should ring at ~o~'s when I'm out
c: When I don't pick up, send it to ~o~ and not to the box.
r: Forwarding rule after 15 s made in {RingCentral|RingCentral}. Tried from my cell, rings at ~o~'s.
# number to be ported
c: We want to take the old number 201-555-01~N~ with us from the closed office.
a: Bill copy is in, name matches, PIN missing. Asked ~u~.
t: Waiting on the carrier, called twice.
r: {Number porting|*Number Porting} done on ~day~ at 10, points to the main queue in {Teams Phone|Microsoft Teams Phone}.

@ Fax | board=Network | type=Voice | who=voice print | hours=0.3-1
# Fax to the court fails | company=HollisGrant
c: The court only takes fax and it stops on page 3, each time.
a: Line is {VoIP|VoIP} without {T.38|T.38}.
r: Moved the {fax|Fax} to the provider's online service, 12 pages went through. Old machine retired with honors.
# efax lands in nobody's box
c: Where do incoming faxes go? We haven't seen one since May
r: {Online fax|Fax} was addressed to a person who left. Routed to reception@ and forwarded the ~N~ that waited. Sorry.
"""
