import PortalServer

@main struct PortalCommand { static func main() {} }
