import NIOCore
import NIOHTTP1

/// Speaks to each client as it expects: HTTP/1.0 knows no chunks and reads until the connection closes, and who asks
/// before sending a form (`Expect: 100-continue`) waits for an answer.
final class ClientManners: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let maxBodyBytes: Int
    private var isOld = false
    /// Requests that are not answered yet: nothing may be written between.
    private var pending = 0

    init(maxBodyBytes: Int) {
        self.maxBodyBytes = maxBodyBytes
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        isOld = head.version == .http1_0
        pending += 1
        if isOld || !head.isKeepAlive { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        if isInvited(head) {
            let invitation = HTTPResponseHead(version: .http1_1, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(invitation)), promise: nil)
        }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where isOld:
            head.version = .http1_0
            head.headers.replaceOrAdd(name: "Connection", value: "close")
            return context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end: pending -= 1
        case .head, .body: break
        }
        context.write(data, promise: promise)
    }

    /// Whoever announces too much is told so instead, before it is sent.
    private func isInvited(_ head: HTTPRequestHead) -> Bool {
        let asks = head.headers["Expect"].contains { $0.lowercased() == "100-continue" }
        let length = head.headers["Content-Length"].first.flatMap { Int($0) } ?? 0
        return asks && !isOld && pending == 1 && length <= maxBodyBytes
    }
}
