import Logging
import ServiceLifecycle
import TicketAnalytics

/// The slots of the daemon's workers. Each is a service group, which can be stopped gracefully by itself.
struct WorkerCrew {
    typealias Tasks = ThrowingDiscardingTaskGroup<any Error>

    private struct Post {
        let slot: WorkerSlot
        let group: ServiceGroup
        let begun: AsyncStream<Void>
        let ended: AsyncStream<Void>
    }

    /// As the group wants a service; how the last worker ended matters to a single cycle alone.
    private struct Keeper: Service {
        let slot: WorkerSlot
        let begin: AsyncStream<Void>.Continuation
        func run() async throws { _ = try await slot.run { begin.finish() } }
    }

    private let shop: Workshop
    private var posts: [Post] = []

    init(_ shop: Workshop) {
        self.shop = shop
    }

    var count: Int { posts.count }

    /// Starts workers that are missing; superfluous ones stop gracefully, all at once, and are waited for.
    mutating func resize(to count: Int, in tasks: inout Tasks) async {
        while posts.count < count { posts.append(post(number: posts.count + 1, in: &tasks)) }
        let leaving = posts[count...]
        posts.removeLast(leaving.count)
        shop.board.setWorkers(count)
        for post in leaving {
            shop.logger.event(.workerRetired, "\(post.slot.name) is no longer needed")
            await post.group.triggerGracefulShutdown()
        }
        for post in leaving { await Self.wait(for: post.ended) }
    }

    /// Stops one worker after the other gracefully, and starts another in its place before the next one stops.
    mutating func replace(in tasks: inout Tasks, where isChosen: (WorkerSlot) -> Bool) async {
        for index in posts.indices where isChosen(posts[index].slot) && !Task.isShuttingDownGracefully {
            let old = posts[index]
            await old.group.triggerGracefulShutdown()
            await Self.wait(for: old.ended)
            if Task.isShuttingDownGracefully { return }
            posts[index] = post(number: old.slot.number, in: &tasks)
            await Self.wait(for: posts[index].begun)
        }
    }

    private func post(number: Int, in tasks: inout Tasks) -> Post {
        let slot = WorkerSlot(number: number, drains: false, shop: shop)
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: Keeper(slot: slot, begin: begin), successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .cancelGroup)
                ], logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() }))
        let (ended, end) = AsyncStream<Void>.makeStream()
        tasks.addTask {
            defer {
                begin.finish()
                end.finish()
            }
            try await group.run()
        }
        return Post(slot: slot, group: group, begun: begun, ended: ended)
    }

    private static func wait(for moment: AsyncStream<Void>) async {
        for await _ in moment {}
    }
}
