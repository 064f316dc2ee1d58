"""Cloud machines, services and their bills."""

TEXT = r"""
@ Cloud machines | board=Escalation | type=Cloud | who=cloud virtual | hours=1-4
# {Virtual desktop|Virtual Desktop Infrastructure} won't connect
c: Good morning, my desktop says "no resources available". Four of us are sitting here with coffee.
d: Good morning ~f~, I see it. Starting more hosts right now, five minutes. ~t~
a: {Azure Virtual Desktop|Azure Virtual Desktop} scaling plan had the wrong time zone since the clocks changed, so hosts started at nine.
x: We're in. The coffee is cold but fine.
r: Time zone of the scaling plan corrected, ramp-up at 6:45 now.
# bill doubled
c: Why did the cloud cost double in one month? I was told it would stay flat.
a: {Azure|Microsoft Azure} cost report: a test machine of size E16 runs since the 3rd, left over from a trial.
r: Deallocated after ~o~ agreed. Budget alert at 80 % added in {Azure|Microsoft Azure}.
# nightly copy to bucket fails
c: The web agency says the nightly copy to our bucket fails with {access denied|*Access Management}.
a: {AWS IAM|AWS IAM} key rotated last week, job still has the old one.
r: New key placed in the vault of the job, files arrive in {Amazon S3|Amazon S3}. Old key deleted.

@ Single sign-on | board=Escalation | type=Cloud | who=cloud identity | hours=1-3.5
# Log in to the vacation portal with our normal account
c: Can people use their normal login for the vacation portal? They keep forgetting the other one.
d: Yes. Please ask the vendor for their metadata file. ~t~
x: They sent me something unreadable, attached.
a: {SAML|SAML} with {Entra ID|Microsoft Entra ID}; name id must be the employee number, mapped from an extension attribute.
r: {Single sign-on|Single Sign-On} works for the pilot of five, then for all. Local logins closed by the vendor.
# AADSTS50011 after login
c: I get a page with AADSTS50011 when I log in to the expense tool
a: Vendor changed the reply address of its {OAuth|OAuth} app over the weekend.
r: Added the new redirect in the app registration of {Entra ID|Microsoft Entra ID}. In.
# Okta for the acquired agency
c: The agency we bought uses Okta and wants to keep it until summer. Is that possible?
a: Federation between {Okta|Okta} and {Entra|Microsoft Entra ID} tested in a lab tenant first.
r: Their users come through {Okta|Okta}, our rules apply after. Date for the switch is agreed.

@ Automation of ours | board=Escalation | type=Cloud | who=cloud server | hours=1-5
# Report of unused licenses every month
c: Could you send us a list of people with a license who did not sign in for two months? Every first of the month.
r: {PowerShell|PowerShell} {script written|*Script Development} against {Microsoft Graph|Microsoft Graph}, runs as a {scheduled job|*Job Scheduling}, list goes to ~u~. First list saved them 11 seats.
# Rename 300 {computers|Desktop Computer}
c: The auditors insist on our naming scheme, could the machines be renamed without someone walking around?
a: Tested on five. Needs a restart, so only at night.
r: {PowerShell|PowerShell} script through {ConnectWise Automate|ConnectWise Automate}: ~H~ renamed in three nights, four were off.
# form answers into a list
c: Answers of our web form should land in a list and I should get a message. Now I copy them by hand.
r: {Power Automate|Microsoft Power Automate} flow: {Microsoft Forms|Microsoft Forms} to a {SharePoint|Microsoft SharePoint} list plus a message. ~f~ sent three test answers.
"""
