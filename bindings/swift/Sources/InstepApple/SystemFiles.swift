#if canImport(UIKit) && canImport(UniformTypeIdentifiers)
    import Foundation
    import InstepModels
    import UIKit
    import UniformTypeIdentifiers

    /// Files of the person go through the app's cache: the core writes and reads there, and the system's own choosers
    /// copy to and from documents.
    @MainActor final class SystemFiles: NSObject, Files, UIDocumentPickerDelegate {
        let cache: URL
        private var answer: CheckedContinuation<URL?, Never>?

        override init() {
            cache = FileManager.default.temporaryDirectory.appending(path: "files", directoryHint: .isDirectory)
            super.init()
            try? FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        }

        func save(_ file: URL, name: String, mime: String) async -> Bool {
            guard let copy = named(file, name) else { return false }
            return await ask(UIDocumentPickerViewController(forExporting: [copy], asCopy: true)) != nil
        }

        func pick(_ mime: [String]) async -> URL? {
            let types = mime.compactMap { UTType(mimeType: $0) }
            let picker = UIDocumentPickerViewController(
                forOpeningContentTypes: types.isEmpty ? [.item] : types, asCopy: true)
            guard let picked = await ask(picker) else { return nil }
            return named(picked, picked.lastPathComponent)
        }

        func share(_ file: URL, name: String, mime: String) async {
            guard let copy = named(file, name), let front = Front.controller else { return }
            let sheet = UIActivityViewController(activityItems: [copy], applicationActivities: nil)
            // On an iPad the sheet needs a place to come from.
            sheet.popoverPresentationController?.sourceView = front.view
            await withCheckedContinuation { (shown: CheckedContinuation<Void, Never>) in
                sheet.completionWithItemsHandler = { _, _, _, _ in shown.resume() }
                front.present(sheet, animated: true)
            }
        }

        func copyText(_ text: String) { UIPasteboard.general.string = text }

        /// A copy in the cache under a name of its own: the other app may read it long after this one is done.
        private func named(_ file: URL, _ name: String) -> URL? {
            let folder = cache.appending(path: UUID().uuidString, directoryHint: .isDirectory)
            let copy = folder.appending(path: name.replacingOccurrences(of: "/", with: "-"))
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            guard (try? FileManager.default.copyItem(at: file, to: copy)) != nil else { return nil }
            return copy
        }

        private func ask(_ picker: UIDocumentPickerViewController) async -> URL? {
            guard let front = Front.controller else { return nil }
            finish(nil)
            picker.delegate = self
            return await withCheckedContinuation { next in
                answer = next
                front.present(picker, animated: true)
            }
        }

        func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
            finish(urls.first)
        }

        func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { finish(nil) }

        private func finish(_ url: URL?) {
            answer?.resume(returning: url)
            answer = nil
        }
    }

    /// The window in front.
    @MainActor enum Front {
        static var controller: UIViewController? {
            let windows = UIApplication.shared.connectedScenes.compactMap { ($0 as? UIWindowScene)?.keyWindow }
            var top = windows.first?.rootViewController
            while let over = top?.presentedViewController { top = over }
            return top
        }
    }
#endif
