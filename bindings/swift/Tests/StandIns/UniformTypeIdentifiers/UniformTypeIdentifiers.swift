@_exported import Foundation

/// https://developer.apple.com/documentation/uniformtypeidentifiers/uttype-swift.struct
public struct UTType: Hashable, Sendable {
    public let identifier: String
    /// https://developer.apple.com/documentation/uniformtypeidentifiers/uttype-swift.struct/item
    public static let item = UTType(identifier: "public.item")
    init(identifier: String) { self.identifier = identifier }
    /// https://developer.apple.com/documentation/uniformtypeidentifiers/uttype-swift.struct/init(mimetype:conformingto:)
    public init?(mimeType: String) { identifier = mimeType }
}
