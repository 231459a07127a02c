# Steps of G7, written as steps.ftl says. The toes of G4 turn the same way and use the same words.

step-g7-wash-before =
    .title = Shoes off, hands clean
    .body = Choose a chair that does not roll. { $feet ->
        [one] Slip off the shoe; the sock may stay on.
       *[both] Slip off your shoes; socks may stay on.
    } Fetch a damp cloth, and a roller if you have one. Wipe your hands clean. Keep the screen in view.

step-g7-ankle-sway =
    .title = Sway the ankle
    .body-lap = { $feet ->
        [one] Is the other leg sore? Use a stool.{ " " }
       *[both] { "" }
    }{ $side ->
        [left] Rest your left foot on your right thigh.
        [right] Rest your right foot on your left thigh.
       *[none] Rest your foot on the other thigh.
    }{ $feet ->
        [one] { "" }
       *[both] { " " }Sit well back.
    } Hold the foot with both hands, just below the ankle. Tilt it softly from side to side.
    .body-stool = Sit well back. { $side ->
        [left] Put your left foot on the stool.
        [right] Put your right foot on the stool.
       *[none] Put your foot on the stool.
    } Hold the foot with both hands, just below the ankle. Tilt it softly from side to side.
    .body-floor = Sit well back. { $side ->
        [left] Lift your left foot a little off the floor.
        [right] Lift your right foot a little off the floor.
       *[none] Lift your foot a little off the floor.
    } Tilt it softly from side to side.

step-g7-ankle-turn =
    .title = Turn the ankle
    .body = Steady the ankle with one hand. Take the foot in your other hand. Turn it slowly, first one way, then the other.
    .body-floor = { $side ->
        [left] Lift your left foot a little off the floor.
        [right] Lift your right foot a little off the floor.
       *[none] Lift your foot a little off the floor.
    } Let it circle slowly, first one way, then the other.

step-g7-toes =
    .title = Turn each toe
    .body-lap = { $side ->
        [left] Rest your left foot on your right thigh.
        [right] Rest your right foot on your left thigh.
       *[none] Rest your foot on the other thigh.
    } Hold the big toe between thumb and finger. Turn it in slow, small circles. Then take the next toe.
    .body-weak-lap = { $side ->
        [left] Rest your left foot on your right thigh.
        [right] Rest your right foot on your left thigh.
       *[none] Rest your foot on the other thigh.
    } Hold the big toe between two fingers. Turn it in slow, small circles. Then take the next toe.
    .body-stool = { $side ->
        [left] Put your left foot on the stool.
        [right] Put your right foot on the stool.
       *[none] Put your foot on the stool.
    } Hold the big toe between thumb and finger. Turn it in slow, small circles. Then take the next toe.
    .body-weak-stool = { $side ->
        [left] Put your left foot on the stool.
        [right] Put your right foot on the stool.
       *[none] Put your foot on the stool.
    } Hold the big toe between two fingers. Turn it in slow, small circles. Then take the next toe.
    .body-partner = Hold the big toe between thumb and finger. Turn it in slow, small circles. Then take the next toe.
    .body-weak-partner = Hold the big toe between two fingers. Turn it in slow, small circles. Then take the next toe.

step-g7-roller =
    .title = { $side ->
        [left] Roll your sole
        [right] Roll your sole
       *[both] Roll your soles
    }
    .body = Sit well back in your chair. { $side ->
        [left] Set your left foot on the roller. Roll it slowly to and fro.
        [right] Set your right foot on the roller. Roll it slowly to and fro.
       *[both] Set one foot on the roller. Roll it slowly to and fro, then change feet.
    } { $pressure ->
        [light] Stay as light as you can. No roller? Go to the next step.
       *[usual] No roller? Go to the next step.
    }

step-g7-wash-after =
    .title = Clean hands, shoes on
    .body = Wipe your hands clean. Put your shoes on before you stand up.
