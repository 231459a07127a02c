import Foundation
import Instep

extension Stage {
    /// The number of entries in the history.
    public var entryCount: Int {
        get async throws { try await core { try await $0.history().entries.count } }
    }
}

/// Overwrites pages in the middle of a data file, as a failing disk does. The file must be closed.
public func damage(_ path: String) throws {
    let page: UInt64 = 4096
    for beside in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + beside) }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    defer { try? file.close() }
    let length = try file.seekToEnd()
    try file.seek(toOffset: page)
    try file.write(contentsOf: Data((0..<length - page).map { UInt8(truncatingIfNeeded: $0 * 31) }))
}
