"""Tickets whose words look technical and are not, and tickets without any technical skill."""

TEXT = r"""
@ Plain words | board=Service Desk | type=Other | who=dispatch desk | hours=0.1-0.4
# Good to go for the picnic
c: Just a word of thanks: both teams had access to the lawn, the exchange of gifts was fun, and nobody broke any windows. We are good to go for next year!
r: Passed on to everybody. 🎉
# Word from the owner
c: ~o~ gave his word that the teams may go home at noon on Friday. Please let your people know so that nobody comes by for nothing.
r: Visit of Friday afternoon moved to Monday.
# Windows in the front office
c: The cleaners will do the windows on ~day~ from 7 to 9, and your desk in the front must be clear. Go ahead and use ours if you have to.
r: Noted, thanks.
# Exchange of the visitor badges
c: Your technicians' badges expire this month. They need to come to the gate in person for the exchange, teams of two at most.
r: Sent Owen and Phuong on ~day~, new badges in hand.
# Access to the building on Sunday
c: There's no access to the building on Sunday, the elevator people are here. Please go another day.
r: Appointment moved by a week.
# The outlook for next year
c: The outlook isn't rosy and we have to excel with less. Can we have half an hour about the contract? A single page of slides is fine, no power point needed.
r: Account manager set a date with ~u~.
# rust on the bike rack
c: There's rust on the rack in the yard, and the spring of the gate is gone. Is that for you or for the landlord? The swift answer of last time was great.
r: For the landlord, forwarded his number.
# A basic question of notes
c: We take notes at the door, in ink, on paper. Oracle of our office says you want to see them? There's no rush, in essence they're names and hours.
r: Not needed, thank you. Closed.
# Cookies for the crew
c: There are cookies at the front desk for whoever worked through the night. Also java and a python-shaped balloon from the kids. Come and go as you like!
r: 🍪 thank you!
# Kind word about Beatriz
c: Please tell her boss: patient, funny, and she excels at explaining. That's the word in our teams.
r: Told her, and her boss.

@ Bills and contracts | board=Service Desk | type=Other | who=dispatch | hours=0.1-0.3
# Question about invoice 1~H~
c: The invoice lists three hours on the 1~n~th, and I only remember a short call. Could you check?
a: Two of the hours belong to another customer with a similar name.
r: Credit note sent to ~u~, with an apology.
# PO number must be on the bill
c: From now on our purchase order number 45-~H~ has to stand on each bill or accounting sends it back.
r: Added for all future bills.
# Renewal date of our agreement
c: When does our agreement run out and what's the notice period?
r: Runs to the end of June, 60 days' notice. Copy sent to ~u~.
# W-9 please
c: Our auditors need a W-9 of yours for the current year.
r: Sent.
# wrong ship-to on the quote
c: the quote has our old address in Linden
r: Corrected quote sent the same day.
# tax exempt
c: We're tax exempt, form attached. Please take the tax off the last two bills.
r: Bills corrected, form filed.

@ Errands | board=Service Desk | type=Other | who=dispatch desk | hours=0.1-0.5
# Parking card lost
c: Your man lost our visitor's parking card, the gate company charges 25 dollars for a new one.
r: Card found under the seat of the van. Brought back on ~day~.
# Who has the key to the closet?
c: Does one of you still have the key to the closet on the second floor?
d: Hi ~f~, Owen has it and drops it off on his way. Regards, ~t~
r: Key handed to the reception, signed for.
# Please come after 4
c: The visit tomorrow: after four please, the inspector's here before.
r: Moved to 4:15 pm.
# New address from May
c: We move to 12 Canal Street from May on. Only our letters for now, the rest stays as it is.
r: Address changed in the customer file.
# thanks!!
c: Thank you!!! Everything runs. You may close this one.
r: Closed at the customer's wish.
# out of office: Automatic reply
c: I'm away until the 23rd without regular messages. In urgent matters please turn to ~o~.
"""
