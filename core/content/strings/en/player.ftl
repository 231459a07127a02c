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
    } { $seconds ->
        [one] It starts in one second.
       *[other] It starts in { $seconds } seconds.
    }
# Fills the screen while the feet change.
player-other-foot = { $side ->
        [left] Left foot
        [right] Right foot
       *[other] Change over
    }
# The same, when it lasts until the person goes on.
player-switch-foot-waits = { $posture ->
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
    } Go on when you are ready.
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
player-step-waits = Take all the time you like. Tap Next when you are done.
# Said to whoever massages, in the first pressed step of a foot and where pressure rises.
player-ask-pressure = Is the pressure right? It should feel good, never sharp.
# In its place, where the receiver can’t say it, and where the feet feel less.
player-ask-pressure-child = Watch the face. Stop at any flinch.
player-ask-pressure-numb = You may not feel it. Stay feather-light.

player-paused = Paused.
player-goes-on = On we go.
player-finished = That was the last step. Well done.
# Stopped before the end.
player-ended = Stopped here. What you played is saved.

# After `stop cramp`. The session is paused.
player-cramp-card = Let go and breathe. Gently bend the foot and toes up. Wait until it eases. Then go on, or stop for today. Does the calf stay sore or swell? Get help.
# After `stop pain`. The session is over. What is urgent stands first.
player-stop-card = Stop, and rest. Call for help now with chest pain, short breath or fainting. Do so, too, when lips or face swell, or a calf is sore and swollen. Do so when a foot is suddenly cold, pale, blue or numb. Is the pain sharp, or growing? Leave it for today. The same goes for tingling, bleeding, bruising, new swelling, dizziness or a skin reaction.
