# Steps of G1, G2, G3 and G3 short; see steps.ftl. Where the number of rounds can change with the time there is, the
# words don't name it: the player counts.

step-g3-wash-before =
    .title = Wash hands and feet
    .body = Wash your hands. Then wash both feet, or wipe them with a warm cloth.
    .body-partner = Both of you wash your hands. Then wash their feet, or wipe them with a warm cloth.

step-g3-dry =
    .title = Dry every gap
    .body = Dry both feet with care. Draw a corner of the towel between the toes.

step-g3-place =
    .title = Settle the room
    .body = Dim the light and keep the room warm. Have towel and oil close by.

step-g3-own-chair =
    .title = Sit softly
    .body-lap = Sink into a soft chair or a sofa. Bring one foot up on to your lap.
    .body-stool = Sink into a soft chair or a sofa. Put one foot up on the stool in front of you.

step-g3-recline =
    .title = Let them lie back
    .body = Let them lie down, or sit and lean back. Make yourself comfortable at their feet.

step-g3-pillow =
    .title = Give the foot a pillow
    .body = Put a pillow under the foot you begin with. The leg should rest with no effort.

step-g3-music =
    .title = Listen first
    .body = Start soft music or a guided rest. Do nothing but listen for a moment.

step-g3-oil =
    .title = Choose an oil
    .body = Take an oil or lotion that the skin knows. One with a scent is fine if it never stings.

step-g3-cream =
    .title = Spread it out
    .body = Warm the oil or cream in your hands. Stroke it on from toes to ankle, all the way round. Keep it out of the gaps between the toes.

step-g3-calf =
    .title = Squeeze down the calf
    .body = Put one hand below the back of your knee. Squeeze the calf softly, slide on, and squeeze again. Stop above the ankle.
    .body-partner = Put one hand below the back of their knee. Squeeze the calf softly, slide on, and squeeze again. Stop above the ankle.

step-g3-shin =
    .title = Squeeze down the shin
    .body = Bring your hand round to the front, below the knee. Squeeze on both sides of the bone, softly. Move down bit by bit.

step-g3-leg-firmer =
    .title = The leg, firmer
    .body = Go down the calf again, then down the front. Squeeze a little firmer now. It should still feel good.

step-g3-top =
    .title = Stroke the top
    .body = Put both thumbs on top, where the toes begin. Stroke slowly up to the ankle. Slide back the way you came, lighter near the toes.
    .body-weak = Lay your palm on top, where the toes begin. Stroke slowly up to the ankle. Slide back the way you came, lighter near the toes.
    .body-weak-partner = Lay your palm on top, where the toes begin. Stroke slowly up to the ankle. Slide back the way you came, lighter near the toes.

step-g3-sole =
    .title = Stroke the sole
    .body = Now put your thumbs under the foot, below the toes. Stroke slowly to the heel. Slide back in the same track, lighter near the toes.
    .body-weak = Now lay the base of your palm below the toes. Stroke slowly to the heel. Slide back in the same track, lighter near the toes.
    .body-weak-partner = Now lay the base of your palm below the toes. Stroke slowly to the heel. Slide back in the same track, lighter near the toes.

step-g3-sway =
    .title = Loosen the ankle
    .body = Hold the leg just above the ankle. Take the foot in your other hand and rock it from side to side. Let it be slow and small.

step-g3-turn =
    .title = Circle the foot
    .body = Cup the heel in one hand and take the ball in the other. Draw slow circles, three or four times each way.

step-g3-ball =
    .title = Circles on the ball
    .body = Rest your fingers lightly over the toes. Circle on the ball with your thumb. Cross it slowly from one side to the other.
    .body-weak = Hold the toes lightly with one hand. Circle on the ball with the base of your other palm. Cross it slowly from one side to the other.
    .body-weak-partner = Hold the toes lightly with one hand. Circle on the ball with the base of your other palm. Cross it slowly from one side to the other.

step-g3-arch =
    .title = Circles on the arch
    .body = Let go of the toes and bring your hand nearer to the arch. Circle across it with your thumb. Then start a new row, closer to the heel.
    .body-weak = Let go of the toes and bring your hand nearer to the arch. Circle across it with the base of your palm. Then start a new row, closer to the heel.
    .body-weak-partner = Let go of the toes and bring your hand nearer to the arch. Circle across it with the base of your palm. Then start a new row, closer to the heel.

step-g3s-arch =
    .title = Circles on the arch
    .body = Set your thumb just behind the ball. Circle from one side of the arch to the other. Then start a new row, closer to the heel.
    .body-weak = Set the base of your palm just behind the ball. Circle from one side of the arch to the other. Then start a new row, closer to the heel.
    .body-weak-partner = Set the base of your palm just behind the ball. Circle from one side of the arch to the other. Then start a new row, closer to the heel.

step-g3-pivot =
    .title = Press and roll
    .body = Hold the foot with one hand. Press your thumb in below the big toe and roll it to and fro. Let go, then go below the next toe. Make some spots lighter, some firmer.
    .body-weak = Hold the foot with one hand. Press the base of your other palm in below the big toe and rock it. Let go, then go below the next toe. Make some spots lighter, some firmer.
    .body-weak-partner = Hold the foot with one hand. Press the base of your other palm in below the big toe and rock it. Let go, then go below the next toe. Make some spots lighter, some firmer.

step-g3-toes =
    .title = Rub and lift each toe
    .body = Take the big toe between thumb and fingers. Rub it all round, then draw it gently up. Go on to the little toe.
    .body-weak = Take the big toe between two fingers. Rub it all round, then draw it gently up. Go on to the little toe.
    .body-weak-partner = Take the big toe between two fingers. Rub it all round, then draw it gently up. Go on to the little toe.

step-g3-webs =
    .title = Between the toes
    .body = Press the soft skin between two toes with your fingertips. Let go and find the next gap.

step-g3-knead =
    .title = Knead with the fingers
    .body = Press thumb or fingertips into the sole and push to and fro. Wander over the heel, the arch and the ball.
    .body-weak = Press your fingertips, or the base of your palm, into the sole. Push to and fro over the heel, the arch and the ball.
    .body-weak-partner = Press your fingertips, or the base of your palm, into the sole. Push to and fro over the heel, the arch and the ball.

step-g3-knuckles =
    .title = Knead with the knuckles
    .body = Bend your fingers and lay the middle knuckles on the sole. Press and turn in wide, slow rounds. A foot gives less than you think, so stay kind.

step-g3-heel =
    .title = Circle the heel
    .body = Let the heel rest in one hand. Circle over its pad with the thumb of the other. Each round may be a bit firmer.
    .body-weak = Let the heel rest in one hand. Circle over its pad with the base of your other palm. Each round may be a bit firmer.
    .body-weak-partner = Let the heel rest in one hand. Circle over its pad with the base of your other palm. Each round may be a bit firmer.

step-g3-achilles =
    .title = Pinch behind the ankle
    .body = Find the strong cord behind the ankle. Pinch it softly between your fingers and let go. Move a little and pinch again.

step-g3-top-fingers =
    .title = Fingers over the top
    .body = Run your fingertips along the top of the foot, from toes to ankle. Lift off and begin again.

step-g3-leg-strokes =
    .title = Long strokes, ever lighter
    .body = Run your fingers over the top of the foot. Then stroke both palms up to the knee. Make each round softer than the one before.

step-g3-grid =
    .title = Walk the squares
    .body = Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] 1 cm
        } wide, like your second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.
    .spoken = Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] one centimetre
        } wide, like your second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.
    .body-partner = Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] 1 cm
        } wide, like their second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.
    .spoken-partner = Picture rows of small squares on the sole. Each is about { $units ->
            [us_customary] half an inch
           *[metric] one centimetre
        } wide, like their second toe. Begin at the big toe and step your fingers sideways. When a row ends, drop to the next.

step-g3-wash-after =
    .title = Wipe off and rest
    .body = Wipe the oil off while you sit, and dry between the toes. Clean your hands. Rest for a minute. Put on slippers, then stand up.
    .body-partner = Wipe the oil off, and dry between the toes. Let them sit for a minute, then put on slippers. Both of you wash your hands.

step-g3s-wash-before =
    .title = Wash and dry
    .body = Wash your hands and feet, or wipe them. Dry them well. Use a little oil or cream, if you like.
    .body-partner = Both wash your hands, and wipe the feet. Dry them well. Use a little oil or cream, if you both like.

step-g3s-wash-after =
    .title = Wipe and stand up
    .body = Wipe your feet and your hands while you sit. Rest for a minute. Put on slippers, then stand up slowly.
    .body-partner = Wipe the feet and bring the slippers. Let them sit for a minute. Both of you wash your hands.

# With single steps.
note-leg-not-sore = Leave the leg alone if it is sore, hot or swollen.
note-pull-softly = Draw softly: no toe should crack.
# Said at moments of a step.
cue-last-round = One last round, as light as you can.

# Why a step is not there.
change-drop-soak = Left out: a soak comes only with at least 25 minutes.
