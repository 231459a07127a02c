# Steps of the guides in guides-b.ftl, written as steps.ftl says.

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
