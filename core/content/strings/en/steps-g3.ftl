# Steps of G3 and G3 short, written as steps.ftl says.

step-g3-wash-before =
    .title = { $feet ->
        [one] Wash hands and foot
       *[both] Wash hands and feet
    }
    .body = Wash your hands. { $feet ->
        [one] Then wash the foot, or wipe it with a warm cloth.
       *[both] Then wash both feet, or wipe them with a warm cloth.
    }
    .body-partner = Both of you wash your hands. { $feet ->
        [one] Then wash their foot, or wipe it with a warm cloth.
       *[both] Then wash their feet, or wipe them with a warm cloth.
    }

step-g3-dry =
    .title = { $sore ->
        [yes] Dry with care
       *[no] Dry every gap
    }
    .body = { $feet ->
        [one] Dry the foot with care.
       *[both] Dry both feet with care.
    } { $sore ->
        [yes] Only dab where it is sore.
       *[no] Draw a corner of the towel between the toes.
    }

step-g3-place =
    .title = Settle the room
    .body = Dim the light and keep the room warm. Keep the screen in view. { $oil ->
        [none] Put a towel and slippers within reach.
       *[any] Put a towel, your oil and slippers within reach.
    }

step-g3-own-chair =
    .title = Sit down
    .body = Sit in a firm chair or on a firm sofa. { $leg ->
        [yes] Roll your trousers loosely above the knee.
       *[no] Let the back of the chair hold you.
    } Change your seat whenever a leg gets tired.

step-g3-recline =
    .title = Let them settle
    .body = Let them lie down, or sit well back. { $leg ->
        [yes] Roll their trousers loosely above the knee.
       *[no] Cover them if the room is cool.
    } Find a seat where your own back feels good.

step-g3-foot-up =
    .title = Lift the foot up
    .body-lap = { $feet ->
        [one] Is the other leg sore? Use a stool.{ " " }
       *[both] { "" }
    }{ $side ->
        [left] Lift your left foot on to your right thigh.
        [right] Lift your right foot on to your left thigh.
       *[none] Lift your foot on to the other thigh.
    }{ $feet ->
        [one] { "" }
       *[both] { " " }Keep a towel under your other foot.
    } Change your seat whenever the leg gets tired.{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-stool = { $sore ->
        [yes] { $side ->
            [left] Put your left foot on the stool.
            [right] Put your right foot on the stool.
           *[none] Put your foot on the stool.
        }
       *[no] { $side ->
            [left] Rest your left heel on the stool, toes up.
            [right] Rest your right heel on the stool, toes up.
           *[none] Rest your heel on the stool, toes up.
        }
    } Move the stool until you reach it with ease.{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }

step-g3-pillow =
    .title = Give the foot a pillow
    .body = { $side ->
        [left] Put a pillow under their left foot.
        [right] Put a pillow under their right foot.
       *[none] Put a pillow under their foot.
    } The leg should rest with no effort.{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }

step-g3-music =
    .title = Listen first
    .body = Start soft music or a guided meditation. Do nothing but listen for a moment.

step-g3-oil =
    .title = Choose an oil
    .body = { $oil ->
        [plain] Take a plain oil or lotion that the skin knows. Try a little on a small patch first.
       *[any] Take an oil or lotion that the skin knows. One with a scent is fine if it never stings.
    }

step-g3-cream =
    .title = Spread it out
    .body = { $oil ->
        [plain] Warm the plain oil or lotion in your hands.
       *[any] Warm the oil or lotion in your hands.
    } { $sore ->
        [yes] Spread it only where the skin is whole. Keep it off the place that is left out.
       *[no] Stroke it on from toes to ankle, all the way round. Keep the gaps between the toes dry.
    }

step-g3-calf =
    .title = Squeeze down the calf
    .body = Hold the back of your leg, just below the knee. Squeeze softly and slide lower. A few squeezes take you all the way down.
    .body-partner = Hold the back of their leg, just below the knee. Squeeze softly and slide lower. A few squeezes take you all the way down.

step-g3-shin =
    .title = Squeeze down the shin
    .body = Bring your hand round to the front, below the knee. Squeeze on both sides of the bone, softly. Move down bit by bit.

step-g3-leg-firmer =
    .title = The leg, firmer
    .body = Go down the calf again, then down the front. Squeeze a little firmer now. It should still feel good.

step-g3-top =
    .title = { $sore ->
        [yes] Slow strokes
       *[no] Stroke the top
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke slowly with both thumbs, only where it feels good. Slide back the way you came, lighter now.
       *[no] Put both thumbs on top, where the toes begin. Stroke slowly up to the ankle. Slide back the way you came, lighter near the toes.
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke slowly with your palm, only where it feels good. Slide back the way you came, lighter now.
       *[no] Lay your palm on top, where the toes begin. Stroke slowly up to the ankle. Slide back the way you came, lighter near the toes.
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke slowly with your palm, only where it feels good. Slide back the way you came, lighter now.
       *[no] Lay your palm on top, where the toes begin. Stroke slowly up to the ankle. Slide back the way you came, lighter near the toes.
    }

step-g3-sole =
    .title = { $sore ->
        [yes] Slow strokes below
       *[no] Stroke the sole
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Now put your thumbs under the foot. Stroke slowly, only where it feels good. Slide back, lighter now.
       *[no] Now put your thumbs under the foot, below the toes. Stroke slowly to the heel. Slide back in the same track, lighter near the toes.
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Now lay your palm under the foot. Stroke slowly, only where it feels good. Slide back, lighter now.
       *[no] Now lay the base of your palm below the toes. Stroke slowly to the heel. Slide back in the same track, lighter near the toes.
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Now lay your palm under the foot. Stroke slowly, only where it feels good. Slide back, lighter now.
       *[no] Now lay the base of your palm below the toes. Stroke slowly to the heel. Slide back in the same track, lighter near the toes.
    }

step-g3-sway =
    .title = Loosen the ankle
    .body = Steady the ankle with one hand. Take the foot in your other hand and rock it from side to side. Let it be slow and small.

step-g3-turn =
    .title = Circle the foot
    .body = Steady the ankle with one hand. Take the foot in your other hand. Turn it slowly, first one way, then the other.

step-g3-ball =
    .title = Circles on the ball
    .body = Hold the foot with one hand. Circle on the ball with the thumb of the other. Cross it slowly from one side to the other.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Hold the foot with one hand. Circle on the ball with the base of your other palm. Cross it slowly from one side to the other.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Hold the foot with one hand. Circle on the ball with the base of your other palm. Cross it slowly from one side to the other.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g3-arch =
    .title = Circles on the arch
    .body = Let your hand slide to the arch. Circle across it with your thumb. Then start a new row, a little lower.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Let your hand slide to the arch. Circle across it with the base of your palm. Then start a new row, a little lower.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Let your hand slide to the arch. Circle across it with the base of your palm. Then start a new row, a little lower.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g3s-arch =
    .title = Circles on the arch
    .body = Set your thumb at the upper end of the arch. Circle from one side to the other. Then start a new row, a little lower.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Set the base of your palm at the upper end of the arch. Circle from one side to the other. Then start a new row, a little lower.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Set the base of your palm at the upper end of the arch. Circle from one side to the other. Then start a new row, a little lower.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g3-pivot =
    .title = Press and roll
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Press your thumb in where nothing hurts and roll it to and fro. Let go, and find the next spot.
       *[no] Press your thumb into the ball, under the big toe. Roll it to and fro. Then go under the next toe.
    } { $pressure ->
        [light] Stay soft on every spot.
       *[usual] Make some spots lighter, some firmer.
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Press the base of your palm in where nothing hurts and rock it. Let go, and find the next spot.
       *[no] Press the base of your palm into the ball, under the big toe. Rock it. Then go under the next toe.
    } { $pressure ->
        [light] Stay soft on every spot.
       *[usual] Make some spots lighter, some firmer.
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Press the base of your palm in where nothing hurts and rock it. Let go, and find the next spot.
       *[no] Press the base of your palm into the ball, under the big toe. Rock it. Then go under the next toe.
    } { $pressure ->
        [light] Stay soft on every spot.
       *[usual] Make some spots lighter, some firmer.
    }

step-g3-toes =
    .title = Rub and draw each toe
    .body = Take the big toe between thumb and fingers. Rub it all round, then draw it gently away from the foot. Go on, toe by toe, to the little one.
    .body-weak = Take the big toe between two fingers. Rub it all round, then draw it gently away from the foot. Go on, toe by toe, to the little one.
    .body-weak-partner = Take the big toe between two fingers. Rub it all round, then draw it gently away from the foot. Go on, toe by toe, to the little one.

step-g3-webs =
    .title = Between the toes
    .body = { $oil ->
        [none] Take your time.
       *[any] Wipe your fingers dry first.
    } Press the soft skin between two toes with your fingertips. Let go and find the next gap.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g3-knead =
    .title = Knead with the fingers
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Press thumb or fingertips in and push to and fro. Go only where nothing hurts.
       *[no] Press thumb or fingertips into the sole and push to and fro. Wander over the heel, the arch and the ball.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Press your fingertips, or the base of your palm, in and push to and fro. Go only where nothing hurts.
       *[no] Press your fingertips, or the base of your palm, into the sole. Push to and fro over the heel, the arch and the ball.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Press your fingertips, or the base of your palm, in and push to and fro. Go only where nothing hurts.
       *[no] Press your fingertips, or the base of your palm, into the sole. Push to and fro over the heel, the arch and the ball.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g3-knuckles =
    .title = Knead with the knuckles
    .body = Bend your fingers and lay the middle knuckles on the sole. Press and turn in wide, slow rounds. A foot gives less than you think, so stay kind.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g3-heel =
    .title = Circle the heel
    .body = Let the heel rest in one hand. Circle over its pad with the thumb of the other. { $pressure ->
        [light] Let every round be soft.
       *[usual] Each round may be a bit firmer.
    }
    .body-weak = Let the heel rest in one hand. Circle over its pad with the base of your other palm. { $pressure ->
        [light] Let every round be soft.
       *[usual] Each round may be a bit firmer.
    }
    .body-weak-partner = Let the heel rest in one hand. Circle over its pad with the base of your other palm. { $pressure ->
        [light] Let every round be soft.
       *[usual] Each round may be a bit firmer.
    }

step-g3-achilles =
    .title = Pinch the strong cord
    .body = Find the strong cord low at the back of the leg. Pinch it softly between your fingers and let go. Move a little and pinch again.

step-g3-top-fingers =
    .title = { $sore ->
        [yes] Light fingers
       *[no] Fingers over the top
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Run your fingertips along the foot, only where it feels good.
       *[no] Run your fingertips along the top of the foot, from toes to ankle.
    } Lift off and begin again.

step-g3-leg-strokes =
    .title = Long strokes, ever lighter
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke with both palms up to the knee.
       *[no] Run your fingers over the top of the foot. Go on with both palms up to the knee.
    } Make each round softer than the one before.

step-g3-grid =
    .title = Walk the squares
    .body = To end, a slow walk. { $sore ->
        [yes] Step your fingers over the foot in small, even steps. Keep them off the place that is left out.
       *[no] Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] 1 cm
        } wide, like your second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken = To end, a slow walk. { $sore ->
        [yes] Step your fingers over the foot in small, even steps. Keep them off the place that is left out.
       *[no] Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] one centimetre
        } wide, like your second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-partner = To end, a slow walk. { $sore ->
        [yes] Step your fingers over the foot in small, even steps. Keep them off the place that is left out.
       *[no] Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] 1 cm
        } wide, like their second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-partner = To end, a slow walk. { $sore ->
        [yes] Step your fingers over the foot in small, even steps. Keep them off the place that is left out.
       *[no] Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] one centimetre
        } wide, like their second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g3-wash-after =
    .title = Wipe off and rest
    .body = { $feet ->
        [one] Stay seated. Wipe the foot until nothing slips.
       *[both] Stay seated. Wipe your feet until nothing slips.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry the gaps between the toes.
    } Clean your hands and rest for a minute. Put on slippers, then stand up.
    .body-partner = { $feet ->
        [one] Wipe the foot until nothing slips.
       *[both] Wipe the feet until nothing slips.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry the gaps between the toes.
    } Let them sit for a minute, then put on slippers. Both of you wash your hands.

step-g3s-wash-before =
    .title = Wash and dry
    .body = { $feet ->
        [one] Wash your hands and the foot, or wipe it clean.
       *[both] Wash your hands and feet, or wipe them clean.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry the gaps between the toes well, and keep them dry.
    } { $oil ->
        [none] Put a towel and slippers within reach.
        [plain] Put a towel and slippers within reach, and a plain oil if you like.
       *[any] Put a towel and slippers within reach, and oil or cream if you like.
    } { $leg ->
        [yes] Roll your trousers loosely above the knee.
       *[no] Keep the screen in view.
    }
    .body-partner = { $feet ->
        [one] Both of you wash your hands. Wipe the foot clean.
       *[both] Both of you wash your hands. Wipe the feet clean.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry the gaps between the toes well, and keep them dry.
    } { $oil ->
        [none] Put a towel and slippers within reach.
        [plain] Put a towel and slippers within reach, and a plain oil if you both like.
       *[any] Put a towel and slippers within reach, and oil or cream if you like.
    } { $leg ->
        [yes] Roll their trousers loosely above the knee.
       *[no] Keep the screen in view.
    }

step-g3s-wash-after =
    .title = Wipe and stand up
    .body = { $feet ->
        [one] Stay seated. Wipe your hands, and the foot until nothing slips.
       *[both] Stay seated. Wipe your hands, and your feet until nothing slips.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry the gaps between the toes.
    } Rest for a minute. Put on slippers, then stand up slowly.
    .body-partner = { $feet ->
        [one] Wipe the foot until nothing slips.
       *[both] Wipe the feet until nothing slips.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry the gaps between the toes.
    } Let them sit for a minute, then bring the slippers. Both of you wash your hands.

# With single steps.
note-leg-not-sore = Leave out a leg that is sore, hot or swollen, and get help.
note-pull-softly = Draw softly: no toe should crack.

# Said at moments of a step.
cue-last-round = One last round, as light as you can.
