@_exported import Foundation

/// https://developer.apple.com/documentation/mediaplayer/mpmediaitempropertytitle
public let MPMediaItemPropertyTitle = "title"
/// https://developer.apple.com/documentation/mediaplayer/mpmediaitempropertyartist
public let MPMediaItemPropertyArtist = "artist"
/// https://developer.apple.com/documentation/mediaplayer/mpnowplayinginfopropertyplaybackrate
public let MPNowPlayingInfoPropertyPlaybackRate = "rate"

/// https://developer.apple.com/documentation/mediaplayer/mpnowplayinginfocenter
open class MPNowPlayingInfoCenter: NSObject {
    public class func `default`() -> MPNowPlayingInfoCenter { MPNowPlayingInfoCenter() }
    public var nowPlayingInfo: [String: Any]?
}

/// https://developer.apple.com/documentation/mediaplayer/mpremotecommandhandlerstatus
public enum MPRemoteCommandHandlerStatus: Int, Sendable { case success = 0, commandFailed = 200 }

/// https://developer.apple.com/documentation/mediaplayer/mpremotecommandevent
open class MPRemoteCommandEvent: NSObject {}

/// https://developer.apple.com/documentation/mediaplayer/mpremotecommand
open class MPRemoteCommand: NSObject {
    @discardableResult
    public func addTarget(handler: @escaping (MPRemoteCommandEvent) -> MPRemoteCommandHandlerStatus) -> Any { self }
}

/// https://developer.apple.com/documentation/mediaplayer/mpremotecommandcenter
open class MPRemoteCommandCenter: NSObject {
    public class func shared() -> MPRemoteCommandCenter { MPRemoteCommandCenter() }
    public let playCommand = MPRemoteCommand()
    public let pauseCommand = MPRemoteCommand()
    public let togglePlayPauseCommand = MPRemoteCommand()
    public let nextTrackCommand = MPRemoteCommand()
}
