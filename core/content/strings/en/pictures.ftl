# What a picture shows, for those who do not see it, and the words under it.
# The feet are those of the receiver. $side is left or right.

# Whose foot it is: one's own, or, when somebody else massages, the receiver's. `.caption` stands under the picture.
picture-foot = { $side ->
        [left] Left foot
       *[right] Right foot
    }
    .caption = { $side ->
        [left] left foot
       *[right] right foot
    }
picture-their-foot = { $side ->
        [left] Their left foot
       *[right] Their right foot
    }
    .caption = { $side ->
        [left] their left foot
       *[right] their right foot
    }
picture-leg = { $side ->
        [left] Left lower leg
       *[right] Right lower leg
    }
    .caption = { $side ->
        [left] left leg
       *[right] right leg
    }
picture-their-leg = { $side ->
        [left] Their left lower leg
       *[right] Their right lower leg
    }
    .caption = { $side ->
        [left] their left leg
       *[right] their right leg
    }
picture-head = Head
    .caption = head
picture-their-head = Their head
    .caption = their head

# From where it is seen; $part is one of those above.
picture-from-top = { $part }, from above.
picture-from-sole = { $part }, from below.
picture-from-inner = { $part }, big-toe side.
picture-from-outer = { $part }, little-toe side.
picture-from-leg = { $part }, outer side.
picture-from-scalp-ears = { $part }, from the side.

# The parts that are in colour, for somebody who does not see it; $zones are names from zones.ftl.
picture-lit = Here: { $zones }.
picture-lit-more = Also here: { $zones }.

# Which way the hands go. Where any way will do, nothing is said.
picture-stroke-ankle-to-toes = Strokes go from the ankle to the toes.
picture-stroke-toes-to-ankle = Strokes go from the toes to the ankle.
picture-stroke-toes-to-ankle-and-back = Strokes go from the toes to the ankle and back.
picture-stroke-heel-to-toes = Strokes go from the heel to the toes.
picture-stroke-toes-to-heel = Strokes go from the toes to the heel.
picture-stroke-big-to-little-toe = Strokes go from the big toe to the little toe.
picture-stroke-little-to-big-toe = Strokes go from the little toe to the big toe.
picture-stroke-side-to-side = Strokes go from side to side.
picture-stroke-clockwise-then-back = Circles go clockwise, then back.
picture-stroke-knee-to-ankle = Strokes go from the knee to the ankle.
picture-stroke-foot-to-knee = Strokes go from the foot to the knee.

# Pictograms: how the hands touch, how one sits, what to fetch. The name stands under the drawing; `.alt` says what it
# shows.
pictogram-thumb = One thumb
    .alt = Use one thumb.
pictogram-thumbs = Both thumbs
    .alt = Use both thumbs.
pictogram-fingertips = Fingertips
    .alt = Use your fingertips.
pictogram-palm = Flat hand
    .alt = Use a flat hand.
pictogram-palm_base = Base of the palm
    .alt = Use the base of your palm.
pictogram-knuckles = Knuckles
    .alt = Use the knuckles of a bent hand.
pictogram-fist = Loose fist
    .alt = Use a loose fist.
pictogram-thumb_and_finger = Thumb and finger
    .alt = Hold it between thumb and finger.
pictogram-roller = Roller
    .alt = Use a massage roller.
pictogram-stone = Smooth stone
    .alt = Use a smooth stone.
pictogram-lap = Foot in the lap
    .alt = Sit with one foot on the other leg.
pictogram-stool = Foot on a stool
    .alt = Sit with one foot on a stool.
pictogram-floor = Foot on the floor
    .alt = Sit with your feet on the floor.
pictogram-partner = Leaning back
    .alt = One of you leans back, the other massages.
pictogram-basin = Basin
    .alt = Fill a basin with warm water.
pictogram-wash = Wash your hands
    .alt = Hands under running water.
pictogram-towel = Towel
    .alt = Have a towel at hand.
pictogram-oil = Oil or cream
    .alt = Have oil or cream at hand.
pictogram-slippers = Slippers
    .alt = Have slippers at hand.
pictogram-music = Music
    .alt = Play soft music.
