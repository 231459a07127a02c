// Everything an app meets, so that `import Instep` is all it needs. Moment, Transition and the generated object stay
// inside: this module makes them.
//
// What each is, stands with the type itself:
// swift-format-ignore-file

import InstepCore

extension Instep {
    /// What the person reads and how they write numbers and times. Stands here because Foundation has a `Locale` too.
    public typealias Locale = InstepCore.Locale
    /// The Settings screen. Stands here because SwiftUI has `Settings` too.
    public typealias Settings = InstepCore.Settings
}

public typealias Advance = InstepCore.Advance
public typealias Advice = InstepCore.Advice
public typealias Answer = InstepCore.Answer
public typealias Answered = InstepCore.Answered
public typealias Armed = InstepCore.Armed
public typealias CareDay = InstepCore.CareDay
public typealias Change = InstepCore.Change
public typealias Cue = InstepCore.Cue
public typealias CueChannel = InstepCore.CueChannel
public typealias Damage = InstepCore.Damage
public typealias DeliveryState = InstepCore.DeliveryState
public typealias Direction = InstepCore.Direction
public typealias Effect = InstepCore.Effect
public typealias ErrorText = InstepCore.ErrorText
public typealias Evidence = InstepCore.Evidence
public typealias Family = InstepCore.Family
public typealias FileReport = InstepCore.FileReport
public typealias FindingEntry = InstepCore.FindingEntry
public typealias FindingId = InstepCore.FindingId
public typealias FindingWhat = InstepCore.FindingWhat
public typealias Flag = InstepCore.Flag
public typealias Foot = InstepCore.Foot
public typealias FootFinding = InstepCore.FootFinding
public typealias Goal = InstepCore.Goal
public typealias Guide = InstepCore.Guide
public typealias GuideCard = InstepCore.GuideCard
public typealias GuideFilter = InstepCore.GuideFilter
public typealias GuideRequest = InstepCore.GuideRequest
public typealias Guides = InstepCore.Guides
public typealias History = InstepCore.History
public typealias HistoryRequest = InstepCore.HistoryRequest
public typealias Instrument = InstepCore.Instrument
public typealias InvalidWhy = InstepCore.InvalidWhy
public typealias LedgerEvent = InstepCore.LedgerEvent
public typealias LedgerReason = InstepCore.LedgerReason
public typealias Look = InstepCore.Look
public typealias LookEntry = InstepCore.LookEntry
public typealias LookOutcome = InstepCore.LookOutcome
public typealias MendAction = InstepCore.MendAction
public typealias Mode = InstepCore.Mode
public typealias NextReminder = InstepCore.NextReminder
public typealias NotificationState = InstepCore.NotificationState
public typealias Occurrence = InstepCore.Occurrence
public typealias OccurrenceAction = InstepCore.OccurrenceAction
public typealias OccurrenceAnswer = InstepCore.OccurrenceAnswer
public typealias OccurrenceSaved = InstepCore.OccurrenceSaved
public typealias OccurrenceWhy = InstepCore.OccurrenceWhy
public typealias OffsetTime = InstepCore.OffsetTime
public typealias OpenOptions = InstepCore.OpenOptions
public typealias OtherSeries = InstepCore.OtherSeries
public typealias Part = InstepCore.Part
public typealias Phase = InstepCore.Phase
public typealias Plan = InstepCore.Plan
public typealias PlanEntry = InstepCore.PlanEntry
public typealias PlanRequest = InstepCore.PlanRequest
public typealias Platform = InstepCore.Platform
public typealias PlayedStep = InstepCore.PlayedStep
public typealias Player = InstepCore.Player
public typealias PlayerEvent = InstepCore.PlayerEvent
public typealias PlayerPhase = InstepCore.PlayerPhase
public typealias Posture = InstepCore.Posture
public typealias Provenance = InstepCore.Provenance
public typealias Question = InstepCore.Question
public typealias Rating = InstepCore.Rating
public typealias RatingEntry = InstepCore.RatingEntry
public typealias RatingId = InstepCore.RatingId
public typealias RatingItem = InstepCore.RatingItem
public typealias RatingPair = InstepCore.RatingPair
public typealias RatingPhase = InstepCore.RatingPhase
public typealias RatingSaved = InstepCore.RatingSaved
public typealias Receiver = InstepCore.Receiver
public typealias Reminder = InstepCore.Reminder
public typealias ReminderForm = InstepCore.ReminderForm
public typealias ReminderId = InstepCore.ReminderId
public typealias ReminderKind = InstepCore.ReminderKind
public typealias ReminderSaved = InstepCore.ReminderSaved
public typealias Reminders = InstepCore.Reminders
public typealias Reply = InstepCore.Reply
public typealias Review = InstepCore.Review
public typealias ReviewDay = InstepCore.ReviewDay
public typealias ReviewSeries = InstepCore.ReviewSeries
public typealias ReviewSessions = InstepCore.ReviewSessions
public typealias RingMode = InstepCore.RingMode
public typealias Safety = InstepCore.Safety
public typealias SafetyAnswer = InstepCore.SafetyAnswer
public typealias SafetyChange = InstepCore.SafetyChange
public typealias SafetyPage = InstepCore.SafetyPage
public typealias SafetyQuestion = InstepCore.SafetyQuestion
public typealias Segment = InstepCore.Segment
public typealias Series = InstepCore.Series
public typealias SeriesChange = InstepCore.SeriesChange
public typealias Session = InstepCore.Session
public typealias SessionEdit = InstepCore.SessionEdit
public typealias SessionEntry = InstepCore.SessionEntry
public typealias SessionId = InstepCore.SessionId
public typealias SessionKind = InstepCore.SessionKind
public typealias SessionSaved = InstepCore.SessionSaved
public typealias SessionStatus = InstepCore.SessionStatus
public typealias SettingChange = InstepCore.SettingChange
public typealias SettingsSaved = InstepCore.SettingsSaved
public typealias Side = InstepCore.Side
public typealias SilencedBy = InstepCore.SilencedBy
public typealias SourceText = InstepCore.SourceText
public typealias StandingAnswer = InstepCore.StandingAnswer
public typealias StepCue = InstepCore.StepCue
public typealias StepKind = InstepCore.StepKind
public typealias StopReason = InstepCore.StopReason
public typealias Suggestion = InstepCore.Suggestion
public typealias SystemEvent = InstepCore.SystemEvent
public typealias Thing = InstepCore.Thing
public typealias TimeOfDay = InstepCore.TimeOfDay
public typealias TimingOrigin = InstepCore.TimingOrigin
public typealias Today = InstepCore.Today
public typealias Unfinished = InstepCore.Unfinished
public typealias Warning = InstepCore.Warning
public typealias WarningKind = InstepCore.WarningKind
public typealias WeekDay = InstepCore.WeekDay
public typealias Weekday = InstepCore.Weekday
public typealias WhyEvent = InstepCore.WhyEvent
public typealias WhyOutcome = InstepCore.WhyOutcome
