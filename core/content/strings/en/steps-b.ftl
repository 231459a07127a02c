# Steps of the guides in guides-b.ftl, written as steps.ftl says.

# After oil or cream, in several guides.
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
note-loose-hands = Let your weight do the work and keep your hands loose.

step-g9-wash-before =
    .title = Wash feet and hands
    .body = Wash your hands and feet and dry them well. Roll your trousers up over the knee. Put a drop of oil on your palms, if you like.
    .body-partner = Both wash your hands. Wipe the feet and dry them well. Bare the legs to the knee, and take a drop of oil if you like.

step-g9-calf =
    .title = Squeeze down the calf
    .body-lap = Rest your ankle on the other knee. Cup the calf with one hand, a little below the knee. Slide to the ankle with five soft squeezes on the way.
    .body-stool = Rest your leg on the stool, with the knee bent. Cup the calf with one hand, a little below the knee. Slide to the ankle with five soft squeezes on the way.
    .body-partner = Lay the leg on a pillow, the knee a little bent. Cup the calf with one hand, a little below the knee. Slide to the ankle with five soft squeezes on the way.

step-g9-shin =
    .title = Then down the front
    .body = Lay your hand round the front of the leg, just below the knee. Slide down with five soft squeezes on the way. Hold the soft parts, not the bone.

step-g9-firmer =
    .title = Once more, a bit firmer
    .body = Go down the calf again, and give each squeeze a bit more. Then do the same down the front.

step-g9-achilles =
    .title = Pinch above the heel
    .body = Take the cord above the heel between thumb and finger. Pinch it softly and let go. Move a little lower, and pinch again.
    .body-weak = Take the cord above the heel between two fingers. Pinch it softly and let go. Move a little lower, and pinch again.
    .body-weak-partner = Take the cord above the heel between two fingers. Pinch it softly and let go. Move a little lower, and pinch again.

step-g9-long-strokes =
    .title = Long strokes home
    .body = Lay your palms on the foot. Stroke up to the knee in one long sweep. Make every sweep softer, until it fades away.

note-g9-sore-calf = Leave out a calf that is sore, hot or swollen, and get help.

step-g8-wash-before =
    .title = Clean, warm hands
    .body = Wash your hands and rub them warm. Take off glasses and earrings. Sit down with both feet flat on the floor.
    .body-partner = Wash your hands and rub them warm. Ask for glasses and earrings to come off. Stand behind the chair.

step-g8-hairline =
    .title = Circles from the hairline
    .body = Set your fingertips on the hairline above the brow. Draw small, slow circles. Let them creep into the hair.

step-g8-front-and-back =
    .title = To the back and to the front
    .body = Circle from the brow to the back of the head. Then come to the front again. Stay where it feels good, as long as you like.

step-g8-ears =
    .title = Rub the ears
    .body = Hold the rims of both ears between thumb and finger. Rub them softly, from the top to the lobes.
    .body-weak-floor = Hold the rims of both ears between two fingers. Rub them softly, from the top to the lobes.
    .body-weak-partner = Hold the rims of both ears between two fingers. Rub them softly, from the top to the lobes.

step-g8-taps =
    .title = Circle and tap
    .body = Start at the nape. Draw small circles, with light taps in between, up to the crown. Then wander down to the nape again.

step-g8-chops =
    .title = Feather-light chops
    .body = Let the edges of your hands bounce on the head, like soft rain. Move from one side to the other.

step-g8-comb =
    .title = Comb with your fingers
    .body = Draw spread fingers slowly through the hair. Let the tips lean on the scalp a little.

step-g8-wash-after =
    .title = Wash your hands
    .body = Let your hands sink and take a slow breath. Then wash them.

note-g8-outer-ear = Stay on the outside of the ear.
note-g8-chop-light = Very light only: loose wrists, no weight.

step-g6-settle =
    .title = Settle in
    .body = Find a warm and quiet spot. Old charts match places on the foot with parts of the body. We visit six of them for joy, never to find or heal an illness.

step-g6-toes =
    .title = Toes: press and hold
    .body = Press the pad of each toe with your thumb, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.
    .spoken = Press the pad of each toe with your thumb, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.
    .body-weak = Press the pad of each toe between two fingers, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.
    .spoken-weak = Press the pad of each toe between two fingers, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.
    .body-weak-partner = Press the pad of each toe between two fingers, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.
    .spoken-weak-partner = Press the pad of each toe between two fingers, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.

step-g6-big-toe =
    .title = Big toe: small circles
    .body = Lay your thumb on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.
    .spoken = Lay your thumb on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.
    .body-weak = Lay two fingertips on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.
    .spoken-weak = Lay two fingertips on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.
    .body-weak-partner = Lay two fingertips on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.
    .spoken-weak-partner = Lay two fingertips on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.

step-g6-arch =
    .title = Arch: slow pushes
    .body = Push your thumb along the arch, 5–10 seconds a line. Take three lines, from the big-toe side to the little-toe side. By tradition the arch stands for the inner organs.
    .spoken = Push your thumb along the arch, five to ten seconds a line. Take three lines, from the big-toe side to the little-toe side. By tradition the arch stands for the inner organs.
    .body-weak = Push the heel of your hand along the arch, 5–10 seconds a line. Take three lines, from the big-toe side to the little-toe side. By tradition the arch stands for the inner organs.
    .spoken-weak = Push the heel of your hand along the arch, five to ten seconds a line. Take three lines, from the big-toe side to the little-toe side. By tradition the arch stands for the inner organs.
    .body-weak-partner = Push the heel of your hand along the arch, 5–10 seconds a line. Take three lines, from the big-toe side to the little-toe side. By tradition the arch stands for the inner organs.
    .spoken-weak-partner = Push the heel of your hand along the arch, five to ten seconds a line. Take three lines, from the big-toe side to the little-toe side. By tradition the arch stands for the inner organs.
    .body-floor = Roll up a towel and set your arch on it. Push the foot along, 5–10 seconds a line, three lines. By tradition the arch stands for the inner organs.
    .spoken-floor = Roll up a towel and set your arch on it. Push the foot along, five to ten seconds a line, three lines. By tradition the arch stands for the inner organs.

step-g6-middle =
    .title = Middle of the sole: circles
    .body = Lay your thumb on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken = Lay your thumb on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.
    .body-weak = Lay the heel of your hand on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken-weak = Lay the heel of your hand on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.
    .body-weak-partner = Lay the heel of your hand on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken-weak-partner = Lay the heel of your hand on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.
    .body-floor = Set the middle of your sole on the rolled towel. Let the foot circle for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken-floor = Set the middle of your sole on the rolled towel. Let the foot circle for five to ten seconds, three times over. By tradition this place stands for the belly.

step-g6-heel =
    .title = Heel: slow pushes
    .body = Push your thumb or a bent knuckle slowly into the heel. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken = Push your thumb or a bent knuckle slowly into the heel. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
    .body-weak = Push the heel of your hand slowly into the heel. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken-weak = Push the heel of your hand slowly into the heel. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
    .body-weak-partner = Push the heel of your hand slowly into the heel. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken-weak-partner = Push the heel of your hand slowly into the heel. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
    .body-floor = Set your heel on the rolled towel and push down slowly. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken-floor = Set your heel on the rolled towel and push down slowly. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.

step-g6-hollow =
    .title = The hollow by the ball
    .body = Curl the toes: a small hollow shows between ball and arch. Press your thumb there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken = Curl the toes: a small hollow shows between ball and arch. Press your thumb there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
    .body-weak = Curl the toes: a small hollow shows between ball and arch. Press two fingertips there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken-weak = Curl the toes: a small hollow shows between ball and arch. Press two fingertips there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
    .body-weak-partner = Curl the toes: a small hollow shows between ball and arch. Press two fingertips there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken-weak-partner = Curl the toes: a small hollow shows between ball and arch. Press two fingertips there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
    .body-floor = Set the edge of the ball on the rolled towel, where the arch begins. Press down for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken-floor = Set the edge of the ball on the rolled towel, where the arch begins. Press down for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.

note-g6-belief = That is a belief, not shown to work.
