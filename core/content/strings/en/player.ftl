# What the player shows, and says aloud, while a session is played.
# $side is left, right, both or none; the feet are those of the receiver. $title is the name of a step.

# A step begins. Shown large for three seconds; `.spoken` is read aloud and includes what to do ($body).
player-step-begins = { $side ->
        [left] Left foot: { $title }
        [right] Right foot: { $title }
        [both] Both feet: { $title }
       *[none] { $title }
    }
    .spoken = { $side ->
        [left] Left foot. { $title }. { $body }
        [right] Right foot. { $title }. { $body }
        [both] Both feet. { $title }. { $body }
       *[none] { $title }. { $body }
    }

# The pause between two steps.
player-pause-begins = Next: { $title }.
# The same, when it lasts until the person goes on.
player-pause-waits = Go on when you are ready. Next: { $title }.

# The change to the other foot: what becomes of the one that is done, and of the next. $posture is how the receiver
# sits; $towel says whether a towel lies ready.
player-switch-foot = { $posture ->
        [lap] { $side ->
            [left] Set the right foot { $towel ->
                [yes] on the towel.
               *[no] down.
            } Lift the left one.
            [right] Set the left foot { $towel ->
                [yes] on the towel.
               *[no] down.
            } Lift the right one.
           *[other] Now change over.
        }
        [stool] { $side ->
            [left] Set the right foot { $towel ->
                [yes] on the towel.
               *[no] down.
            } Put the left one on the stool.
            [right] Set the left foot { $towel ->
                [yes] on the towel.
               *[no] down.
            } Put the right one on the stool.
           *[other] Now change over.
        }
        [partner] { $side ->
            [left] Lay the right foot { $towel ->
                [yes] on the towel.
               *[no] down.
            } Take the left one.
            [right] Lay the left foot { $towel ->
                [yes] on the towel.
               *[no] down.
            } Take the right one.
           *[other] Now change over.
        }
       *[floor] { $side ->
            [left] Now the other foot, the left one.
            [right] Now the other foot, the right one.
           *[other] Now change over.
        }
    }
# Behind it: when the other foot starts by itself, and when it lasts until the person goes on.
player-switch-starts = { $seconds ->
        [one] It starts in one second.
       *[other] It starts in { $seconds } seconds.
    }
player-switch-waits = Go on when you are ready.
# Fills the screen while the feet change.
player-other-foot = { $side ->
        [left] Left foot
        [right] Right foot
       *[other] Change over
    }
# Said first where a sore place on a foot asks for it.
player-wash-between = Wipe your hands on a fresh cloth before the other foot.
# The same, before it starts.
player-wash-ready = Put two damp cloths within reach.

# What holds during a massage for some: said before it, and where it matters.
player-look-before = Look at the skin of the feet now, and once more at the end.
player-look-after = Look at the skin of the feet once more.
player-adult-stays = An adult stays close all the time. Stop at any flinch.
player-light-touch = Light touch only, all the way through.

# Shortly before it starts by itself.
player-switch-soon = { $side ->
        [left] The left foot
        [right] The right foot
       *[other] The next step
    } { $seconds ->
        [one] begins in one second.
       *[other] begins in { $seconds } seconds.
    }

# The seconds of a step are over, but it ends only when the person says so.
player-step-waits = Go on when you like.
# Said to whoever massages, in the first pressed step of a foot and where pressure rises.
player-ask-pressure = Is the pressure right? It should feel good, never sharp.
# In its place, where the receiver can’t say it, and where the feet feel less.
player-ask-pressure-child = Watch the face. Stop at any flinch.
player-ask-pressure-numb = You may not feel it. Stay feather-light.

player-paused = Paused.
player-goes-on = On we go.
player-finished = That was the last step. Stay seated for a minute.
# Stopped before the end.
player-ended = Stopped here. What you played is saved.

# After `stop cramp`. The session is paused.
player-cramp-card-title = Let go of the foot.
player-cramp-card = Let go and breathe. Gently bend the foot and toes up. Wait until it eases. Then go on, or stop for today. Does the calf stay sore or swell? Get help.
# After `stop pain`. The session is over. What is urgent stands first.
player-stop-card-title = Let the foot rest.
player-stop-card = Stop, and rest.
player-stop-card-urgent = Call for help now with chest pain, short breath or fainting. Do so, too, when lips or face swell, or a calf is sore and swollen. Do so when a foot is suddenly cold, pale, blue or numb.
player-stop-card-rest = Is the pain sharp, or growing? Leave it for today. The same goes for tingling, bleeding, bruising, new swelling, dizziness or a skin reaction.

# The five seconds before the first step: what to do, and what is said.
player-settle = Get settled. Sit well back. Put the screen where you see it.
player-count-in = { $side ->
        [left] We begin. Left foot first.
        [right] We begin. Right foot first.
       *[other] We begin.
    }
# After an interruption. $time is when the session was last seen; the day stands with it when that was not today.
player-welcome-back = You were here at { $time }. Nothing is lost.
player-welcome-back-day = You were here on { $day }, { $time }. Nothing is lost.

# Short texts of the player: the place of the step, the time that is left, the repetitions that are done.
player-step-of = Step { $segment } of { $segments }
player-minutes-left = { $length } left
player-reps-of = { $n } of { $of }
# A foot above its bar, and how much of it is done.
player-side = { $side ->
        [left] Left foot
        [right] Right foot
        [both] Both feet
       *[other] { "" }
    }
player-side-done = { $side ->
        [left] Left foot: { $n } percent done.
        [right] Right foot: { $n } percent done.
       *[other] { $n } percent done.
    }

# After the very first session: an offer to be reminded at the same time. $time is a time of day.
player-offer-reminder = Would you like to be reminded at { $time }?
