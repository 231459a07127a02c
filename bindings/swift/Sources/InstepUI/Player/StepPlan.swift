import Foundation
import Instep

/// The picture of a step, before its size is known.
struct StepArt: Equatable {
    /// Width through height of the pictures together; 0 where there is no picture.
    let aspect: CGFloat
    let placement: Placement
    /// True where pictograms stand in place of a foot.
    let isSmall: Bool
    let isWide: Bool
    /// The distance of words beside it.
    let beside: CGFloat

    /// A foot from its side lies: beside the words it would be small.
    private static let lying: CGFloat = 0.75

    func isAbove(_ size: CGSize) -> Bool {
        !isWide && (placement == .middle || (aspect > Self.lying && size.height > size.width))
    }

    /// Heights to try, the largest first; 0 leaves it out. The picture gives way before the words do: the words say the
    /// same.
    func heights(_ size: CGSize) -> [CGFloat] {
        guard aspect > 0 else { return [0] }
        let most =
            isSmall
            ? 96
            : isAbove(size)
                ? min(size.height * 0.5, size.width * (placement == .middle ? 0.9 : 0.7) / aspect)
                : min(size.height, size.width * 0.46 / aspect)
        // A foot that lies is wide: it can be seen at less height.
        let least = isSmall ? 56 : 110 / max(1, aspect * 1.4)
        return [1, 0.86, 0.74, 0.62, 0.52].map { most * $0 }.filter { $0 >= least } + [0]
    }
}

/// The places of a step's picture and words in their room. The first sentence is whole, and as many others as fit. Those
/// that do not fit take turns.
///
/// The left foot stands left of the words and the right foot right of them, in every direction of writing.
struct StepPlan {
    static let gap: CGFloat = 8

    private(set) var picture: CGRect?
    private(set) var title: CGRect?
    private(set) var lines: [Int: CGRect] = [:]

    /// `turn` is the sentence whose turn it is; `title` and `line` measure the height of words at a width.
    init(
        size: CGSize, art: StepArt, turn: Int, count: Int, title: (CGFloat) -> CGFloat, line: (Int, CGFloat) -> CGFloat
    ) {
        let fits: (CGFloat) -> Bool = { height in
            let room = art.room(size, beside: height)
            return title(room.width) + (count > 0 ? Self.gap + line(0, room.width) : 0) <= room.height
        }
        let height = art.heights(size).first(where: fits) ?? 0
        let room = art.room(size, beside: height)
        let words = Words(
            head: title(room.width), lines: (0..<count).map { line($0, room.width) }, turn: turn, height: room.height)
        let above = height > 0 && art.isAbove(size) ? height + Self.gap : 0
        // Picture and words stand in the middle of the height.
        var y = max((size.height - above - words.height) / 2, 0)
        if height > 0 {
            picture = art.frame(size, height: height, top: above > 0 ? y : (size.height - height) / 2)
        }
        y += above
        if let head = words.head {
            self.title = CGRect(x: room.minX, y: y, width: room.width, height: head)
            y += head + Self.gap
        }
        for (index, height) in words.shown {
            lines[index] = CGRect(x: room.minX, y: y, width: room.width, height: height)
            y += height + Self.gap
        }
    }

    /// The words that are shown, with their heights.
    private struct Words {
        var head: CGFloat?
        var shown: [(index: Int, height: CGFloat)] = []
        /// The height of all of them.
        private(set) var height: CGFloat = 0

        init(head: CGFloat, lines: [CGFloat], turn: Int, height room: CGFloat) {
            let all = lines.reduce(head) { $0 + gap + $1 }
            let first = all <= room ? 0 : turn
            // A sentence that is not whole under the title has the room to itself.
            if first >= lines.count || head + gap + lines[first] <= room {
                self.head = min(head, room)
                height = min(head, room)
            }
            for index in lines.indices.dropFirst(first) {
                let before = self.head == nil && shown.isEmpty ? 0 : height + gap
                if before + lines[index] > room {
                    if shown.isEmpty {
                        shown = [(index, room - before)]
                        height = room
                    }
                    break
                }
                shown.append((index, lines[index]))
                height = before + lines[index]
            }
        }
    }
}

extension StepArt {
    /// The room for words that a picture of a height leaves.
    fileprivate func room(_ size: CGSize, beside height: CGFloat) -> CGRect {
        guard height > 0 else { return CGRect(origin: .zero, size: size) }
        if isAbove(size) {
            let above = height + StepPlan.gap
            return CGRect(x: 0, y: above, width: size.width, height: size.height - above)
        }
        let width = max(size.width - height * aspect - beside, 0)
        return CGRect(x: placement == .right ? 0 : size.width - width, y: 0, width: width, height: size.height)
    }

    /// The place of a picture of a height.
    fileprivate func frame(_ size: CGSize, height: CGFloat, top: CGFloat) -> CGRect {
        let width = min(height * aspect, size.width)
        let x: CGFloat =
            switch placement {
            case .left: 0
            case .right: size.width - width
            case .middle: isAbove(size) ? (size.width - width) / 2 : 0
            }
        return CGRect(x: x, y: top, width: width, height: height)
    }
}

private let gap = StepPlan.gap
