# Steps: one message each. `body` is what to do; where the hands differ there is one for a posture. `spoken` stands
# beside a body that can't be read out as it is written. At most 15 words a sentence, one idea a step.

step-g0-wash-before =
    .title = Wash hands and feet
    .body = Wash your hands and feet, or wipe them clean. Dry well, also between the toes.
    .body-partner = Both wash your hands. Then wipe the feet clean, and dry them well.

step-g0-warm =
    .title = Warm up the whole foot
    .body-lap = Rest your foot on the other leg. Glide both hands from the ankle to the toes. Press as if you spread cream.
    .body-stool = Set your foot on the stool and lean in. Glide both hands from the ankle to the toes. Press as if you spread cream.
    .body-floor = Fold a towel and set your foot on it. Slide the foot slowly to and fro. Let the towel stroke your sole.
    .body-partner = Take the foot between both hands. Glide from the ankle to the toes, lift, and start again. Press as if you spread cream.

step-g0-ramp =
    .title = Find the right pressure
    .body = Set your thumbs on the middle of the sole. Start very light. Press a little more each time.
    .body-weak = Set the heel of your hand on the middle of the sole. Start very light. Lean in a little more each time.
    .body-floor = Press your foot down into the towel. Start very light. Lean in a little more each time.
    .body-partner = Set your thumbs on the middle of the sole. Press a little more each time. Ask: “Is this good, or too much?”
    .body-weak-partner = Set the heel of your hand on the middle of the sole. Lean in a little more each time. Ask: “Is this good, or too much?”

step-g0-cover =
    .title = Press all over
    .body = Press the heel, then all of the arch. Lean in, so that your thumbs need not push. End softly between each pair of toes.
    .body-weak = Press the heel with your palm, then all of the arch. End with a soft fingertip between each pair of toes.
    .body-floor = Roll up the towel. Press the heel on it, then all of the arch. Then curl your toes round it and spread them wide.
    .body-partner = Press the heel, then all of the arch. Lean in, so that your thumbs need not push. End softly between each pair of toes.
    .body-weak-partner = Press the heel with your palm, then all of the arch. End with a soft fingertip between each pair of toes.

step-g0-close =
    .title = Fade out
    .body = Stroke the whole foot with flat palms, down to the toes. Make each stroke lighter than the last.
    .body-floor = Lay the towel flat. Slide your foot over it, lighter each time. Then let it rest.
    .body-partner = Stroke the whole foot with flat palms, down to the toes. Make each one lighter, then lay the foot down.

step-g0-wash-after =
    .title = Wash once more
    .body = Wash or wipe your hands and feet again. Dry your feet before you stand up.
    .body-partner = Both wash your hands again. Wipe and dry the feet before anyone stands up.

step-g7-wash-before =
    .title = Shoes off, hands clean
    .body = Slip off your shoes. Wipe your hands and feet clean.

step-g7-ankle-sway =
    .title = Sway the ankle
    .body-lap = Rest your foot on the other leg. Hold it near the ankle with both hands. Tip it softly from side to side.
    .body-stool = Set your heel on the stool. Hold the foot near the ankle with both hands. Tip it softly from side to side.
    .body-floor = Keep your heel on the floor and lift your toes. Tip the foot softly from side to side.

step-g7-ankle-turn =
    .title = Turn the ankle
    .body = Hold the heel in one hand and the ball in the other. Turn the foot slowly, 3–4 times each way.
    .spoken = Hold the heel in one hand and the ball in the other. Turn the foot slowly, three to four times each way.
    .body-floor = Keep the tips of your toes on the floor and lift your heel. Let it circle slowly, 3–4 times each way.
    .spoken-floor = Keep the tips of your toes on the floor and lift your heel. Let it circle slowly, three to four times each way.

step-g7-toes =
    .title = Turn each toe
    .body = Start with the big toe. Hold it with thumb and finger and turn it in slow circles. Then take the next toe.
    .body-weak = Start with the big toe. Hold it between two fingers and turn it in slow circles. Then take the next toe.
    .body-weak-partner = Start with the big toe. Hold it between two fingers and turn it in slow circles. Then take the next toe.

step-g7-roller =
    .title = Roll your soles
    .body = Set both feet on the roller, shoes off. Roll slowly from heel to toes and back. No roller? Go to the next step.

step-g7-wash-after =
    .title = Clean hands, shoes on
    .body = Wipe your hands clean. Put on your shoes before you stand up.

# Said at moments of a step.
cue-last-stroke = One last stroke, as light as you can.
cue-other-way = Now the other way.
