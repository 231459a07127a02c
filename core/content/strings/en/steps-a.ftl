# Steps of G1, G2, G3 and G3 short; see steps.ftl. Where the number of rounds can change with the time there is, the
# words don't name it: the player counts.

step-g1-hands =
    .title = Wash your hands
    .body = Wash your hands with soap. Rub them until they feel warm.
    .body-partner = Both of you wash your hands with soap. Rub yours until they feel warm.

step-g1-place =
    .title = Make it cosy
    .body = Choose a quiet, warm spot. Put a towel and your cream within reach.

step-g1-sit =
    .title = Lean back
    .body-lap = Sit in a chair that holds your back. Make sure one foot can rest on the other leg.
    .body-stool = Sit in a chair that holds your back. Place a stool in front of it.
    .body-floor = Sit in a chair that holds your back. Lay a folded towel at your feet.
    .body-partner = Let them lie down, or lean back in a chair. Then find a seat that suits your own back.

step-g1-music =
    .title = Let the day go
    .body = Play soft music, or a calm voice that guides you. Breathe slowly and drop your shoulders.
    .body-partner = Play soft music, or a calm voice that guides you both. Breathe slowly and drop your shoulders.

step-g1-feet =
    .title = Clean both feet
    .body = Wipe both feet with a warm, damp cloth. Do the heels and the gaps between the toes as well.
    .body-floor = Lay a warm, damp cloth on the floor. Wipe both feet on it, heels and toes as well.

step-g1-soak =
    .title = Soak your feet
    .body = Stay seated and lower both feet into warm water. Test it with your wrist first: never hot, { $units ->
            [us_customary] 100 °F
           *[metric] 38 °C
        } at most. For salt or herbs, follow the pack. A lavender foot bath is fine, but never pour in pure oil.
    .spoken = Stay seated and lower both feet into warm water. Test it with your wrist first: never hot, { $units ->
            [us_customary] one hundred degrees
           *[metric] thirty-eight degrees
        } at most. For salt or herbs, follow the pack. A lavender foot bath is fine, but never pour in pure oil.
    .body-partner = Let them stay seated and lower both feet into warm water. Test it with your wrist first: never hot, { $units ->
            [us_customary] 100 °F
           *[metric] 38 °C
        } at most. For salt or herbs, follow the pack. A lavender foot bath is fine, but never pour in pure oil.
    .spoken-partner = Let them stay seated and lower both feet into warm water. Test it with your wrist first: never hot, { $units ->
            [us_customary] one hundred degrees
           *[metric] thirty-eight degrees
        } at most. For salt or herbs, follow the pack. A lavender foot bath is fine, but never pour in pure oil.

step-g1-dry =
    .title = Pat dry
    .body = Pat both feet dry with the towel. Take care to dry between the toes. Then rest the feet on it.
    .body-floor = Set both feet on a dry towel. Rub them dry on it. Spread your toes, so that the gaps dry too.

step-g1-oil =
    .title = Pick what glides
    .body = Choose cream, lotion or oil. Take one that your skin knows well.
    .body-partner = Choose cream, lotion or oil. Ask which one their skin knows well.

step-g1-cream =
    .title = Spread the cream
    .body = Warm a little cream between your hands. Spread it from the toes up to the ankle. Leave the gaps between the toes dry.

step-g1-warm =
    .title = Warm the foot
    .body-lap = Lay one hand on top of the foot and one under it. Slide both from ankle to toes. Let go and begin again.
    .body-stool = Lean forward and take the foot between your hands. Slide both from ankle to toes. Let go and begin again.
    .body-floor = Set your foot on the folded towel. Draw it slowly back and push it forward. Let the whole sole feel the cloth.
    .body-partner = Take the foot between your palms. Slide both from ankle to toes. Let go and begin again.

step-g1-ramp =
    .title = From light to firm
    .body = Rest both thumbs on the arch. Press as lightly as you can, then let go. Each press may be a bit firmer.
    .body-weak = Rest the base of your palm on the arch. Press as lightly as you can, then let go. Each press may be a bit firmer.
    .body-floor = Set your arch on the towel, rolled up. Press down as lightly as you can. Each press may be a bit firmer.
    .body-partner = Rest both thumbs on the arch. Lean in lightly, then let go. Each press may be a bit firmer, while they like it.
    .body-weak-partner = Rest the base of your palm on the arch. Lean in lightly, then let go. Each press may be a bit firmer, while they like it.

step-g1-hold =
    .title = Press and stay
    .body = Press one thumb into the ball of the foot. Stay for five to ten seconds, then let go slowly. Do the same on the arch and the heel.
    .body-weak = Press the base of your palm into the ball of the foot. Stay for five to ten seconds, then let go slowly. Do the same on the arch and the heel.
    .body-floor = Press the ball of your foot down on the rolled towel. Stay for five to ten seconds. Do the same with the arch and the heel.
    .body-partner = Lean one thumb into the ball of the foot. Stay for five to ten seconds, then let go slowly. Do the same on the arch and the heel.
    .body-weak-partner = Lean the base of your palm into the ball of the foot. Stay for five to ten seconds, then let go slowly. Do the same on the arch and the heel.

step-g1-circle =
    .title = Press and circle
    .body = Go back to the ball. Press your thumb in and draw small circles for five to ten seconds. Then circle on the arch and the heel.
    .body-weak = Go back to the ball. Circle with the base of your palm for five to ten seconds. Then circle on the arch and the heel.
    .body-floor = Set the ball back on the rolled towel. Let it draw small circles for five to ten seconds. Then circle with the arch and the heel.
    .body-weak-partner = Go back to the ball. Circle with the base of your palm for five to ten seconds. Then circle on the arch and the heel.

step-g1-push =
    .title = Press and push
    .body = Set your thumb on the ball once more. Push it slowly forward for five to ten seconds. Then push over the arch and the heel.
    .body-weak = Set the base of your palm on the ball once more. Push it slowly forward for five to ten seconds. Then push over the arch and the heel.
    .body-floor = Press the ball on the rolled towel once more. Push slowly forward for five to ten seconds. Then push with the arch and the heel.
    .body-weak-partner = Set the base of your palm on the ball once more. Push it slowly forward for five to ten seconds. Then push over the arch and the heel.

step-g1-cover =
    .title = Miss no spot
    .body = Press your way over the whole sole. Give the heel and the arch most of your time. Then press gently between the toes.
    .body-weak = Press your way over the whole sole with your palm. Give the heel and the arch most of your time. Then slide a fingertip between the toes.
    .body-floor = Press the whole sole over the rolled towel, bit by bit. Give the heel and the arch most of your time. Then grip the cloth with your toes and let go.
    .body-weak-partner = Press your way over the whole sole with your palm. Give the heel and the arch most of your time. Then slide a fingertip between the toes.

step-g1-close =
    .title = Softer and softer
    .body = Stroke with flat hands from the ankle to the toes. Let each stroke be softer. End with your hands just resting there.
    .body-floor = Spread the towel out flat. Brush your foot over it, softer each time. End with the foot just resting there.

step-g1-wash-after =
    .title = Wipe clean and rest
    .body = Stay in your chair. Wipe your hands and feet clean, and dry between the toes. Rest for a minute. Put on slippers before you stand up.
    .body-floor = Stay in your chair. Wipe your hands and feet clean on a fresh towel. Rest for a minute. Slip into your shoes before you stand up.
    .body-partner = Wipe the feet clean and dry between the toes. Let them rest for a minute, then put on slippers. Both of you wash your hands.

step-g2-wash-before =
    .title = Start clean
    .body = Wash your hands, and wipe both feet. Dry them well, toes and all. A little cream helps you glide.
    .body-partner = Wash your hands, both of you. Wipe the feet and dry them well. A little cream helps you glide.

step-g2-walk =
    .title = Walk along the sole
    .body = Let your thumbs creep along the sole, one small press after the other. Go from heel to toes. Begin the next line beside it.
    .body-weak = Press with the base of your palm and rock it on a little way. Go from heel to toes. Begin the next line beside it.
    .body-weak-partner = Press with the base of your palm and rock it on a little way. Go from heel to toes. Begin the next line beside it.

step-g2-knead =
    .title = Knead the sole
    .body = Make a loose fist and set your knuckles on the sole. Press, roll and ease off. Start light and slowly go deeper.
    .body-weak = Set the base of your palm on the sole. Press, roll and ease off. Start light and slowly go deeper.
    .body-weak-partner = Set the base of your palm on the sole. Press, roll and ease off. Start light and slowly go deeper.

step-g2-toes =
    .title = Circle the toes
    .body = Take the big toe near its root. Lead it round in a slow, small circle. Visit one toe after the other.

step-g2-stone =
    .title = Glide with a stone
    .body = Take a smooth stone, as cool or warm as the room. Glide it over the sole in slow lines. No stone? Go to the next step.

step-g2-roller =
    .title = Use a roller
    .body = Put the roller on the floor, under both feet. Roll to and fro, and press as much as feels good. No roller? Go to the next step.

step-g2-roller-by-hand =
    .title = Use a roller
    .body = Hold the roller at both ends. Roll it up the sole of each foot in turn. No roller? Go to the next step.

step-g2-wash-after =
    .title = End clean
    .body = Wipe your feet and hands. Feel if the soles still slip. Stand up when they are dry.
    .body-partner = Wipe the feet until they no longer slip. Both of you wash your hands.

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
note-soak-basin = Fill the basin where it stands, on a mat that can't slip.
note-soak-skin = Skip the soak if any skin is broken.
note-soak-end = The feet come out after fifteen minutes at the latest.

# Said at moments of a step.
cue-soak-ends = One more minute in the water. Have the towel ready.
cue-last-round = One last round, as light as you can.

# Why a step is not there.
change-drop-soak = Left out: a soak comes only with at least 25 minutes.
