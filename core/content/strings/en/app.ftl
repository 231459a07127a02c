# Today, history and the player's own sentences.

today-welcome = Welcome to Instep, your companion for foot massage at home.
# $title is the name of the guide that is offered first.
today-welcome-start = “{ $title }” is a good first try. Your own hands are enough.
today-welcome-care = It supports relaxation and everyday foot care. It is not medical advice.

# $n evenings out of $days days that have begun; $aim is 0 without an aim.
today-week = { $days ->
    [one] { $n ->
        [0] No session yet this week.
       *[other] A session so far this week.
    }
   *[other] { $n ->
        [0] No session yet this week, in { $days } days so far.
        [one] A session on 1 of { $days } days so far this week.
       *[other] Sessions on { $n } of { $days } days so far this week.
    }
}
# A day under its dot. $state is ahead, before (before the first use) or begun.
today-day = { $state ->
    [ahead] { $weekday }: still to come
    [before] { $weekday }: before you began
   *[begun] { $n ->
        [0] { $weekday }: no session
        [one] { $weekday }: 1 session
       *[other] { $weekday }: { $n } sessions
    }
}
today-aim = { $aim ->
    [one] Your aim is 1 evening a week.
   *[other] Your aim is { $aim } evenings a week.
}
# Said on the first day of a week, of the one that ended. Both are days.
today-review = The week from { $first } to { $last } is ready to look at.
# Heading of Today.
today-title = { $part ->
        [morning] { $weekday } morning
        [afternoon] { $weekday } afternoon
        [night] { $weekday } night
       *[evening] { $weekday } evening
    }
today-suggestion = { $title }, { $length }
today-none-possible = No guide suits your feet today. Your safety answers say why.
today-all-hidden = You have hidden every guide. Show one again in the list of guides.
today-unfinished = { $title } is waiting for you at step { $segment } of { $segments }.

# $status is completed, partial or logged.
session-line = { $day }, { $time }: { $title }, { $length }{ $status ->
    [completed] , played to the end
    [partial] , played in part
   *[logged] , logged
}
    .spoken = { $title } on { $day } at { $time }, { $length }{ $status ->
        [completed] , played to the end
        [partial] , played in part
       *[logged] , logged
    }
# A session by itself: its day and times, and below them its length, the feet and whose they are.
session-when = { $day }, { $start } – { $end }
    .spoken = { $day }, from { $start } to { $end }
session-detail = { $length } · { $foot ->
        [left] left foot
        [right] right foot
       *[both] both feet
    } · { $whose ->
        [me] my feet
       *[someone_else] somebody else’s feet
    }
    .spoken = { $length }, { $foot ->
        [left] left foot
        [right] right foot
       *[both] both feet
    }, { $whose ->
        [me] my feet
       *[someone_else] somebody else’s feet
    }
# Under the title of a step that was played: the foot, and how long. $n and $of are seconds.
session-step = { $side ->
        [left] Left foot,{" "}
        [right] Right foot,{" "}
        [both] Both feet,{" "}
       *[none] { "" }
    }{ $state ->
        [left_out] left out
        [part] { $n } of { $of } s
       *[whole] { $n } s
    }
    .spoken = { $side ->
        [left] Left foot,{" "}
        [right] Right foot,{" "}
        [both] Both feet,{" "}
       *[none] { "" }
    }{ $state ->
        [left_out] left out
        [part] { $n } of { $of } seconds
       *[whole] { $n ->
            [one] { $n } second
           *[other] { $n } seconds
        }
    }
session-soak = Foot soak
session-device = Massager or foot bath
session-external = Massage by somebody else
# What was done or used besides: $tags is a list.
session-tags = With it: { $tags }

side-left = left foot
side-right = right foot
side-both = both feet

# $side is left, right, both or none.
player-line = { $state ->
    [ready] Ready: { $title }. Step { $segment } of { $segments }.
    [running] { $title }{ $side ->
        [left] , left foot
        [right] , right foot
       *[other] { "" }
    }. Step { $segment } of { $segments }.
    [between_steps] A short pause. Step { $segment } of { $segments } is done.
    [switch_foot] Change to the other foot. Take your time.
    [paused] Paused at step { $segment } of { $segments }: { $title }.
    [finished] Played to the end. Your session is saved.
   *[abandoned] Stopped. What you did is saved.
}
# The countdown, read out when it is asked for. $length comes with its units.
player-left = { $length } left.
