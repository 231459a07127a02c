// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

import Instep

extension Advance: Readable {}

extension Answer: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "value": self = .value(
                value: try v.fields["value"]
            )
        case "skipped": self = .skipped
        default: throw v.unknown(Self.self)
        }
    }
}

extension Armed: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "unknown": self = .unknown
        case "known": self = .known(
                tokens: try v.fields["tokens"]
            )
        default: throw v.unknown(Self.self)
        }
    }
}

extension Damage: Readable {}

extension DeliveryState: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            notifications: try f["notifications"],
            channelOff: try f["channel_off"] ?? false,
            exactAllowed: try f["exact_allowed"] ?? true,
            batteryRestricted: try f["battery_restricted"] ?? false
        )
    }
}

extension Effect: Readable {}

extension ExportFormat: Readable {}

extension ExportRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            path: try f["path"],
            format: try f["format"],
            passphrase: try f["passphrase"]
        )
    }
}

extension Family: Readable {}

extension FindingEntry: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            foot: try f["foot"],
            zone: try f["zone"],
            what: try f["what"]
        )
    }
}

extension FindingWhat: Readable {}

extension Flag: Readable {}

extension Foot: Readable {}

extension FootCheckEntry: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            outcome: try f["outcome"],
            findings: try f["findings"] ?? [],
            gone: try f["gone"] ?? [],
            wentOn: try f["went_on"] ?? true
        )
    }
}

extension Goal: Readable {}

extension GuideChoice: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            guide: try f["guide"],
            favourite: try f["favourite"],
            hidden: try f["hidden"],
            skip: try f["skip"] ?? [],
            bringBack: try f["bring_back"] ?? []
        )
    }
}

extension GuideFilter: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            goal: try f["goal"],
            nothingNeeded: try f["nothing_needed"] ?? false,
            minutes: try f["minutes"],
            mode: try f["mode"],
            family: try f["family"],
            allFamilies: try f["all_families"] ?? false,
            hidden: try f["hidden"] ?? false
        )
    }
}

extension GuideRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            guide: try f["guide"],
            minutes: try f["minutes"],
            mode: try f["mode"],
            posture: try f["posture"],
            foot: try f["foot"],
            receiver: try f["receiver"],
            answers: try f["answers"] ?? []
        )
    }
}

extension HistoryRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            from: try f["from"],
            to: try f["to"],
            trash: try f["trash"] ?? false,
            cursor: try f["cursor"],
            limit: try f["limit"] ?? 30
        )
    }
}

extension ImportRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            path: try f["path"],
            passphrase: try f["passphrase"],
            dryRun: try f["dry_run"] ?? false
        )
    }
}

extension InstepError: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "busy": self = .busy
        case "full": self = .full
        case "read_only": self = .readOnly
        case "protected_storage": self = .protectedStorage
        case "damaged": self = .damaged(
                what: try v.fields["what"]
            )
        case "not_ours": self = .notOurs
        case "newer": self = .newer(
                found: try v.fields["found"],
                known: try v.fields["known"]
            )
        case "suspended": self = .suspended
        case "closed": self = .closed
        case "not_found": self = .notFound(
                what: try v.fields["what"]
            )
        case "invalid": self = .invalid(
                field: try v.fields["field"],
                why: try v.fields["why"]
            )
        case "refused": self = .refused(
                changes: try v.fields["changes"],
                possible: try v.fields["possible"]
            )
        case "player_moved": self = .playerMoved
        case "conflict": self = .conflict
        case "internal": self = .internal
        default: throw v.unknown(Self.self)
        }
    }
}

extension InvalidWhy: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "out_of_range": self = .outOfRange(
                low: try v.fields["low"],
                high: try v.fields["high"]
            )
        case "too_long": self = .tooLong(
                maxCharacters: try v.fields["max_characters"]
            )
        case "missing": self = .missing
        case "not_an_id": self = .notAnId
        case "not_a_day": self = .notADay
        case "outside_years": self = .outsideYears
        case "not_a_time": self = .notATime
        case "not_known": self = .notKnown
        case "not_one_of": self = .notOneOf(
                allowed: try v.fields["allowed"]
            )
        case "column_missing": self = .columnMissing(
                needed: try v.fields["needed"]
            )
        case "control_characters": self = .controlCharacters
        case "not_together": self = .notTogether
        case "in_the_future": self = .inTheFuture
        case "in_the_past": self = .inThePast
        case "too_late": self = .tooLate(
                seconds: try v.fields["seconds"]
            )
        case "ends_before_start": self = .endsBeforeStart
        case "not_now": self = .notNow
        case "tradition_off": self = .traditionOff
        case "always_played": self = .alwaysPlayed
        case "last_technique": self = .lastTechnique
        case "unreadable": self = .unreadable
        case "wrong_kind": self = .wrongKind
        case "unknown_name": self = .unknownName
        case "open_quote": self = .openQuote
        case "twice": self = .twice
        case "too_large": self = .tooLarge(
                maxMegabytes: try v.fields["max_megabytes"]
            )
        case "wrong_passphrase": self = .wrongPassphrase
        case "is_a_folder": self = .isAFolder
        case "not_a_file": self = .notAFile
        case "is_a_data_file": self = .isADataFile
        case "is_a_uri": self = .isAUri
        case "not_damaged": self = .notDamaged
        default: throw v.unknown(Self.self)
        }
    }
}

extension LegSign: Readable {}

extension FootCare.Locale: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            tag: try f["tag"],
            twelveHours: try f["twelve_hours"],
            firstDay: try f["first_day"],
            units: try f["units"]
        )
    }
}

extension LogTypeRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            kind: try f["kind"],
            guide: try f["guide"],
            receiver: try f["receiver"],
            answers: try f["answers"] ?? []
        )
    }
}

extension LookOutcome: Readable {}

extension Mode: Readable {}

extension NoticeCategory: Readable {}

extension NotificationState: Readable {}

extension Occurrence: Readable {}

extension OccurrenceAction: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "open": self = .open
        case "start": self = .start
        case "done": self = .done
        case "snooze": self = .snooze(
                minutes: try v.fields["minutes"]
            )
        case "skip": self = .skip
        default: throw v.unknown(Self.self)
        }
    }
}

extension OffsetTimeParts: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            at: try f["at"],
            offsetS: try f["offset_s"]
        )
    }
}

extension Output: Readable {}

extension Phrase: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "minutes": self = .minutes(
                minutes: try v.fields["minutes"]
            )
        case "time": self = .time(
                time: try v.fields["time"]
            )
        case "day": self = .day(
                day: try v.fields["day"],
                today: try v.fields["today"]
            )
        case "days": self = .days(
                days: try v.fields["days"]
            )
        case "out_of": self = .outOf(
                n: try v.fields["n"],
                of: try v.fields["of"]
            )
        case "clock": self = .clock(
                seconds: try v.fields["seconds"]
            )
        case "step_of": self = .stepOf(
                step: try v.fields["step"],
                of: try v.fields["of"]
            )
        default: throw v.unknown(Self.self)
        }
    }
}

extension PlanRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            platform: try f["platform"],
            delivery: try f["delivery"],
            armed: try f["armed"],
            slots: try f["slots"]
        )
    }
}

extension Platform: Readable {}

extension PlayerEvent: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "start": self = .start
        case "tick": self = .tick
        case "pause": self = .pause
        case "resume": self = .resume
        case "next": self = .next
        case "back": self = .back
        case "repeat": self = .repeat
        case "rep": self = .rep
        case "switch": self = .switch
        case "spoken": self = .spoken
        case "stop": self = .stop(
                reason: try v.fields["reason"]
            )
        case "quit": self = .quit
        default: throw v.unknown(Self.self)
        }
    }
}

extension Posture: Readable {}

extension RatingBefore: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            item: try f["item"],
            answer: try f["answer"]
        )
    }
}

extension RatingEntry: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            item: try f["item"],
            answer: try f["answer"],
            fiveSteps: try f["five_steps"] ?? false,
            session: try f["session"],
            phase: try f["phase"],
            night: try f["night"],
            foot: try f["foot"],
            askedAt: try f["asked_at"]
        )
    }
}

extension RatingItem: Readable {}

extension RatingPhase: Readable {}

extension Receiver: Readable {}

extension RecoverChoice: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "backup": self = .backup(
                path: try v.fields["path"]
            )
        case "rows": self = .rows
        case "anew": self = .anew
        default: throw v.unknown(Self.self)
        }
    }
}

extension ReminderForm: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            time: try f["time"],
            days: try f["days"] ?? [],
            name: try f["name"],
            kind: try f["kind"],
            start: try f["start"],
            end: try f["end"],
            silencedBy: try f["silenced_by"]
        )
    }
}

extension ReminderKind: Readable {}

extension Reply: Readable {}

extension ReportRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            from: try f["from"],
            to: try f["to"]
        )
    }
}

extension SafetyAnswer: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            flag: try f["flag"],
            foot: try f["foot"],
            zones: try f["zones"] ?? [],
            reply: try f["reply"],
            clearedOn: try f["cleared_on"],
            sign: try f["sign"]
        )
    }
}

extension SafetyChange: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            flag: try f["flag"],
            side: try f["side"],
            guide: try f["guide"],
            effect: try f["effect"],
            message: try f["message"],
            lift: try f["lift"]
        )
    }
}

extension SafetyPage: Readable {}

extension SafetyProgress: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            pages: try f["pages"] ?? [],
            confirmed: try f["confirmed"] ?? false,
            changesSeen: try f["changes_seen"] ?? false
        )
    }
}

extension SessionEdit: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            startedAt: try f["started_at"],
            startedLocal: try f["started_local"],
            activeSeconds: try f["active_seconds"],
            foot: try f["foot"],
            receiver: try f["receiver"],
            note: try f["note"],
            tags: try f["tags"]
        )
    }
}

extension SessionEntry: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            kind: try f["kind"],
            guide: try f["guide"],
            startedAt: try f["started_at"],
            startedLocal: try f["started_local"],
            minutes: try f["minutes"],
            mode: try f["mode"],
            foot: try f["foot"],
            receiver: try f["receiver"],
            comfortBefore: try f["comfort_before"],
            comfortAfter: try f["comfort_after"],
            note: try f["note"],
            occurrence: try f["occurrence"],
            tags: try f["tags"] ?? []
        )
    }
}

extension SessionKind: Readable {}

extension SessionTag: Readable {}

extension SettingChange: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "day_start": self = .dayStart(
                time: try v.fields["time"]
            )
        case "first_day": self = .firstDay(
                day: try v.fields["day"]
            )
        case "aim": self = .aim(
                evenings: try v.fields["evenings"]
            )
        case "sleep_question": self = .sleepQuestion(
                on: try v.fields["on"]
            )
        case "pain_question": self = .painQuestion(
                on: try v.fields["on"]
            )
        case "tradition": self = .tradition(
                on: try v.fields["on"]
            )
        case "voice": self = .voice(
                on: try v.fields["on"]
            )
        case "chimes": self = .chimes(
                on: try v.fields["on"]
            )
        case "rep_ticks": self = .repTicks(
                on: try v.fields["on"]
            )
        case "exact_times": self = .exactTimes(
                on: try v.fields["on"]
            )
        case "reach": self = .reach(
                on: try v.fields["on"]
            )
        case "weak_hands": self = .weakHands(
                on: try v.fields["on"]
            )
        case "left_hand": self = .leftHand(
                on: try v.fields["on"]
            )
        case "first_foot": self = .firstFoot(
                side: try v.fields["side"]
            )
        case "advance": self = .advance(
                advance: try v.fields["advance"]
            )
        case "switch_seconds": self = .switchSeconds(
                seconds: try v.fields["seconds"]
            )
        case "quiet_hours": self = .quietHours(
                from: try v.fields["from"],
                to: try v.fields["to"]
            )
        default: throw v.unknown(Self.self)
        }
    }
}

extension Side: Readable {}

extension SilencedBy: Readable {}

extension StartAnswer: Readable {
    init(_ value: Value) throws {
        let v = try Variant(value)
        switch v.name {
        case "answers": self = .answers(
                answers: try v.fields["answers"]
            )
        case "rest": self = .rest(
                page: try v.fields["page"],
                reply: try v.fields["reply"]
            )
        case "confirm": self = .confirm
        default: throw v.unknown(Self.self)
        }
    }
}

extension StartEntry: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            request: try f["request"],
            nothingNew: try f["nothing_new"] ?? false,
            ratingsBefore: try f["ratings_before"] ?? [],
            acceptedWarnings: try f["accepted_warnings"] ?? [],
            quiet: try f["quiet"] ?? false
        )
    }
}

extension StartRequest: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            occurrence: try f["occurrence"],
            guide: try f["guide"],
            minutes: try f["minutes"],
            mode: try f["mode"],
            posture: try f["posture"],
            foot: try f["foot"],
            receiver: try f["receiver"],
            answers: try f["answers"] ?? [],
            progress: try f["progress"]
        )
    }
}

extension StopReason: Readable {}

extension SystemEvent: Readable {}

extension Thing: Readable {}

extension Units: Readable {}

extension WallTime: Readable {
    init(_ value: Value) throws {
        let f = try Fields(value)
        self.init(
            time: try f["time"],
            date: try f["date"],
            second: try f["second"] ?? 0
        )
    }
}

extension Weekday: Readable {}
