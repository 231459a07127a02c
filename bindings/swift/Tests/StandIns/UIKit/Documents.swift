import UniformTypeIdentifiers

/// https://developer.apple.com/documentation/uikit/uidocumentpickerdelegate
@MainActor public protocol UIDocumentPickerDelegate: NSObjectProtocol {
    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL])
    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController)
}

/// https://developer.apple.com/documentation/uikit/uidocumentpickerviewcontroller
open class UIDocumentPickerViewController: UIViewController {
    public weak var delegate: (any UIDocumentPickerDelegate)?
    public init(forExporting urls: [URL], asCopy: Bool = false) {}
    public init(forOpeningContentTypes contentTypes: [UTType], asCopy: Bool = false) {}
}
