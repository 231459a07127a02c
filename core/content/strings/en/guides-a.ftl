# Guides G1, G2, G3 and G3 short: their names and what they are for.

guide-g1 =
    .title = Simple steps
    .summary = Warm up, learn to press with care, and fade out. { $soak ->
        [yes] Begin with a warm soak.
       *[no] Put together after several sources.
    }
guide-g2 =
    .title = Four basics
    .summary = Walk along the sole, knead, and turn the toes. Add a roller or a smooth stone if you own one.
guide-g3 =
    .title = Full evening massage
    .summary = Take your time: legs, ankles, soles and every toe. With oil or cream, to end the day.
guide-g3s =
    .title = Short evening massage
    .summary = The best of the evening massage when it is late: six calm steps for both feet.
