internal import CCurl

/// One request in flight; made, used and freed on the loop's thread.
final class Transfer {
    enum Phase {
        case connecting
        /// The request goes out or is out; no byte came back by then.
        case waiting(firstByteBy: ContinuousClock.Instant, uploaded: curl_off_t)
        case receiving
    }

    enum Verdict { case taken, paused, refused }

    let id: UInt64
    let request: HTTPRequest
    let easy: EasyHandle
    private let delivery: Delivery
    private let alarm: Alarm
    private let totalBy: ContinuousClock.Instant
    private var phase = Phase.connecting
    private var head = ResponseHead(status: 0, headers: HTTPHeaders())
    private var isHeadDelivered = false
    private var headBytes = 0
    private var body: [UInt8] = []
    /// Why the client itself ended the transfer; libcurl then only says that a callback refused.
    private var refusal: HTTPError?

    init(id: UInt64, request: HTTPRequest, delivery: Delivery, easy: EasyHandle, alarm: Alarm) {
        self.id = id
        self.request = request
        self.delivery = delivery
        self.easy = easy
        self.alarm = alarm
        totalBy = .now + request.deadlines.total
        alarm.set(totalBy)
    }

    /// The kind of the deadline that is over, if one is.
    func expiredDeadline(at now: ContinuousClock.Instant) -> HTTPError.Kind? {
        if now >= totalBy { return .totalDeadline }
        if case .waiting(let firstByteBy, _) = phase, now >= firstByteBy { return .firstByteDeadline }
        return nil
    }

    var nextDeadline: ContinuousClock.Instant {
        if case .waiting(let firstByteBy, _) = phase { min(firstByteBy, totalBy) } else { totalBy }
    }

    func finish(_ code: CURLcode) {
        if let refusal { return finish(throwing: refusal) }
        guard code == CURLE_OK else {
            return finish(throwing: HTTPError(code, detail: easy.errorDetail(code), request: request))
        }
        deliverHead()
        delivery.finish(
            .success(HTTPResponse(status: easy.status, headers: head.headers, body: body, timings: easy.timings)))
    }

    func finish(throwing error: HTTPError) {
        delivery.finish(.failure(error))
    }
}

/// What libcurl's callbacks report.
extension Transfer {
    /// The connection stands and the request goes out now.
    func requestStarts() {
        wait(uploaded: 0)
    }

    /// While the body still moves, the server cannot be expected to answer.
    func requestMoves(uploaded: curl_off_t) {
        if case .waiting(_, let before) = phase, uploaded != before { wait(uploaded: uploaded) }
    }

    func receive(headerLine line: UnsafeRawBufferPointer) -> Verdict {
        phase = .receiving
        headBytes += line.count
        guard headBytes <= Self.maxHeadBytes else { return refuse("headers of more than \(Self.maxHeadBytes) bytes") }
        guard !isHeadDelivered else { return .taken }
        if line.starts(with: "HTTP/".utf8) {
            head.headers = HTTPHeaders()
        } else if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
            endHead()
        } else {
            head.headers.append(line: line)
        }
        return .taken
    }

    func receive(body bytes: UnsafeRawBufferPointer) -> Verdict {
        deliverHead()
        switch delivery {
        case .whole:
            guard body.count + bytes.count <= request.maxResponseBytes else {
                return refuse("more than \(request.maxResponseBytes) bytes")
            }
            body.append(contentsOf: bytes)
            return .taken
        case .lines(let queue):
            let verdict = queue.receive(bytes)
            return verdict == .refused ? refuse("a line of more than \(queue.maxLineBytes) bytes") : verdict
        }
    }

    private static var maxHeadBytes: Int { 256 << 10 }

    private func wait(uploaded: curl_off_t) {
        let firstByteBy = ContinuousClock.now + request.deadlines.firstByte
        phase = .waiting(firstByteBy: firstByteBy, uploaded: uploaded)
        alarm.set(firstByteBy)
    }

    /// An interim answer (1xx) or a redirect that is followed is not the one to hand out.
    private func endHead() {
        let status = easy.status
        let isFollowed = request.maxRedirects > 0 && (300..<400).contains(status)
        if status >= 200 && !isFollowed { deliverHead() }
    }

    /// A stream's reader learns the status before the first line exists.
    private func deliverHead() {
        guard case .lines(let queue) = delivery, !isHeadDelivered else { return }
        isHeadDelivered = true
        head.status = easy.status
        queue.receive(head: head)
    }

    private func refuse(_ detail: String) -> Verdict {
        refusal = HTTPError(.tooLarge, request: request, detail: detail)
        return .refused
    }
}
