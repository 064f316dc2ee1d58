import Hummingbird
import TicketAnalytics

/// What is known of a request besides itself.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection's other end; nil where it has no address.
    let peer: NetworkAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) }
    }
}
