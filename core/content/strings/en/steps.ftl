# Steps: one message each. `body` is what to do; where the hands differ there is one for a posture, and `body-weak` does
# without the thumbs. `spoken` stands beside a body that can't be read out as it is written. At most 15 words a sentence,
# one idea a step.
#
# A text chooses by these arguments, which are always given; the variant marked with * is the usual text:
# $feet (both, one): how many feet this session treats. $side (left, right, both, none): of this turn.
# $pressure (light, usual): light when nothing firmer than a light touch is allowed.
# $oil (any, plain, none): plain has no scent and was tried on a small patch; none is no oil, cream or lotion at all.
# $knuckles (any, none). $sore (no, yes): a place is left out on this foot. Its text is true whichever place that is.
# $soak, $leg (no, yes): a soak, or steps for the lower leg, are in this session.

step-g0-wash-before =
    .title = { $feet ->
        [one] Wash hands and foot
       *[both] Wash hands and feet
    }
    .body = { $feet ->
        [one] Wash your hands and the foot, or wipe it clean.
       *[both] Wash your hands and feet, or wipe them clean.
    } { $sore ->
        [yes] Dry well, and dab gently where it is sore.
       *[no] Dry well, also between the toes.
    } Put a towel and slippers within reach. Keep the screen in view.
    .body-floor = { $feet ->
        [one] Wash your hands. Then wipe your foot on a damp cloth on the floor.
       *[both] Wash your hands. Then wipe your feet on a damp cloth on the floor.
    } { $sore ->
        [yes] { $feet ->
            [one] Go round the sore place.
           *[both] Go round the sore place, and take a fresh cloth for the other foot.
        }
       *[no] Dry well.
    } Put a towel and slippers within reach. Keep the screen in view.
    .body-partner = { $feet ->
        [one] Both of you wash your hands. Wipe the foot clean, and dry it well.
       *[both] Both of you wash your hands. Wipe the feet clean, and dry them well.
    } Put a towel and slippers within reach. Keep the screen in view.

step-g0-warm =
    .title = { $sore ->
        [yes] Warm up the foot
       *[no] Warm up the whole foot
    }
    .body-lap = { $feet ->
        [one] Sit well back in a firm chair. Is the other leg sore? Use a stool.
       *[both] Sit well back in a firm chair.
    } { $side ->
        [left] Rest your left foot on your right thigh.
        [right] Rest your right foot on your left thigh.
       *[none] Rest your foot on the other thigh.
    } { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke slowly, only where it feels good.
       *[no] Glide both hands from the ankle to the toes. Stroke slowly and lightly.
    }{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-stool = Sit well back in a firm chair. { $sore ->
        [yes] { $side ->
            [left] Put your left foot on the stool.
            [right] Put your right foot on the stool.
           *[none] Put your foot on the stool.
        }
       *[no] { $side ->
            [left] Rest your left heel on the stool, toes up.
            [right] Rest your right heel on the stool, toes up.
           *[none] Rest your heel on the stool, toes up.
        }
    } { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke slowly, only where it feels good.
       *[no] Glide both hands from the ankle to the toes. Stroke slowly and lightly.
    }{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-floor = Sit well back in a firm chair. { $side ->
        [left] Fold a towel and set your left foot on it.
        [right] Fold a towel and set your right foot on it.
       *[none] Fold a towel and set your foot on it.
    } { $sore ->
        [yes] Keep the towel clear of the place that is left out. Slide the foot slowly to and fro.
       *[no] Slide the foot slowly to and fro. Let the towel stroke your sole.
    }
    .body-partner = Let them lie down or sit well back. { $side ->
        [left] Take their left foot in your hands.
        [right] Take their right foot in your hands.
       *[none] Take their foot in your hands.
    } { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke slowly, only where it feels good.
       *[no] Glide both hands from the ankle to the toes. Stroke slowly and lightly.
    }{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }

step-g0-ramp =
    .title = Find the right pressure
    .body = Set both thumbs on the middle of the sole. { $pressure ->
        [light] Press very softly, a few times. Let go in between, and stay this light.
       *[usual] Press a few times, each a little firmer. Let go in between.
    }
    .body-weak = Set the base of your palm on the middle of the sole. { $pressure ->
        [light] Press very softly, a few times. Let go in between, and stay this light.
       *[usual] Press a few times, each a little firmer. Let go in between.
    }
    .body-floor = { $pressure ->
        [light] Let the middle of the sole rest softly on the flat towel. Lift it a little, then let it rest again. Do not push down.
       *[usual] Press the middle of the sole down into the towel. Press a few times, each a little firmer. Let go in between.
    }
    .body-partner = Set both thumbs on the middle of the sole. { $pressure ->
        [light] Press very softly, and let go in between.
       *[usual] Press a few times, each a little firmer. Let go in between.
    } Ask: “Is this good, or too much?”
    .body-weak-partner = Set the base of your palm on the middle of the sole. { $pressure ->
        [light] Press very softly, and let go in between.
       *[usual] Press a few times, each a little firmer. Let go in between.
    } Ask: “Is this good, or too much?”

step-g0-cover =
    .title = { $sore ->
        [yes] Press where it feels good
       *[no] Press all over
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Press slowly, only where nothing hurts.
       *[no] Press the heel, then all of the arch. { $pressure ->
            [light] Take your time.
           *[usual] Lean in, so that your thumbs need not push.
        } Then go round once again.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Press slowly, only where nothing hurts.
       *[no] Press the heel with your palm, then all of the arch. Then go round once again.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] { $sore ->
            [yes] Fold the towel flat and soft, clear of the place that is left out. Let the foot just rest on it. Do not push down.
           *[no] Fold the towel flat and soft. Let the heel, then the arch, just rest on it. Do not push down.
        }
       *[usual] { $sore ->
            [yes] Roll up the towel, and keep it clear of the place that is left out. Press slowly, only where nothing hurts.
           *[no] Roll up the towel. Press the heel on it, then all of the arch. Go slowly, bit by bit.
        }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Press slowly, only where nothing hurts.
       *[no] Press the heel with your palm, then all of the arch. Then go round once again.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g0-close =
    .title = Fade out
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke with flat palms, only where it feels good.
       *[no] Stroke the whole foot with flat palms, down to the toes.
    } Make each stroke lighter than the last.
    .body-floor = { $sore ->
        [yes] Lay the towel flat, clear of the place that is left out. Slide your foot slowly, lighter each time.
       *[no] Lay the towel flat. Slide your foot over it, lighter each time.
    } Then let it rest.
    .body-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke with flat palms, only where it feels good.
       *[no] Stroke the whole foot with flat palms, down to the toes.
    } Make each stroke lighter, then lay the foot down.

step-g0-wash-after =
    .title = Wash again
    .body = { $feet ->
        [one] Stay seated. Wash or wipe your hands and the foot, and dry them well.
       *[both] Stay seated. Wash or wipe your hands and feet, and dry them well.
    } Put on slippers, then stand up.
    .body-floor = { $feet ->
        [one] Stay seated. Wipe your hands, then wipe the foot on the towel.
       *[both] Stay seated. Wipe your hands, then wipe your feet on the towel.
    } Put on slippers, then stand up.
    .body-partner = Both of you wash your hands again. { $feet ->
        [one] Wipe the foot and dry it well.
       *[both] Wipe the feet and dry them well.
    } Slippers go on before anyone stands.

# In several guides, before the first move on a foot.
step-foot-up =
    .title = Find a good seat
    .body-lap = Sit well back in a firm chair.{ $feet ->
        [one] { " " }Is the other leg sore? Use a stool.
       *[both] { "" }
    } { $side ->
        [left] Rest your left foot on your right thigh.
        [right] Rest your right foot on your left thigh.
       *[none] Rest your foot on the other thigh.
    }{ $feet ->
        [one] { "" }
       *[both] { " " }Keep a towel under your other foot.
    }{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-stool = Sit well back in a firm chair. { $sore ->
        [yes] { $side ->
            [left] Put your left foot on the stool.
            [right] Put your right foot on the stool.
           *[none] Put your foot on the stool.
        }
       *[no] { $side ->
            [left] Rest your left heel on the stool, toes up.
            [right] Rest your right heel on the stool, toes up.
           *[none] Rest your heel on the stool, toes up.
        }
    } Move the stool until you reach it with ease.{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-floor = Sit well back in a firm chair. { $side ->
        [left] Set your left foot on the flat towel.
        [right] Set your right foot on the flat towel.
       *[none] Set your foot on the flat towel.
    }{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }
    .body-partner = { $side ->
        [left] Rest their left foot on a pillow in front of you.
        [right] Rest their right foot on a pillow in front of you.
       *[none] Rest their foot on a pillow in front of you.
    } Sit so that your own back feels good.{ $sore ->
        [yes] { " " }Hold and rest the foot so that nothing touches the sore place.
       *[no] { "" }
    }

# Said at moments of a step.
cue-last-stroke = One last stroke, as light as you can.
cue-other-way = Now the other way.
