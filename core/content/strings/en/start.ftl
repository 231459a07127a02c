# The Start screen.

# What stands before the start. $title is the guide.
start-line = { $state ->
    [blocked] This is not possible now.
    [questions] A few questions come first.
    [warnings] Read this first.
   *[ready] Ready: { $title }.
}
# Whose feet, and who massages.
start-who-me = For your own feet.
start-who-me-partner = For your feet. Somebody else massages.
start-who-someone-else = For somebody else’s feet.
# An hour after the reminder or later.
start-late = Your reminder was for { $time }. It is not too late.
# Another session is unfinished.
start-unfinished = { $title } is still open at step { $segment } of { $segments }. When you start, it is saved as far as it went.

# The look at the feet before a start.
foot-check = Look at both feet and calves. Anything new: cut, colour, swelling, heat, numbness?
foot-check-nothing-new = Nothing new, start
foot-check-something-new = Something new
foot-check-not-sure = Not sure
# One of these eight is added each evening, in turn.
foot-check-webs = Look between the toes, too.
foot-check-heel-pad = Look at both heels, too.
foot-check-toes = Look at the tips and nails of the toes, too.
foot-check-ball = Look at the balls of both feet, too.
foot-check-ankle = Look around both ankles, too.
foot-check-arch = Look at both arches, too.
foot-check-edges = Look along the edges of both feet, too.
foot-check-calf = Look at both calves from behind, too.

# After a tick: how sure.
safety-sure = Sure
