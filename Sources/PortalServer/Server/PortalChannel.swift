import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypesHTTP1
import TicketAnalytics

/// A connection of HTTP/1, with limits to what a client may send and how long it may take.
struct PortalChannel: ServerChildChannel {
    private let base: HTTP1Channel
    private let maxBodyBytes: Int

    init(_ settings: PortalSettings, responder: @escaping HTTPChannelHandler.Responder) {
        let limit = TimeAmount(settings.requestTimeout)
        base = HTTP1Channel(
            responder: responder,
            configuration: .init(
                additionalChannelHandlers: [RequestDeadline(limit: limit)],
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16_384, maxHeaderListSize: 65_536, maxHeaderFieldCount: 100)))
        maxBodyBytes = settings.maxBodyBytes
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        base.setup(channel: channel, logger: logger).flatMapThrowing { [maxBodyBytes] value in
            let pipeline = channel.pipeline.syncOperations
            // Behind it no handler knows a request's version.
            let codec = try pipeline.context(handlerType: HTTP1ToHTTPServerCodec.self).handler
            try pipeline.addHandler(ClientManners(maxBodyBytes: maxBodyBytes), position: .before(codec))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}
