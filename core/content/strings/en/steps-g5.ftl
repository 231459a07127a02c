# Steps of G5, written as steps.ftl says. On the floor no hand reaches the foot: all moves on a flat towel come first.

step-g5-wash-before =
    .title = { $feet ->
        [one] Wash hands and foot
       *[both] Wash hands and feet
    }
    .body = { $feet ->
        [one] Wash your hands and the foot, or wipe it clean.
       *[both] Wash your hands and feet, or wipe them clean.
    } { $sore ->
        [yes] Dry well, and dab gently where it is sore.
       *[no] Dry well, also between the toes.
    } { $oil ->
        [none] Put a towel and slippers within reach.
        [plain] Put a towel, slippers and a plain oil within reach.
       *[any] Put a towel, slippers and a little oil within reach.
    } Keep the screen in view.
    .body-floor = { $feet ->
        [one] Wash your hands. Then wipe your foot on a damp cloth on the floor.
       *[both] Wash your hands. Then wipe your feet on a damp cloth on the floor.
    } { $sore ->
        [yes] { $feet ->
            [one] Go round the sore place.
           *[both] Go round the sore place, and take a fresh cloth for the other foot.
        }
       *[no] Dry well.
    } Put a towel, a mirror and slippers within reach. Keep the screen in view.
    .body-partner = { $feet ->
        [one] Both of you wash your hands. Wipe the foot clean, and dry it well.
       *[both] Both of you wash your hands. Wipe the feet clean, and dry them well.
    } { $oil ->
        [none] Put a towel and slippers within reach.
        [plain] Put a towel, slippers and a plain oil within reach.
       *[any] Put a towel, slippers and a little oil within reach.
    } Keep the screen in view.

step-g5-look =
    .title = Look first
    .body = { $feet ->
        [one] Look over the foot from all sides.
       *[both] Look over both feet from all sides.
    } { $sore ->
        [yes] Is there a new cut, a plaster or flaky skin?
       *[no] Look between the toes, too. Is there a cut, a plaster or flaky skin?
    } Something new? Stop here and note it in the app.
    .body-floor = { $feet ->
        [one] Look over the foot, with a mirror on the floor.
       *[both] Look over both feet, with a mirror on the floor.
    } Is there a cut, a plaster or flaky skin? Something new? Stop here and note it in the app.
    .body-partner = { $feet ->
        [one] Look over the foot together.
       *[both] Look over both feet together.
    } { $sore ->
        [yes] Is there a new cut, a plaster or flaky skin?
       *[no] Look between the toes, too. Is there a cut, a plaster or flaky skin?
    } Something new? Stop here and note it in the app.

step-g5-twists =
    .title = Warm-up twists
    .body = { $oil ->
        [none] Lay a palm along each side of the foot.
        [plain] Put a drop of plain oil on your hands, if you like. Lay a palm along each side of the foot.
       *[any] Put a drop of oil on your hands, if you like. Lay a palm along each side of the foot.
    } Push one palm away from you and draw the other to you. Swap, and work down the foot.
    .body-floor = Set your foot flat on the towel. Tip it to one side, then to the other. Let it sway like a slow boat.

step-g5-arch-rubs =
    .title = Rub the arch
    .body = Steady the foot with one hand. Rub along the arch with the fingers of the other, always towards the front.

step-g5-arch-roll =
    .title = Roll the arch
    .body = { $pressure ->
        [light] Fold the towel flat and soft. Rest your arch on it and draw your foot slowly back. Lift, and start again. Do not push down.
       *[usual] Roll up the towel and rest your arch on it. Draw your foot slowly back over it. Lift, and start again.
    }

step-g5-toe-bends =
    .title = Bend the toes
    .body = Hold the foot with one hand. Bend all five toes up and down with the other. Let the bend grow a little each time.
    .body-floor = Keep your toes down and lift the back of the foot. Then set it down. Let the bend grow a little each time.

step-g5-spread =
    .title = Spread the foot
    .body = Hold the front of the foot by both sides. Draw the sides softly apart. Wait a moment, then let go.
    .body-floor = { $sore ->
        [yes] Let your foot grow as wide as it likes. Wait a moment, then let it rest.
       *[no] Spread your toes like a fan. Wait a moment, then let them rest.
    }

step-g5-heel-squeeze =
    .title = Squeeze the heel
    .body = Keep one hand on the foot. Cup the back of the heel with the other. Squeeze, let go, and take your time.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g5-fist =
    .title = { $pressure ->
        [light] Roll with a fist
       *[usual] Lean in with a fist
    }
    .body = Set a loose fist on the ball. { $pressure ->
        [light] Roll it softly over ball, arch and heel.
       *[usual] Lean in and roll it slowly over ball, arch and heel.
    } Use the flat of your fingers, not the tips of the knuckles.

step-g5-roll =
    .title = Roll the sole
    .body = { $pressure ->
        [light] Set the ball of your foot on the soft, flat towel. Slide slowly down to the heel. Do not push down.
       *[usual] Set the ball of your foot on the rolled towel. Lean in and roll slowly down to the heel.
    }

step-g5-thumbs =
    .title = { $sore ->
        [yes] Take your time
       *[no] From the toes to the heel
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Rub slowly with both thumbs, only where nothing hurts.
       *[no] Fold your fingers over the foot, with the thumbs below. Rub down each toe, then over ball, arch and heel.
    } Stay as long as it feels good.
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Rub slowly with a flat palm, only where nothing hurts.
       *[no] Rub each toe with a fingertip. Then use a flat palm on ball, arch and heel.
    } Stay as long as it feels good.
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Rub slowly with a flat palm, only where nothing hurts.
       *[no] Rub each toe with a fingertip. Then use a flat palm on ball, arch and heel.
    } Go on as long as both of you like it.

step-g5-points =
    .title = Press from point to point
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Press a thumb in where nothing hurts, then let go. Move on slowly, point by point.
       *[no] Steady the foot with one hand. Press a thumb into the big-toe side of the arch, just behind the ball. Let go and move on, point by point, round to the back of the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Press your palm in where nothing hurts, then let go. Move on slowly, bit by bit.
       *[no] Steady the foot with one hand. Press your palm into the big-toe side of the arch, just behind the ball. Let go and move on, bit by bit, round to the back of the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Press your palm in where nothing hurts, then let go. Move on slowly, bit by bit.
       *[no] Steady the foot with one hand. Press your palm into the big-toe side of the arch, just behind the ball. Let go and move on, bit by bit, round to the back of the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g5-achilles =
    .title = Stroke the strong cord
    .body = Find the strong cord low at the back of the leg. Stroke it softly down, between thumb and finger. Lift off and begin again.
    .body-weak = Find the strong cord low at the back of the leg. Stroke it softly down, between two fingers. Lift off and begin again.
    .body-weak-partner = Find the strong cord low at the back of the leg. Stroke it softly down, between two fingers. Lift off and begin again.

step-g5-top-of-foot =
    .title = Stroke the top
    .body = Find the soft grooves on the top of the foot. Glide your fingertips up along them. Come back down with a touch like a feather.

step-g5-toes =
    .title = Tug and twist each toe
    .body = Hold the foot still with one hand. Start with the little toe: tug, twist and draw it out softly. Take one toe after the other; the big toe is last.

step-g5-between-toes =
    .title = Between the toes
    .body = { $oil ->
        [none] Take your time.
       *[any] Wipe your fingers dry first.
    } Slip a fingertip between the toes, on the outer side first. Rub it to and fro. Go on, gap by gap, to the inner side.

step-g5-fade =
    .title = Fade out
    .body = Bring your palms back to the sides of the foot. Twist as you did at the start, lighter with each pass. Let your hands float away.
    .body-floor = Lay the towel flat and tip your foot from side to side. Make the sway smaller each time, then let the foot rest.

cue-g5-last-twist = One last twist, then let go.
note-g5-easy-range = Only go as far as feels easy.
note-loose-hands = { $pressure ->
        [light] Keep your hands loose.
       *[usual] Let your weight do the work and keep your hands loose.
    }
