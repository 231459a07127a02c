# Steps of G9, written as steps.ftl says.

step-g9-wash-before =
    .title = Wash and get ready
    .body = { $feet ->
        [one] Wash your hands and the foot, and dry them well.
       *[both] Wash your hands and feet, and dry them well.
    } { $oil ->
        [none] Put a towel and slippers within reach.
        [plain] Put a towel, slippers and a plain oil within reach.
       *[any] Put a towel, slippers and a little oil within reach.
    } Roll your trousers loosely above the knee. Keep the screen in view.
    .body-partner = Both of you wash your hands. { $feet ->
        [one] Wipe the foot and dry it well.
       *[both] Wipe the feet and dry them well.
    } { $oil ->
        [none] Put a towel and slippers within reach.
        [plain] Put a towel, slippers and a plain oil within reach.
       *[any] Put a towel, slippers and a little oil within reach.
    } Roll their trousers loosely above the knee.

step-g9-leg-up =
    .title = Rest the leg
    .body-lap = Sit well back in a firm chair.{ $feet ->
        [one] { " " }Is the other leg sore? Use a stool.
       *[both] { "" }
    } { $side ->
        [left] Rest your left leg across your right knee.
        [right] Rest your right leg across your left knee.
       *[none] Rest your leg across the other knee.
    }{ $feet ->
        [one] { "" }
       *[both] { " " }Change your seat if it gets tired.
    }{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-stool = Sit well back in a firm chair. { $side ->
        [left] Rest your left leg on the stool, with the knee bent.
        [right] Rest your right leg on the stool, with the knee bent.
       *[none] Rest your leg on the stool, with the knee bent.
    }{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-partner = { $side ->
        [left] Lay their left leg on a pillow, the knee a little bent.
        [right] Lay their right leg on a pillow, the knee a little bent.
       *[none] Lay their leg on a pillow, the knee a little bent.
    } Sit so that your own back feels good.{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }

step-g9-calf =
    .title = Squeeze down the calf
    .body = { $oil ->
        [none] Cup the calf with one hand, a little below the knee.
        [plain] Put a drop of plain oil on your hands, if you like. Cup the calf, a little below the knee.
       *[any] Put a drop of oil on your hands, if you like. Cup the calf, a little below the knee.
    } Slide down with five soft squeezes on the way.

step-g9-shin =
    .title = Then down the front
    .body = Lay your hand round the front of the leg, just below the knee. Slide down with five soft squeezes on the way. Hold the soft parts, not the bone.

step-g9-firmer =
    .title = Again, a bit firmer
    .body = Go down the calf again, and give each squeeze a bit more. Then do the same down the front.

step-g9-achilles =
    .title = Pinch the strong cord
    .body = Take the strong cord low at the back of the leg between thumb and finger. Pinch it softly and let go. Move a little lower, and pinch again.
    .body-weak = Take the strong cord low at the back of the leg between two fingers. Pinch it softly and let go. Move a little lower, and pinch again.
    .body-weak-partner = Take the strong cord low at the back of the leg between two fingers. Pinch it softly and let go. Move a little lower, and pinch again.

step-g9-long-strokes =
    .title = Long strokes to the knee
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke up to the knee in long sweeps, only where it feels good.
       *[no] Lay your palms on the foot. Stroke up to the knee in one long sweep.
    } Make every sweep softer, until it fades away.

step-g9-wash-after =
    .title = Wipe, rest, then stand
    .body = { $feet ->
        [one] Stay seated. Wipe your hands, the leg and the foot until nothing slips.
       *[both] Stay seated. Wipe your hands, legs and feet until nothing slips.
    } Rest a minute. Put on slippers, then stand up.
    .body-partner = { $feet ->
        [one] Wipe the leg and the foot until nothing slips.
       *[both] Wipe the legs and the feet until nothing slips.
    } Let them rest a minute. Slippers go on before anyone stands. Both of you wash your hands.

note-g9-sore-calf = Leave out a calf that is sore, hot or swollen, and get help.
