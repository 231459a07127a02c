# Guides G1, G2, G3 and G3 short: their names and what they are for.

guide-g1 =
    .title = Simple steps
    .summary = { $oil ->
        [none] Warm up with soft strokes, and fade out.
       *[any] Warm up, learn to press with care, and fade out.
    } { $soak ->
        [yes] Begin with a warm soak.
       *[no] Put together after several sources.
    }
guide-g2 =
    .title = The basics
    .summary = A short massage, from one simple move to the next. Begin here once you know how much pressure feels good.
guide-g3 =
    .title = Full evening massage
    .summary = { $oil ->
        [none] Take your time with slow, soft strokes.
       *[any] Take your time, from the first soft strokes to one last slow walk.
    } { $oil ->
        [none] A calm way to end the day.
        [plain] With a plain oil, to end the day.
       *[any] With oil or cream, to end the day.
    }
guide-g3s =
    .title = Short evening massage
    .summary = The best of the evening massage when it is late, in calm, slow steps.
