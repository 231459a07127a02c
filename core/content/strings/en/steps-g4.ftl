# Steps of G4, written as steps.ftl says. On the floor no hand reaches the foot: a towel does the work, and steps that
# are different there have texts of their own.

step-g4-wash-before =
    .title = { $feet ->
        [one] Wash hands and foot
       *[both] Wash hands and feet
    }
    .body = { $feet ->
        [one] Wash your hands and the foot, or wipe it clean.
       *[both] Wash your hands and feet, or wipe them clean.
    } { $sore ->
        [yes] Go round the sore place.
       *[no] Clean the gaps between the toes as well.
    } Dry well before you walk.
    .body-floor = { $feet ->
        [one] Wash your hands. Then wipe your foot on a damp cloth on the floor.
       *[both] Wash your hands. Then wipe your feet on a damp cloth on the floor.
    } { $sore ->
        [yes] { $feet ->
            [one] Go round the sore place.
           *[both] Go round the sore place, and take a fresh cloth for the other foot.
        }
       *[no] Take your time.
    } Dry well before you walk.
    .body-partner = { $feet ->
        [one] Both of you wash your hands. Then wipe the foot clean, and dry it.
       *[both] Both of you wash your hands. Then wipe the feet clean, and dry them.
    }

step-g4-place =
    .title = Put things within reach
    .body = { $oil ->
        [none] Put two towels and slippers within reach.
       *[any] Put two towels, your cream and slippers within reach.
    } { $soak ->
        [yes] Fill a basin where it will stand, on a mat that can’t slip. Pause while it fills.
       *[no] Take off your watch and rings.
    } Then sit down in a firm chair.
    .body-floor = Put two towels and slippers within reach. Lay one towel flat and roll up the other. { $soak ->
        [yes] Fill a basin where it will stand, on a mat that can’t slip. Pause while it fills.
       *[no] Keep the screen in view.
    } Then sit down in a firm chair.
    .body-partner = { $oil ->
        [none] Put two towels and slippers within reach.
       *[any] Put two towels, the cream and slippers within reach.
    } { $soak ->
        [yes] Fill a basin where it will stand, on a mat that can’t slip. Pause while it fills.
       *[no] Take off your watch and rings.
    } Then let them sit down.

step-g4-soak =
    .title = Warm foot bath
    .body = First test the water with your wrist: never hot, { $units ->
        [us_customary] 100 °F
       *[metric] 38 °C
    } at most. { $feet ->
        [one] Then put the foot in.
       *[both] Then put both feet in.
    } Let your shoulders drop. No bath tonight? Go to the next step.
    .spoken = First test the water with your wrist: never hot, { $units ->
        [us_customary] one hundred degrees
       *[metric] thirty-eight degrees
    } at most. { $feet ->
        [one] Then put the foot in.
       *[both] Then put both feet in.
    } Let your shoulders drop. No bath tonight? Go to the next step.
    .body-partner = First test the water with your wrist: never hot, { $units ->
        [us_customary] 100 °F
       *[metric] 38 °C
    } at most. { $feet ->
        [one] Then let them put the foot in.
       *[both] Then let them put both feet in.
    } Make it quiet round them. No bath tonight? Go to the next step.
    .spoken-partner = First test the water with your wrist: never hot, { $units ->
        [us_customary] one hundred degrees
       *[metric] thirty-eight degrees
    } at most. { $feet ->
        [one] Then let them put the foot in.
       *[both] Then let them put both feet in.
    } Make it quiet round them. No bath tonight? Go to the next step.

step-g4-dry =
    .title = Pat dry
    .body = { $feet ->
        [one] Rest the foot on a towel and pat it dry.
       *[both] Rest your feet on a towel and pat them dry.
    } { $sore ->
        [yes] Only dab where it is sore.
       *[no] Get the gaps between the toes quite dry.
    }
    .body-floor = { $feet ->
        [one] Rub the foot dry on the flat towel, then turn the towel over.
       *[both] Rub your feet dry on the flat towel, then turn the towel over.
    } { $sore ->
        [yes] Keep the sore place off it.
       *[no] Dry the gaps between the toes as well as you can.
    }
    .body-partner = { $feet ->
        [one] Wrap the foot in a towel and pat it dry.
       *[both] Wrap the feet in a towel and pat them dry.
    } { $sore ->
        [yes] Only dab where it is sore.
       *[no] Get the gaps between the toes quite dry.
    }

step-g4-cream =
    .title = Spread the cream
    .body = { $oil ->
        [plain] Warm a little plain cream in your hands.
       *[any] Warm a little cream in your hands.
    } { $sore ->
        [yes] Spread it only where the skin is whole. Keep it off the place that is left out.
       *[no] Stroke it over the whole foot, from the toes up. Keep the gaps between the toes dry.
    }

step-g4-rub-warm =
    .title = Rub it warm
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Rub soft and quick, only where it feels good.
       *[no] Take the foot between both hands. Rub it all over, soft and quick, until it feels warm.
    }
    .body-floor = { $sore ->
        [yes] Keep the towel clear of the place that is left out. Rub the foot to and fro, soft and quick.
       *[no] Rub the sole to and fro on the flat towel until it feels warm.
    }

step-g4-draw-down =
    .title = Draw one hand down
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Draw one hand slowly along, only where it feels good.
       *[no] Keep one hand still, just to hold. Draw the other from the ankle to the toes.
    } { $pressure ->
        [light] Let it just rest on the skin.
       *[usual] Let it rest on the skin with a little weight.
    }

step-g4-across =
    .title = Rub from side to side
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Rub across the foot with one flat hand, only where it feels good.
       *[no] Lay one hand flat across the foot. Rub it from edge to edge, first on top, then below.
    }
    .body-floor = { $sore ->
        [yes] Keep the towel clear of the place that is left out. Swing the foot from side to side, like a wiper.
       *[no] Keep your foot on the flat towel. Swing it from side to side, like a wiper.
    }

step-g4-thumbs =
    .title = { $sore ->
        [yes] There and back
       *[no] Along the sole, there and back
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide both thumbs there and back, only where it feels good.
       *[no] Set both thumbs on the sole, just below the toes. Slide them to the heel, then home to the toes.
    } { $pressure ->
        [light] Slide as softly as you can.
       *[usual] Press as you would a ripe peach.
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide your palm there and back, only where it feels good.
       *[no] Set the base of your palm on the sole, just below the toes. Slide it to the heel, then home to the toes.
    } { $pressure ->
        [light] Slide as softly as you can.
       *[usual] Press as you would a ripe peach.
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide your palm there and back, only where it feels good.
       *[no] Set the base of your palm on the sole, just below the toes. Slide it to the heel, then home to the toes.
    } { $pressure ->
        [light] Slide as softly as you can.
       *[usual] Press as you would a ripe peach.
    }

step-g4-sides =
    .title = { $sore ->
        [yes] Long, slow slides
       *[no] Along both sides
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide a thumb slowly along the foot, only where it feels good.
       *[no] Slide a thumb along the big-toe side, up to the ankle. Then take the little-toe side.
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide your palm slowly along the foot, only where it feels good.
       *[no] Slide your palm along the big-toe side, up to the ankle. Then take the little-toe side.
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide your palm slowly along the foot, only where it feels good.
       *[no] Slide your palm along the big-toe side, up to the ankle. Then take the little-toe side.
    }

step-g4-grooves =
    .title = Grooves on the top
    .body = Lay your thumbs in a groove on top, between two tendons. Glide up in one long, even line. Take one groove after the other. Stay gentle: the skin is thin here.
    .body-weak = Lay two fingers in a groove on top, between two tendons. Glide up in one long, even line. Take one groove after the other. Stay gentle: the skin is thin here.
    .body-weak-partner = Lay two fingers in a groove on top, between two tendons. Glide up in one long, even line. Take one groove after the other. Stay gentle: the skin is thin here.

step-g4-knuckles =
    .title = Knuckles there and back
    .body = Steady the foot with one hand. Make a loose fist with the other. Slide your knuckles down the sole and back up.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g4-ask =
    .title = Ask how it feels
    .body = Ask: “Is this enough, too much, or just right?” Let the answer guide your hands.

step-g4-fist-steps =
    .title = Fist, step by step
    .body = Set your fist on the ball and press. Let go and move one small step. Go on like this as far as the heel.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g4-fist-down =
    .title = Fist along the sole
    .body = Cradle the foot in one hand. Draw your fist from the heel up the sole in one calm line. Lift off, and start again at the heel.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g4-cupping =
    .title = Squeeze from spot to spot
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Squeeze softly with both hands, only where nothing hurts. Let go, and shift a little.
       *[no] Cup the foot in both hands. Squeeze, let go, and shift a little. Visit every part of the foot.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g4-opposite =
    .title = Hands that pass each other
    .body = { $oil ->
        [plain] Take a little extra plain cream.
       *[any] Take a little extra cream.
    } Wrap both hands round the foot. Turn them in opposite ways, as if you wring a soft cloth.

step-g4-circles =
    .title = Last circles
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Draw wide, soft circles, only where it feels good.
       *[no] Let one hand draw wide, soft circles, over and round the foot.
    } Make them lighter and lighter, until the hand rests.
    .body-floor = { $sore ->
        [yes] Push the rolled towel away. Draw soft circles on the flat one, clear of the place that is left out.
       *[no] Push the rolled towel away. Draw wide, soft circles on the flat one with your foot.
    } Make them lighter and lighter, until the foot rests.

# On the floor.

step-g4-roll =
    .title = Roll there and back
    .body = { $pressure ->
        [light] Set your sole on the soft, flat towel. Slide the foot to and fro over it. Do not push down.
       *[usual] Set your sole on the rolled towel. Push the foot to and fro over it. Lean in as far as it feels good.
    }

step-g4-roll-steps =
    .title = Press, step by step
    .body = { $pressure ->
        [light] Let the ball of your foot just rest on the soft, flat towel. Lift it and move one small step. Go on as far as the heel. Do not push down.
       *[usual] Set the ball of your foot on the rolled towel and press down. Let go and move one small step. Go on as far as the heel.
    }

step-g4-roll-back =
    .title = Draw the foot back
    .body = { $pressure ->
        [light] Set your heel on the soft, flat towel. Draw the foot back over it in one calm line. Do not push down.
       *[usual] Set your heel on the rolled towel. Draw the foot back over it in one calm line. Lift off, and start again at the heel.
    }

# After oil or cream, in several guides.
step-wash-off-oil =
    .title = Wipe, rest, then stand
    .body = { $feet ->
        [one] Stay seated. Wipe your hands, and the foot until nothing slips.
       *[both] Stay seated. Wipe your hands, and your feet until nothing slips.
    } { $soak ->
        [yes] Rest a minute and put on shoes. Empty the basin half at a time.
       *[no] Rest a minute. Put on slippers, then stand up.
    }
    .body-floor = { $feet ->
        [one] Stay seated. Wipe your hands, then wipe the foot on the towel.
       *[both] Stay seated. Wipe your hands, then wipe your feet on the towel.
    } { $soak ->
        [yes] Rest a minute and put on shoes. Empty the basin half at a time.
       *[no] Rest a minute. Put on slippers, then stand up.
    }
    .body-partner = { $feet ->
        [one] Wipe the foot until nothing slips.
       *[both] Wipe the feet until nothing slips.
    } Let them rest a minute. Slippers go on before anyone stands. { $soak ->
        [yes] Both of you wash your hands. Empty the basin half at a time.
       *[no] Both of you wash your hands.
    }
