#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The disk below a file or folder.
struct Disk: Sendable, Hashable {
    /// What this user may still fill.
    let freeBytes: Int64
    /// The kind of its file system, for example `ext4`; nil if the system does not tell.
    let kind: String?

    /// Nil if there is no such place.
    init?(of path: String) {
        var (space, place) = (statvfs(), stat())
        guard statvfs(path, &space) == 0, stat(path, &place) == 0 else { return nil }
        freeBytes = Int64(space.f_bavail) * Int64(space.f_frsize)
        let mounts = try? WholeFile.bytes("/proc/self/mountinfo", limit: 1_000_000)
        kind = mounts.flatMap { Self.kind(ofDevice: UInt64(place.st_dev), in: String(decoding: $0, as: UTF8.self)) }
    }

    /// False on a share of another machine, where SQLite's locks cannot be relied on.
    var isLocal: Bool { !Self.shares.contains { kind?.hasPrefix($0) == true } }

    private static let shares = ["nfs", "cifs", "smb", "9p", "afs", "ceph", "fuse.sshfs", "fuse.gluster", "fuse.s3fs"]

    /// - Parameter mounts: Lines like `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw`; the last mount
    ///   of a device counts.
    static func kind(ofDevice device: UInt64, in mounts: String) -> String? {
        // As Linux puts the two numbers into one.
        let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
        let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
        let line = mounts.split(separator: "\n").last {
            $0.split(separator: " ").dropFirst(2).first == "\(major):\(minor)"
        }
        return line?.split(separator: " ").drop { $0 != "-" }.dropFirst().first.map(String.init)
    }

    static func canWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

    /// The path, or the nearest folder above it that is there.
    static func nearest(_ path: String) -> String {
        var place = path
        while access(place, F_OK) != 0, place != "/", place != "." { place = FilePlace.folder(of: place) }
        return place
    }
}
