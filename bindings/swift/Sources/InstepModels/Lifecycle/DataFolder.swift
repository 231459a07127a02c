import Foundation

/// The private folder of the data file and everything beside it: its journal, its backups, what was set aside.
public enum DataFolder {
    /// The name of the data file.
    public static let fileName = "instep.db"

    /// Makes the folder in the folder for the data of the app where it is missing, and returns the path of the data file in it.
    ///
    /// No backup of the device takes it along: what the person wrote leaves the phone by an export only. After a start
    /// of the device it can be read once that was unlocked, also by a reminder's button while the screen is locked.
    ///
    /// - Throws: what the file system throws.
    public static func prepare(in support: URL) throws -> String {
        var folder = support.appending(path: "Instep", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication])
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
        return folder.appending(path: fileName).path
    }
}
