# Steps of G1, written as steps.ftl says. Where the number of rounds can change with the time there is, the words don't
# name it: the player counts.

step-g1-hands =
    .title = Wash your hands
    .body = Wash your hands with soap. Rub them until they feel warm.
    .body-partner = Both of you wash your hands with soap. Rub yours until they feel warm.

step-g1-feet =
    .title = { $feet ->
        [one] Clean the foot
       *[both] Clean both feet
    }
    .body = { $feet ->
        [one] Wash the foot, or wipe it with a warm, damp cloth.
       *[both] Wash both feet, or wipe them with a warm, damp cloth.
    } { $sore ->
        [yes] Go round the sore place.
       *[no] Clean the gaps between the toes as well.
    } Dry well before anyone walks.
    .body-floor = Lay a warm, damp cloth on the floor. { $feet ->
        [one] Wipe the foot on it.
       *[both] Wipe both feet on it.
    } { $sore ->
        [yes] { $feet ->
            [one] Go round the sore place.
           *[both] Go round the sore place, and take a fresh cloth for the other foot.
        }
       *[no] Do heel and toes as well.
    } Dry well before you walk.

step-g1-place =
    .title = Make it cosy
    .body = Choose a quiet, warm spot. Keep the screen in view. { $oil ->
        [none] Put a towel, a cloth and slippers within reach.
       *[any] Put a towel, a cloth, your cream and slippers within reach.
    } { $soak ->
        [yes] Fill a basin where it will stand, on a mat that can’t slip. Pause while it fills.
       *[no] Take off your watch and rings.
    }
    .body-floor = Choose a quiet, warm spot. Keep the screen in view. Put two towels, a cloth and slippers within reach. { $soak ->
        [yes] Fill a basin where it will stand, on a mat that can’t slip. Pause while it fills.
       *[no] Lay one towel flat and roll up the other.
    }

step-g1-sit =
    .title = Sit down
    .body = Sit in a firm chair that holds your back. Let your shoulders drop.
    .body-stool = Sit in a firm chair that holds your back. Place a stool in front of it.
    .body-floor = Sit in a firm chair that holds your back. Have two towels at hand, one flat, one rolled up.
    .body-partner = Let them lie down, or sit well back in a chair. Then find a seat that suits your own back.

step-g1-music =
    .title = Let the day go
    .body = Play soft music or a guided meditation. Breathe slowly and drop your shoulders.
    .body-partner = Play soft music or a guided meditation for you both. Breathe slowly and drop your shoulders.

step-g1-soak =
    .title = { $feet ->
        [one] Soak the foot
       *[both] Soak your feet
    }
    .body = First test the water with your wrist: never hot, { $units ->
        [us_customary] 100 °F
       *[metric] 38 °C
    } at most. { $feet ->
        [one] Then put the foot in.
       *[both] Then put both feet in.
    } { $oil ->
        [none] For salt, follow the pack.
        [plain] For salt, follow the pack.
       *[any] For salt, herbs or a ready-made lavender bath, follow the pack. Never pour in pure oil.
    }
    .spoken = First test the water with your wrist: never hot, { $units ->
        [us_customary] one hundred degrees
       *[metric] thirty-eight degrees
    } at most. { $feet ->
        [one] Then put the foot in.
       *[both] Then put both feet in.
    } { $oil ->
        [none] For salt, follow the pack.
        [plain] For salt, follow the pack.
       *[any] For salt, herbs or a ready-made lavender bath, follow the pack. Never pour in pure oil.
    }
    .body-partner = First test the water with your wrist: never hot, { $units ->
        [us_customary] 100 °F
       *[metric] 38 °C
    } at most. { $feet ->
        [one] Then let them put the foot in.
       *[both] Then let them put both feet in.
    } { $oil ->
        [none] For salt, follow the pack.
        [plain] For salt, follow the pack.
       *[any] For salt, herbs or a ready-made lavender bath, follow the pack. Never pour in pure oil.
    }
    .spoken-partner = First test the water with your wrist: never hot, { $units ->
        [us_customary] one hundred degrees
       *[metric] thirty-eight degrees
    } at most. { $feet ->
        [one] Then let them put the foot in.
       *[both] Then let them put both feet in.
    } { $oil ->
        [none] For salt, follow the pack.
        [plain] For salt, follow the pack.
       *[any] For salt, herbs or a ready-made lavender bath, follow the pack. Never pour in pure oil.
    }

step-g1-dry =
    .title = Pat dry
    .body = { $feet ->
        [one] Pat the foot dry with the towel, and rest it there.
       *[both] Pat both feet dry with the towel, and rest them there.
    } { $sore ->
        [yes] Only dab where it is sore.
       *[no] Take care to dry between the toes.
    } { $soak ->
        [yes] Leave the basin where it is.
       *[no] Take your time.
    }
    .body-floor = { $feet ->
        [one] Rub the foot dry on the flat towel, then turn the towel over.
       *[both] Rub both feet dry on the flat towel, then turn the towel over.
    } { $sore ->
        [yes] Keep the sore place off it.
       *[no] Dry the gaps between the toes as well as you can.
    } { $soak ->
        [yes] Leave the basin where it is.
       *[no] Take your time.
    }

step-g1-oil =
    .title = Pick what glides
    .body = { $oil ->
        [plain] Choose a plain cream or oil that your skin knows. Try a little on a small patch first.
       *[any] Choose cream, lotion or oil. Take one that your skin knows well.
    }
    .body-partner = { $oil ->
        [plain] Choose a plain cream or oil that their skin knows. Try a little on a small patch first.
       *[any] Choose cream, lotion or oil. Ask which one their skin knows well.
    }

step-g1-cream =
    .title = Spread the cream
    .body = { $oil ->
        [plain] Warm a little plain cream between your hands.
       *[any] Warm a little cream between your hands.
    } { $sore ->
        [yes] Spread it only where the skin is whole. Keep it off the place that is left out.
       *[no] Spread it from the toes up to the ankle. Leave the gaps between the toes dry.
    }

step-g1-warm =
    .title = Warm the foot
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide both hands slowly, only where it feels good.
       *[no] Lay one hand on top of the foot and one under it. Slide both from ankle to toes.
    } Let go and begin again.
    .body-floor = { $sore ->
        [yes] Keep the towel clear of the place that is left out. Draw the foot slowly back and push it forward.
       *[no] Draw the foot slowly back and push it forward. Let the whole sole feel the cloth.
    }
    .body-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Slide both hands slowly, only where it feels good.
       *[no] Take the foot between your palms. Slide both from ankle to toes.
    } Let go and begin again.

step-g1-ramp =
    .title = { $pressure ->
        [light] Light and easy
       *[usual] From light to firm
    }
    .body = Rest both thumbs on the middle of the sole. { $pressure ->
        [light] Press as lightly as you can, then let go. Keep each press just as light.
       *[usual] Press as lightly as you can, then let go. Each press may be a bit firmer.
    }
    .body-weak = Rest the base of your palm on the middle of the sole. { $pressure ->
        [light] Press as lightly as you can, then let go. Keep each press just as light.
       *[usual] Press as lightly as you can, then let go. Each press may be a bit firmer.
    }
    .body-floor = { $pressure ->
        [light] Fold the towel flat and soft. Let the middle of your sole just rest on it. Lift it, and let it rest again. Do not push down.
       *[usual] Set the middle of your sole on the rolled towel. Press as lightly as you can, then let go. Each press may be a bit firmer.
    }
    .body-partner = Rest both thumbs on the middle of the sole. { $pressure ->
        [light] Press as lightly as you can, then let go. Keep each press just as light.
       *[usual] Press as lightly as you can, then let go. Each press may be a bit firmer, while they like it.
    }
    .body-weak-partner = Rest the base of your palm on the middle of the sole. { $pressure ->
        [light] Press as lightly as you can, then let go. Keep each press just as light.
       *[usual] Press as lightly as you can, then let go. Each press may be a bit firmer, while they like it.
    }

step-g1-hold =
    .title = Press and stay
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Press your thumb in where nothing hurts. Stay for five to ten seconds, then let go slowly. Go on like this where nothing hurts.
       *[no] Press one thumb into the ball of the foot. Stay for five to ten seconds, then let go slowly. Do the same on the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Press the base of your palm in where nothing hurts. Stay for five to ten seconds, then let go slowly. Go on like this where nothing hurts.
       *[no] Press the base of your palm into the ball of the foot. Stay for five to ten seconds, then let go slowly. Do the same on the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] { $sore ->
            [yes] Fold the towel flat and soft, clear of the place that is left out. Let the foot just rest on it for five to ten seconds. Do not push down.
           *[no] Fold the towel flat and soft. Let the ball just rest on it for five to ten seconds. Do the same with the arch and the heel. Do not push down.
        }
       *[usual] { $sore ->
            [yes] Keep the towel clear of the place that is left out. Press down where nothing hurts. Stay for five to ten seconds. Go on like this where nothing hurts.
           *[no] Press the ball of your foot down on the rolled towel. Stay for five to ten seconds. Do the same with the arch and the heel.
        }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Press the base of your palm in where nothing hurts. Stay for five to ten seconds, then let go slowly. Go on like this where nothing hurts.
       *[no] Press the base of your palm into the ball of the foot. Stay for five to ten seconds, then let go slowly. Do the same on the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g1-circle =
    .title = Press and circle
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Draw small circles with your thumb for five to ten seconds. Then circle on other spots where nothing hurts.
       *[no] Go back to the ball. Draw small circles there with your thumb for five to ten seconds. Then circle on the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Draw small circles with the base of your palm for five to ten seconds. Then circle on other spots where nothing hurts.
       *[no] Go back to the ball. Circle with the base of your palm for five to ten seconds. Then circle on the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] { $sore ->
            [yes] Fold the towel flat and soft, clear of the place that is left out. Let your foot draw small circles on it for five to ten seconds. Do not push down.
           *[no] Let the ball rest on the soft, flat towel. Let it draw small circles for five to ten seconds. Then circle with the arch and the heel. Do not push down.
        }
       *[usual] { $sore ->
            [yes] Keep the towel clear of the place that is left out. Let your foot draw small circles on it for five to ten seconds. Then circle on other spots.
           *[no] Set the ball back on the rolled towel. Let it draw small circles for five to ten seconds. Then circle with the arch and the heel.
        }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Draw small circles with the base of your palm for five to ten seconds. Then circle on other spots where nothing hurts.
       *[no] Go back to the ball. Circle with the base of your palm for five to ten seconds. Then circle on the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g1-push =
    .title = Press and push
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Push your thumb slowly forward for five to ten seconds. Then push on other spots where nothing hurts.
       *[no] Set your thumb on the ball of the foot. Push it slowly towards the toes for five to ten seconds. Then push over the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Push the base of your palm slowly forward for five to ten seconds. Then push on other spots where nothing hurts.
       *[no] Set the base of your palm on the ball. Push it slowly towards the toes for five to ten seconds. Then push over the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] { $sore ->
            [yes] Fold the towel flat and soft, clear of the place that is left out. Slide your foot slowly forward on it for five to ten seconds. Do not push down.
           *[no] Let the ball rest on the soft, flat towel. Slide it slowly forward for five to ten seconds. Then slide the arch and the heel. Do not push down.
        }
       *[usual] { $sore ->
            [yes] Keep the towel clear of the place that is left out. Push your foot slowly forward on it for five to ten seconds. Then push on other spots.
           *[no] Press the ball down on the rolled towel. Push slowly forward for five to ten seconds. Then push with the arch and the heel.
        }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Push the base of your palm slowly forward for five to ten seconds. Then push on other spots where nothing hurts.
       *[no] Set the base of your palm on the ball. Push it slowly towards the toes for five to ten seconds. Then push over the arch and the heel.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g1-cover =
    .title = { $sore ->
        [yes] Spot by spot
       *[no] Miss no spot
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Press slowly, spot by spot, only where nothing hurts.
       *[no] Press your way over the heel and the arch, spot by spot. Wipe your fingers dry. Then press gently in the gaps between the toes.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Press slowly, spot by spot, only where nothing hurts.
       *[no] Press your palm over the heel and the arch, spot by spot. Wipe your fingers dry. Then slide one into the gaps between the toes.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] { $sore ->
            [yes] Fold the towel flat and soft, clear of the place that is left out. Let the foot just rest on it, bit by bit. Do not push down.
           *[no] Fold the towel flat and soft. Let the heel, then the arch, just rest on it, bit by bit. Do not push down.
        }
       *[usual] { $sore ->
            [yes] Keep the towel clear of the place that is left out. Press the foot over it slowly, where nothing hurts.
           *[no] Press the heel and the arch over the rolled towel, bit by bit. Take your time.
        }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Press slowly, spot by spot, only where nothing hurts.
       *[no] Press your palm over the heel and the arch, spot by spot. Wipe your fingers dry. Then slide one into the gaps between the toes.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g1-close =
    .title = Softer and softer
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Stroke with flat hands, only where it feels good.
       *[no] Stroke with flat hands from the ankle to the toes.
    } Let each stroke be softer. End with your hands just resting there.
    .body-floor = { $sore ->
        [yes] Push the rolled towel away. Brush your foot over the flat one, clear of the place that is left out.
       *[no] Push the rolled towel away. Brush your foot over the flat one, softer each time.
    } End with the foot just resting there.

step-g1-wash-after =
    .title = Wipe clean and rest
    .body = { $feet ->
        [one] Stay in your chair. Wipe your hands and the foot clean.
       *[both] Stay in your chair. Wipe your hands and feet clean.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry well between the toes.
    } { $soak ->
        [yes] Rest for a minute, then put on shoes. Empty the basin half at a time.
       *[no] Rest for a minute. Put on slippers, then stand up.
    }
    .body-floor = { $feet ->
        [one] Stay in your chair. Wipe your hands, then wipe the foot on the cloth.
       *[both] Stay in your chair. Wipe your hands, then wipe your feet on the cloth.
    } { $soak ->
        [yes] Rest for a minute, then put on shoes. Empty the basin half at a time.
       *[no] Rest for a minute. Put on slippers, then stand up.
    }
    .body-partner = { $feet ->
        [one] Wipe the foot clean.
       *[both] Wipe the feet clean.
    } { $sore ->
        [yes] Dry well, and only dab where it is sore.
       *[no] Dry well between the toes.
    } Let them rest for a minute, then put on slippers. { $soak ->
        [yes] Both of you wash your hands. Empty the basin half at a time.
       *[no] Both of you wash your hands.
    }

# With a soak.
note-soak-skin = Skip the soak if any skin is broken or feels numb.
note-soak-end = { $feet ->
        [one] The foot comes out after fifteen minutes at the latest.
       *[both] The feet come out after fifteen minutes at the latest.
    }
cue-soak-ends = One minute left in the water. Have the towel ready.

# Why a step is not there.
change-drop-soak = No soak this time: it needs at least 25 minutes.
