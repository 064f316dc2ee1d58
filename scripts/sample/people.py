"""Who is in the sample: the provider's members, its customers and their contacts. Nobody here is real."""

# (Member_ID, first name, last name, title, areas of work)
MEMBERS = [
    ("mhayes", "Megan", "Hayes", "Service Desk Lead", "desk mail identity security"),
    ("bmorales", "Beatriz", "Morales", "Service Desk Technician", "desk identity print apps"),
    ("sweber", "Sabine", "Weber", "Service Desk Technician", "german desk apps"),
    ("jbouchard", "Julien", "Bouchard", "Service Desk Technician", "french desk print"),
    ("kszabo", "Kristof", "Szabo", "Service Desk Technician", "desk hardware apps voice"),
    ("hdunn", "Harold", "Dunn", "Senior Technician", "desk server print backup"),
    ("owright", "Owen", "Wright", "Field Technician", "hardware print network"),
    ("ptran", "Phuong", "Tran", "Network Engineer", "network voice"),
    ("dokafor", "Daniel", "Okafor", "Systems Engineer", "server backup virtual"),
    ("rpatel", "Ravi", "Patel", "Project Engineer", "project virtual server"),
    ("lrossi", "Luca", "Rossi", "Cloud Engineer", "cloud mail identity"),
    ("akowalski", "Anna", "Kowalski", "Security Engineer", "security"),
    ("glindqvist", "Grace", "Lindqvist", "Database Administrator", "data apps"),
    ("nfoster", "Nora", "Foster", "Dispatcher", "dispatch"),
    ("CWAutomate", "CW", "Automate", "Integration", "robot"),
]
LEAVER, LEFT_ON = "hdunn", "2026-03-27"
DISPATCHER, ROBOT = "nfoster", "CWAutomate"

# (Company_ID, name, host prefix, city, mail domain, contacts "First Last, Title; ...")
CUSTOMERS = [
    ("HollisGrant", "Hollis Grant & Moreau LLP", "HGM", "Newark", "hollisgrant.example",
     "Patricia Hollis, Partner; Derek Simms, Paralegal; Yvonne Achebe, Office Manager; Carl Moreau, Partner"),
    ("BrightSmile", "Bright Harbor Dental", "BHD", "Hoboken", "brightharbor.example",
     "Dr. Nina Castellano, Owner; Tasha Reid, Front Desk; Joel Park, Hygienist"),
    ("Tillman", "Tillman Precision Castings", "TPC", "Paterson", "tillmancast.example",
     "Ron Tillman, Plant Manager; Sheila Vargo, Accounting; Mike Dubek, Maintenance; Ling Zhao, Quality"),
    ("StAgnes", "St. Agnes Day School", "SAG", "Montclair", "stagnesday.example",
     "Sr. Margaret Quinn, Principal; Alan Feld, Teacher; Rosa Delgado, Registrar; Ben Ito, Librarian"),
    ("Corridor", "Corridor Freight Logistics", "CFL", "Elizabeth", "corridorfreight.example",
     "Marcus Bell, Operations; Dana Petrov, Dispatch Desk; Luis Ortega, Warehouse; Amy Stroud, HR"),
    ("KesslerWZ", "Kessler Werkzeugbau", "KWB", "Greenville", "kessler-wzb.example",
     "Jürgen Kessler, Geschäftsführer; Heike Brandt, Buchhaltung; Uwe Lorenz, Konstruktion; Petra Vogt, Einkauf"),
    ("Laurentien", "Usinage Laurentien inc.", "UL", "Laval", "usinagelaurentien.example",
     "Sylvie Gagnon, Directrice; Mathieu Roy, Atelier; Chantal Lévesque, Comptabilité"),
    ("Penrose", "Penrose Wealth Partners", "PWP", "Princeton", "penrosewealth.example",
     "Graham Penrose, Principal; Alicia Stone, Adviser; Henry Wu, Compliance"),
    ("Oakfield", "Oakfield Township", "OAK", "Oakfield", "oakfieldtwp.example",
     "Linda Marsh, Clerk; Tom Haggerty, Public Works; Chief Ray Boyle, Police"),
    ("Ferndale", "Ferndale Veterinary Clinic", "FVC", "Ferndale", "ferndalevet.example",
     "Dr. Kate Osborne, Owner; Jules Martin, Reception"),
    ("Marlowe", "Marlowe Street Brewing", "MSB", "Jersey City", "marlowebrew.example",
     "Finn Marlowe, Owner; Tess Nolan, Taproom; Gus Ivanov, Brewer"),
    ("NorthRiver", "North River Architects", "NRA", "New York", "northriverarch.example",
     "Isabel Conti, Partner; Sam Adeyemi, Designer; Olivia Brandt, Studio Manager; Priya Nair, Designer"),
    ("Caldera", "Caldera Insurance Agency", "CAL", "Edison", "calderains.example",
     "Bob Caldera, Owner; Nadia Rahman, Agent; Phil Ochs, Claims"),
    ("Haven", "Haven House Shelter", "HHS", "Trenton", "havenhouse.example",
     "Rev. Thomas Ames, Director; Keisha Brown, Case Manager; Will Sanders, Volunteer Lead"),
    ("Quill", "Quill & Copper Publishing", "QCP", "Brooklyn", "quillcopper.example",
     "Edith Larkin, Editor; Noah Fischer, Rights; Maya Singh, Production"),
    ("Sunrise", "Sunrise Pediatrics", "SUN", "Union", "sunrisepeds.example",
     "Dr. Amit Rao, Physician; Gloria Mendez, Practice Manager; Erin Walsh, Nurse"),
    ("Beacon", "Beacon Credit Union", "BCU", "Bayonne", "beaconcu.example",
     "Walter Kim, IT Manager; Janet Doyle, Branch Manager; Omar Haddad, Loans"),
    ("Trask", "Trask Brothers Construction", "TBC", "Linden", "traskbros.example",
     "Eddie Trask, Owner; Vince Trask, Field; Carol Jenkins, Bookkeeping; Hank Muller, Estimating"),
    ("Verdant", "Verdant Garden Supply", "VGS", "Flemington", "verdantgarden.example",
     "Holly Winter, E-Commerce; Pete Sorensen, Store; Angela Cruz, Purchasing"),
    ("Lattimer", "Lattimer Hotel Group", "LHG", "Atlantic City", "lattimerhotels.example",
     "Simone Bisset, Front Office; George Lattimer, Owner; Trevor Hale, Facilities"),
]
MEN = set("""Derek Carl Joel Ron Mike Alan Ben Marcus Luis Jürgen Uwe Mathieu Graham Henry Tom Ray Finn Gus Sam Bob Phil Thomas
Will Noah Amit Walter Omar Eddie Vince Hank Pete George Trevor""".split())
DELETED_CUSTOMER = ("OldMill", "Old Mill Antiques (closed)")

PROVIDER = "Ridgeway Managed IT"
PROVIDER_DOMAIN = "ridgewaymsp.example"

# board: (types, open statuses, closed statuses, teams)
BOARDS = {
    "Service Desk": (["Account", "Mail", "Application", "Hardware", "Printing", "Other"],
                     ["New", "Assigned", "In Progress", "Waiting Customer", "Re-opened"], ["Closed", "Closed (merged)"],
                     ["Tier 1", "Tier 2"]),
    "Network": (["Internet", "Wireless", "Firewall", "Voice"], ["New", "In Progress", "Waiting Vendor"], ["Completed"], ["Network"]),
    "Monitoring": (["Disk", "Backup", "Offline", "Performance"], ["New (automate)", "In Progress"], ["Closed (automate)", "Closed"],
                   ["NOC"]),
    "Projects": (["Migration", "Deployment", "Office Move"], ["Scheduled", "In Progress"], ["Completed"], ["Projects"]),
    "Escalation": (["Server", "Security", "Database", "Cloud"], ["Assigned", "In Progress", "Waiting Vendor", "Re-opened"],
                   ["Closed"], ["Tier 3"]),
}
