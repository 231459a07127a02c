# Steps of G8, written as steps.ftl says.

step-g8-wash-before =
    .title = Clean, warm hands
    .body = Wash your hands and rub them warm. Take off glasses, earrings, hearing aids and clips. Sit down and rest your back.
    .body-partner = Wash your hands and rub them warm. Ask for glasses, earrings, hearing aids and clips to come off. Stand behind the chair.

step-g8-hairline =
    .title = Circles from the hairline
    .body = Set your fingertips lightly on the hairline above the brow. Draw small, slow circles. Let them creep into the hair.

step-g8-front-and-back =
    .title = To the back and to the front
    .body = Circle lightly from the brow to the back of the head. Then come to the front again. Take your time where it feels good.

step-g8-ears =
    .title = Rub the ears
    .body = Hold the rims of both ears between thumb and finger. Rub them softly, from the top to the lobes.
    .body-weak-floor = Hold the rims of both ears between two fingers. Rub them softly, from the top to the lobes.
    .body-weak-partner = Hold the rims of both ears between two fingers. Rub them softly, from the top to the lobes.

step-g8-taps =
    .title = Circle and tap
    .body = Start at the nape. Draw small circles, with light taps in between, up to the crown. Then wander down again. Keep off the front and sides of the neck.

step-g8-chops =
    .title = Feather-light chops
    .body = Let the edges of your hands bounce on the head, like soft rain. Move from one side to the other.

step-g8-comb =
    .title = Comb with your fingers
    .body = Draw spread fingers slowly through the hair. Let the tips just touch the scalp.

step-g8-wash-after =
    .title = Wash your hands
    .body = Let your hands sink and take a slow breath. Then wash them.

note-g8-outer-ear = Stay on the outside of the ear.
note-g8-chop-light = Very light only, with loose wrists.
