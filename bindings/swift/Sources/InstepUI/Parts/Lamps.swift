import Instep
import SwiftUI

/// A day as a lamp.
struct Lamp: Equatable {
    enum Light {
        /// A session that counts.
        case lit
        /// No session that counts.
        case dark
        /// The day has not begun, or lies before first use.
        case ahead

        /// The light of a day with this many sessions.
        init(sessions: Int32, begun: Bool) {
            self = sessions > 0 ? .lit : begun ? .dark : .ahead
        }
    }

    /// Stands under it.
    let name: String
    /// The day and its sessions, for those who do not see it.
    let spoken: String
    let light: Light
    /// Marked, so that it is found at once.
    var isToday = false
}

extension Lamp {
    /// The lamps of a week.
    static func week(_ week: [WeekDay], today: CareDay) -> [Lamp] {
        week.map { day in
            Lamp(
                name: day.name, spoken: day.spoken, light: Light(sessions: day.sessions, begun: day.begun),
                isToday: day.day == today)
        }
    }
}

/// A row of lamps, one for each day.
struct Lamps: View {
    let lamps: [Lamp]
    /// The place of a lamp that comes on while it is looked at.
    var comesOn: Int?
    /// Opens the day at a place; nil where lamps only show.
    var open: (@MainActor (Int) -> Void)?

    var body: some View {
        EvenColumns(least: open == nil ? 0 : Space.target)() {
            ForEach(Array(lamps.enumerated()), id: \.offset) { place, lamp in
                LampItem(lamp: lamp, comesOn: place == comesOn, open: opener(place))
            }
        }
    }

    private func opener(_ place: Int) -> (@MainActor () -> Void)? {
        guard let open else { return nil }
        return { open(place) }
    }
}

/// A lamp with its name: one element for a screen reader.
struct LampItem: View {
    @Environment(\.ink) private var ink
    let lamp: Lamp
    var comesOn = false
    var open: (@MainActor () -> Void)?

    var body: some View {
        if let open {
            Button(action: open) { words }.buttonStyle(.plain).accessibilityLabel(lamp.spoken)
        } else {
            words.accessibilityElement(children: .ignore).accessibilityLabel(lamp.spoken)
        }
    }

    private var words: some View {
        VStack(spacing: 2) {
            LampMark(light: lamp.light, isToday: lamp.isToday, comesOn: comesOn)
            if !lamp.name.isEmpty {
                Text(lamp.name)
                    .font(.system(.callout, weight: lamp.isToday ? .bold : .regular))
                    .foregroundStyle(lamp.isToday ? ink.onBackground : ink.muted)
                    .multilineTextAlignment(.center)
            }
        }
        .padding(.vertical, 4)
        .padding(.horizontal, 2)
        .frame(maxWidth: .infinity, minHeight: 64)
        .contentShape(Rectangle())
    }
}

/// A lamp alone, without a word: for a field of lamps whose cells are named as a whole.
struct LampMark: View {
    @Environment(\.ink) private var ink
    @Environment(\.colorScheme) private var colorScheme
    @Environment(\.isStill) private var isStill
    @State private var isOn = false
    let light: Lamp.Light
    var size: CGFloat = 44
    var isToday = false
    var comesOn = false

    var body: some View {
        ZStack {
            switch light {
            case .lit: lit
            case .dark: ring(ink.line, width: radius * 0.18)
            case .ahead: if !isToday { disc(ink.line, radius: 3) }
            }
            if isToday { mark }
        }
        .frame(width: size, height: size)
        .accessibilityHidden(true)
        .onAppear {
            withAnimation(isStill ? nil : .easeInOut(duration: 0.3)) { isOn = true }
        }
    }

    private var radius: CGFloat { size * 0.24 }
    private var glow: Double { comesOn && !isOn ? 0 : 1 }

    /// A halo, a body and a core; the ring of a dark lamp before it comes on.
    private var lit: some View {
        ZStack {
            ring(ink.line, width: radius * 0.18).opacity(1 - glow)
            Circle()
                .fill(
                    RadialGradient(
                        colors: [ink.accent.opacity(0.5), ink.accent.opacity(0.16), .clear], center: .center,
                        startRadius: 0, endRadius: size / 2)
                )
                .opacity(glow)
            disc(ink.accent, radius: radius).opacity(glow)
            disc(ink.lampCore, radius: radius * (colorScheme == .dark ? 0.58 : 0.42)).opacity(glow).scaleEffect(glow)
        }
    }

    /// Today: a heavier ring, and a bar below a lamp that is lit.
    private var mark: some View {
        ZStack {
            if light != .lit { ring(ink.onBackground, width: radius * 0.3) }
            Capsule().fill(ink.onBackground).frame(width: radius * 1.4, height: 3).offset(y: size / 2 - 1.5)
        }
    }

    private func ring(_ color: Color, width: CGFloat) -> some View {
        Circle().stroke(color, lineWidth: width).frame(width: radius * 2, height: radius * 2)
    }

    private func disc(_ color: Color, radius: CGFloat) -> some View {
        Circle().fill(color).frame(width: radius * 2, height: radius * 2)
    }
}
