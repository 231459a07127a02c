# Guides of techniques, of the scalp and of a tradition: their names, and what they are for.

guide-g5 =
    .title = One small move at a time
    .summary = A new small move each time, slow and easy. Keep the ones you like, skip the rest.

guide-g4 =
    .title = Slow and thorough
    .summary = A long, calm massage, one part of the foot after the other. { $soak ->
        [yes] Begin with a warm foot bath, if you like.
       *[no] Choose it for an evening with time.
    }

guide-g9 =
    .title = Lower leg
    .summary = From the knee to the foot, soft and slow. Good after a day of standing or sitting.

guide-g8 =
    .title = Scalp and ears
    .summary = A slow, light massage for the head. Sit down and close your eyes.

# For what a guide's label holds.
guide-evidence-scalp = Many people simply enjoy it. We found no good evidence that it does more.

guide-g6 =
    .title = Reflex tradition tour
    .summary = A slow walk over places that old foot charts name. An old belief, to enjoy as a calm massage.
guide-evidence-tradition = Old charts link places on the foot to parts of the body. Tests have not shown such links.
