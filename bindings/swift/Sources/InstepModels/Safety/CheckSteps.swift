import Instep

extension CheckPosition {
    /// The screen of the check; nil where it is over or was left.
    public func screen(_ check: SafetyCheck) -> CheckScreen? {
        if check.stops, !forced {
            guard let urgent = check.urgent else { return .changes }
            return again ? .again(urgent.line) : .urgent(urgent)
        }
        guard going else { return nil }
        if let form = check.pages.first(where: { $0.page == page }) ?? check.openForm {
            if let line = form.lines.first(where: { $0.question.flag == places && $0.ticked }) { return .places(line) }
            let through = through(check)
            let place = through.firstIndex { $0.page == form.page } ?? 0
            return .page(form, number: place + 1, of: through.count)
        }
        switch check.next {
        case .stillRight, .readBack: return .readBack
        case .changes: return .changes
        case .urgent, .page, .start: return nil
        }
    }

    /// Pages that are gone through, the shown one among them.
    func through(_ check: SafetyCheck) -> [SafetyForm] {
        let shown = page ?? check.openForm?.page
        return check.pages.filter { tour || $0.asked || $0.page == shown }
    }

    /// True when nothing holds up a page: every line is answered, and so is what its ticks ask.
    public func isComplete(_ form: SafetyForm) -> Bool {
        form.complete && !form.lines.contains { $0.ticked && isOpen($0.question.flag) }
    }

    /// True while something that a tick asks was not answered.
    public func isOpen(_ flag: Flag) -> Bool { footOpen.contains(flag) || sureOpen.contains(flag) }

    /// The words of "None of these" on a page, and whether it was tapped; nil where the page has no such line now.
    public func noneOf(_ form: SafetyForm) -> (text: String, given: Bool)? {
        if let text = form.noneText { return (text, false) }
        guard form.complete, let text = none[form.page] else { return nil }
        return (text, true)
    }

    /// Changes the position by a tap, and returns the answer to give for it.
    mutating func take(_ action: CheckAction, _ check: SafetyCheck) -> StartAnswer? {
        switch action {
        case .answer(let question, let reply): return answer(question, reply)
        case .choose(let question, let choice): return choose(question, choice)
        case .noneOfThese(let form): return noneOfThese(form)
        case .noneSeen: noneSeen = true
        case .decline(let form):
            forced = false
            page = form.page
            return .rest(page: form.page, reply: .declined)
        case .openPlaces(let flag): places = flag
        case .openPage(let page): open(page)
        case .changeAnswers:
            tour = true
            open(check.pages.first?.page)
        case .goOn: goOn(check)
        case .confirm: return .confirm
        case .mistake: again = true
        case .back: back(check)
        case .call, .readAloud: break
        }
        return nil
    }

    private mutating func open(_ page: SafetyPage?) {
        going = true
        forced = true
        show(page)
    }

    private mutating func show(_ page: SafetyPage?) {
        self.page = page
        noneSeen = false
    }

    private mutating func answer(_ question: SafetyQuestion, _ reply: Reply) -> StartAnswer {
        let flag = question.flag
        // On a page of ticks a tick opens what it asks; nothing of it is chosen beforehand.
        let ticks = reply == .yes && question.page != .rightNow
        if going, !again { page = question.page }
        forced = false
        again = false
        none[question.page] = nil
        footOpen.set(flag, ticks && question.perFoot)
        sureOpen.set(flag, ticks && question.askSure)
        return .answers(answers: [SafetyAnswer(flag: flag, reply: reply, sign: question.sign)])
    }

    private mutating func choose(_ question: SafetyQuestion, _ choice: SafetyChoice) -> StartAnswer {
        forced = false
        page = question.page
        if choice.kind == .foot { footOpen.remove(question.flag) }
        if choice.kind == .sure { sureOpen.remove(question.flag) }
        return .answers(answers: choice.answers)
    }

    private mutating func noneOfThese(_ form: SafetyForm) -> StartAnswer? {
        // It counts only once it was there to be read.
        guard noneSeen, let words = form.noneText else { return nil }
        page = form.page
        none[form.page] = words
        return .rest(page: form.page, reply: .no)
    }

    private mutating func goOn(_ check: SafetyCheck) {
        guard case .page(let here, let number, _) = screen(check), isComplete(here) else { return }
        let through = through(check)
        if number < through.count { return show(through[number].page) }
        show(nil)
        tour = false
        forced = false
    }

    private mutating func back(_ check: SafetyCheck) {
        switch screen(check) {
        case .places: places = nil
        case .again: again = false
        case .page(_, let number, _):
            let through = through(check)
            if number > 1 { return show(through[number - 2].page) }
            // An opened page leads back to where it was opened.
            let staysIn = forced && (check.stops || check.next != .page)
            leave(going: staysIn ? going : false)
        case .readBack:
            if let last = through(check).last { show(last.page) } else { going = false }
        case .urgent, .changes, nil: leave(going: false)
        }
    }

    private mutating func leave(going: Bool) {
        self.going = going
        page = nil
        forced = false
        tour = false
    }
}

extension SafetyCheck {
    /// The page that the core asks next; nil where nothing is open.
    fileprivate var openForm: SafetyForm? {
        guard next == .page, let nextPage, pages.indices.contains(Int(nextPage)) else { return nil }
        return pages[Int(nextPage)]
    }
}

extension Set {
    /// Holds an element, or does not.
    fileprivate mutating func set(_ element: Element, _ isIn: Bool) {
        if isIn { insert(element) } else { remove(element) }
    }
}
