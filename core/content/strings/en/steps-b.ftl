# Steps of the guides in guides-b.ftl, written as steps.ftl says.

# After oil or cream, in several guides.
step-wash-off-oil =
    .title = Wipe, rest, then stand
    .body = Stay seated and wash or wipe your feet, until no oil is left. Clean your hands. Rest a minute and put on slippers before you stand.
    .body-partner = Wash or wipe the feet, until no oil is left. Both clean your hands. Slippers go on before anyone stands.

step-g5-look =
    .title = Look first
    .body = Look over both feet, also between the toes. Is there a cut, a plaster or flaky skin? Leave that place alone.
    .body-floor = Look over both feet. A mirror on the floor shows the soles. Leave any cut, plaster or flaky skin alone.
    .body-partner = Look over both feet together, also between the toes. Is there a cut, a plaster or flaky skin? Leave that place alone.

step-g5-twists =
    .title = Warm-up twists
    .body-lap = Rest your foot on the other leg, a palm along each side. Slide one palm up while the other slides down. Swap, and wander from ankle to toes.
    .body-stool = Set your foot on the stool, a palm along each side. Slide one palm up while the other slides down. Swap, and wander from ankle to toes.
    .body-floor = Sit with your foot flat on a towel. Tip it to the little-toe side, then to the big-toe side. Let it sway like a slow boat.
    .body-partner = Lay a palm along each side of the foot. One palm slides away as the other comes to you. Swap, and wander from ankle to toes.

step-g5-arch-rubs =
    .title = Rub the arch
    .body = Steady the top of the foot with one hand. Rub the arch with the fingers of the other. Start at the heel and end at the ball.
    .body-floor = Roll up the towel and rest your heel on it. Draw your foot back until the ball is on the roll. Lift, and start again at the heel.

step-g5-toe-bends =
    .title = Bend the toes
    .body = Cup the heel in one hand. Bend all five toes up and down with the other. Let the bend grow a little each time.
    .body-floor = Put the towel away. Keep your toes down and lift the heel, then set it down. Let the bend grow a little each time.

step-g5-spread =
    .title = Spread the foot
    .body = Hold the foot by both sides, close to the toes. Draw the sides softly apart. Wait a moment, then let go.
    .body-floor = Spread your toes like a fan. Wait a moment, then let them rest.

step-g5-heel-squeeze =
    .title = Squeeze the heel
    .body = Keep one hand on the top of the foot. Cup the back of the heel with the other. Squeeze, let go, and take your time.

step-g5-fist =
    .title = Lean in with a fist
    .body = Set a loose fist below the toes. Lean in and roll it slowly over ball, arch and heel. Use the flat of your fingers, not the tips of the knuckles.
    .body-floor = Set the ball of your foot on the rolled towel. Lean in and roll slowly down to the heel.

step-g5-thumbs =
    .title = Let the thumbs work
    .body = Fold your fingers over the top, with the thumbs below. Rub down each toe, then over ball, arch and heel. Stay as long as it feels good.
    .body-weak = Rub each toe with a fingertip. Then use a flat palm on ball, arch and heel. Stay as long as it feels good.
    .body-weak-partner = Rub each toe with a fingertip. Then use a flat palm on ball, arch and heel. Go on as long as both of you like it.

step-g5-points =
    .title = Press from point to point
    .body = Hold the top of the foot. Press a thumb into the big-toe side of the arch, then let go. Move on, point by point, round to the back of the heel.
    .body-weak = Hold the top of the foot. Press your palm into the big-toe side of the arch, then let go. Move on, bit by bit, round to the back of the heel.
    .body-weak-partner = Hold the top of the foot. Press your palm into the big-toe side of the arch, then let go. Move on, bit by bit, round to the back of the heel.

step-g5-achilles =
    .title = Stroke the cord above the heel
    .body = Take the cord above the heel between thumb and finger. Stroke it softly, down to the heel. Lift off and begin again.
    .body-weak = Take the cord above the heel between two fingers. Stroke it softly, down to the heel. Lift off and begin again.
    .body-weak-partner = Take the cord above the heel between two fingers. Stroke it softly, down to the heel. Lift off and begin again.

step-g5-top-of-foot =
    .title = Stroke the top
    .body = Find the soft grooves on the top of the foot. Glide your fingertips along them, from the toes to the ankle. Come back down with even less weight.

step-g5-toes =
    .title = Tug and twist each toe
    .body = Hold the foot still with one hand. Start with the little toe: tug, twist and draw it out softly. Take one toe after the other; the big toe is last.

step-g5-between-toes =
    .title = Between the toes
    .body = Slip a fingertip into the gap beside the little toe. Rub it to and fro. Go on, gap by gap, to the big toe.

step-g5-fade =
    .title = Fade out
    .body = Bring your palms back to the sides of the foot. Twist as you did at the start, lighter with each pass. Let your hands float away.
    .body-floor = Lay the towel flat and tip your foot from side to side. Make the sway smaller each time. Then let the foot rest.

cue-g5-last-twist = One last twist, then let go.
note-g5-easy-range = Only go as far as feels easy.
note-g5-lean-in = Let your weight do the work and keep your hands loose.
