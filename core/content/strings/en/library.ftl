# The Library screen: zones, kinds, hands and amounts in words, and where a row of the inventory can be found.

library-articles = To read
library-by-zone = Techniques by place
library-by-kind = Techniques by kind
library-scalp = Scalp and ears
library-tradition = A tradition, kept apart
library-tradition-off = Some follow old charts that link the foot to the body. To see them, turn on “tradition” in the settings.
library-tradition-on = Beliefs of an old tradition. To hide them, turn off “tradition” in the settings.
library-kept-back = Some claims are hidden here. To see them with their labels, turn on “tradition” in the settings.
library-techniques = Techniques in it
library-guides = Guides that play it
library-claims = What sources claim
library-evidence = What its label is about
library-sources = Sources
library-judged = Judged on { $day }.

# What is told of a technique.
library-fact-zones = Where
library-fact-kind = What
library-fact-hands = With
library-fact-pressure = How firm
library-fact-direction = Which way
library-fact-amount = How much
library-fact-amount-in = How much in “{ $guide }”
library-fact-origin = Where the amount comes from
library-fact-care = Take care
library-fact-provenance = How we know it
library-pressure-changes = { $from }; at the end { $to }
library-how-lap = Foot in your lap
library-how-stool = Foot on a stool
library-how-floor = Foot on the floor
library-how-partner = Somebody else’s foot

library-amount-seconds = { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
library-amount-times = { $n ->
    [one] 1 time
   *[other] { $n } times
}
# $usual, $lowest and $highest come with their unit. $each is way, place or none.
library-amount = Usually { $usual }{ $each ->
    [way] { " " }each way
    [place] { " " }in each place
   *[none] { "" }
}; at least { $lowest }, at most { $highest }.
library-amount-fixed = { $usual }{ $each ->
    [way] { " " }each way
    [place] { " " }in each place
   *[none] { "" }
}.
library-amount-free = As long as you like.
library-origin-source = The amount follows the source.
library-origin-editorial = Our own default. The source gives no amount.
library-provenance-seed = The source tells it.
library-provenance-verified_origin = The text behind the source tells it.
library-provenance-inferred = The source only hints at it. We filled in the rest.
library-provenance-editorial = We added it.

# Where a row of the inventory can be found.
library-place-guide = Guide “{ $title }”
library-place-technique = Library, technique “{ $title }”
library-place-section = Library, “{ $article }”: { $section }
library-place-claim = Library, claim “{ $title }”
library-place-equipment = Guide “{ $title }”, with { $what }
library-place-setting = Guide “{ $title }”, for { $what }
library-place-flag = Safety check: { $what }
library-place-log = Log: { $what }
library-place-note = Said in guide “{ $title }”

error-not-found-page = The library has no such page.
    .kept = Nothing was changed.
    .mend = Choose one that the library lists.

setting-home = home
setting-partner = two
setting-professional = a professional
setting-workplace = work
setting-device = a device
setting-practice = other practices
setting-clinic = a clinic
setting-evening = the evening

# How firm, as it feels.
pressure-1 = as light as a resting hand
pressure-2 = as if you spread cream
pressure-3 = as if you press a ripe peach and leave no mark
pressure-4 = strong, while you can still talk with ease

hands-both = both hands
hands-one = one hand
hands-palms = the palms
hands-thumbs = both thumbs
hands-thumb = one thumb
hands-fingers = the fingers
hands-fingertips = the fingertips
hands-knuckles = the knuckles
hands-fist = a loose fist
hands-feet = the feet themselves
hands-voice = your voice
hands-none = no hands

kind-stroke = Strokes
kind-rub = Rubbing
kind-press = Pressing
kind-press_hold = Press and hold
kind-circle = Circles
kind-knead = Kneading
kind-walk = Walking fingers and thumbs
kind-pivot = Rolling the thumb
kind-squeeze = Squeezing
kind-pinch = Pinching
kind-rotate = Turning
kind-pull = Gentle pulling
kind-bend = Bending
kind-spread = Spreading
kind-twist = Twisting
kind-tap = Tapping
kind-chop = Light chopping
kind-comb = Combing
kind-tool = Rollers and stones
kind-soak = Soaking
kind-wash = Washing
kind-dry = Drying
kind-settle = Settling in
kind-look = Looking
kind-check = Asking

direction-ankle_to_toes = from the ankle to the toes
direction-toes_to_ankle = from the toes to the ankle
direction-toes_to_ankle_and_back = from the toes to the ankle, and back
direction-heel_to_toes = from the heel to the toes
direction-toes_to_heel = from the toes to the heel
direction-big_to_little_toe = from the big-toe side to the little-toe side
direction-little_to_big_toe = from the little-toe side to the big-toe side
direction-side_to_side = from side to side
direction-clockwise_then_back = clockwise, then the other way
direction-knee_to_ankle = from the knee to the ankle
direction-foot_to_knee = from the foot to the knee

# Zones in groups.
area-whole_foot = The whole foot
area-toes = Toes
area-sole = Sole
area-ball = Ball of the foot
area-arch = Arch
area-heel = Heel
area-dorsum = Top of the foot
area-edges = Edges
area-ankle = Ankle
area-lower_leg = Lower leg
area-head = Head
area-none = No place: getting ready, and after
