# Names of values, each as a line or a tile of its own.

name-foot-both = Both feet
name-foot-left = Left foot
name-foot-right = Right foot

name-receiver-me = For me
name-receiver-someone-else = For somebody else

name-mode-self = By yourself
name-mode-partner = Together

name-posture-lap = Foot on the other leg
name-posture-stool = Foot on a stool
name-posture-floor = Foot on the floor
name-posture-partner = Lying or leaning back

name-session-kind-guided = Played with a guide
name-session-kind-by-hand = A guide, without the player
name-session-kind-external = Massage by somebody else
name-session-kind-device = Massager or foot bath
name-session-kind-soak = Foot soak

name-status-completed = Played to the end
name-status-partial = Played in part
name-status-logged = Logged by hand

name-stop-reason-pain = Something hurts
name-stop-reason-cramp = A cramp
name-stop-reason-no-time = No time left
name-stop-reason-interrupted = Something came up
name-stop-reason-timeout = It stood still for six hours
name-stop-reason-other = Another reason

name-silenced-by-any = Any massage that day
name-silenced-by-nearest = A massage close to its time
name-silenced-by-own = A massage begun from it

name-finding-cut = A cut
name-finding-blister = A blister
name-finding-crack = A crack
name-finding-colour = A change of colour
name-finding-swelling = A swelling
name-finding-heat = A warm place
name-finding-numb = A numb place
name-finding-other = Something else

name-tag-yoga = Yoga
name-tag-meditation = Meditation
name-tag-music = Music
name-tag-other-practice = Another practice
name-tag-essential-oils = Oils with a scent
name-tag-hot-stone = Hot stones
name-tag-herbal-soak = A soak with herbs
name-tag-electric-massager = Electric massager
name-tag-foot-bath = Electric foot bath
name-tag-professional = By a professional
name-tag-spa = In a spa
name-tag-workplace = At work
name-tag-long-day = After a long day
name-tag-cramp = A cramp on the way

name-phase-prepare = Get ready
name-phase-warm-up = Warm up
name-phase-technique = Massage
name-phase-finish = Slow down
name-phase-aftercare = Afterwards

name-rating-phase-before = Before
name-rating-phase-after = After

name-zone-foot = Whole foot
name-zone-sole = Sole
name-zone-dorsum = Top of the foot
name-zone-edge-medial = Big-toe edge
name-zone-edge-lateral = Little-toe edge
name-zone-ankle = Ankle
name-zone-toe-1 = Big toe
name-zone-toe-2 = Second toe
name-zone-toe-3 = Middle toe
name-zone-toe-4 = Fourth toe
name-zone-toe-5 = Little toe
name-zone-toe-web-1 = Big-toe gap
name-zone-toe-web-2 = Second toe gap
name-zone-toe-web-3 = Third toe gap
name-zone-toe-web-4 = Little-toe gap
name-zone-heel-back = Back of the heel
name-zone-heel-sides = Sides of the heel
name-zone-toe-pads = Toe pads
name-zone-ball = Ball of the foot
name-zone-ball-medial = Ball under the big toe
name-zone-ball-lateral = Ball under the little toes
name-zone-arch-medial = Arch, big-toe side
name-zone-arch-centre = Middle of the arch
name-zone-arch-lateral = Arch, little-toe side
name-zone-sole-grid = Sole, row by row
name-zone-heel-pad = Heel pad
name-zone-dorsum-groove-1 = Big-toe groove
name-zone-dorsum-groove-2 = Second groove
name-zone-dorsum-groove-3 = Third groove
name-zone-dorsum-groove-4 = Little-toe groove
name-zone-ankle-medial = Ankle, big-toe side
name-zone-ankle-lateral = Ankle, little-toe side
name-zone-below-knee = Lower leg
name-zone-achilles = Tendon above the heel
name-zone-calf = Calf
name-zone-shin = Shin
name-zone-scalp-hairline = Hairline
name-zone-scalp-front = Front of the scalp
name-zone-scalp-crown = Crown
name-zone-scalp-sides = Sides of the scalp
name-zone-nape = Nape of the neck
name-zone-hair = Hair
name-zone-ears = Ears

# A count within a whole: 2 of 5. A place in a flow: Step 2 of 3.
phrase-out-of = { $n } of { $of }
phrase-step-of = Step { $segment } of { $segments }
