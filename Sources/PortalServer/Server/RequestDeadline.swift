import NIOCore
import NIOHTTPTypes

/// Cuts off a client that is slow: to send a request, to take its answer, or to ask again.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limit: TimeAmount
    private var timer: Scheduled<Void>?
    private var isAnswered = false

    init(limit: TimeAmount) {
        self.limit = limit
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { start(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    func channelActive(context: ChannelHandlerContext) {
        start(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    /// Each byte of a slow client counts for nothing: only the whole request does. While it is answered time is the
    /// server's own; a request that was answered before it had arrived is followed by the next, which must arrive too.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isAnswered = false
        case .body: break
        case .end: if !isAnswered { stop() }
        }
        context.fireChannelRead(data)
    }

    /// The time to take each part of the answer, and then the time to ask again. No part follows one that is not taken;
    /// until it comes time is the server's own.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        start(context)
        if case .end = unwrapOutboundIn(data) {
            isAnswered = true
            return context.write(data, promise: promise)
        }
        let taken = promise ?? context.eventLoop.makePromise()
        let timer = timer
        taken.futureResult.whenComplete { _ in timer?.cancel() }
        context.write(data, promise: taken)
    }

    private func start(_ context: ChannelHandlerContext) {
        stop()
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
    }

    private func stop() {
        timer?.cancel()
        timer = nil
    }
}
