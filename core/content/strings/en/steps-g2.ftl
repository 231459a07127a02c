# Steps of G2, written as steps.ftl says.

step-g2-wash-before =
    .title = Start clean
    .body = { $feet ->
        [one] Wash your hands, and wipe the foot clean.
       *[both] Wash your hands, and wipe both feet clean.
    } { $sore ->
        [yes] Dry well, and dab gently where it is sore.
       *[no] Dry the gaps between the toes well, and keep them dry.
    } Put slippers, a towel, a cloth and anything you want to use within reach. { $oil ->
        [none] Keep the screen in view.
        [plain] A little plain cream helps you glide.
       *[any] A little cream helps you glide.
    }
    .body-partner = Both of you wash your hands. { $feet ->
        [one] Wipe the foot clean.
       *[both] Wipe both feet clean.
    } { $sore ->
        [yes] Dry well, and dab gently where it is sore.
       *[no] Dry the gaps between the toes well, and keep them dry.
    } Put slippers, a towel, a cloth and anything you want to use within reach. { $oil ->
        [none] Keep the screen in view.
        [plain] A little plain cream helps you glide.
       *[any] A little cream helps you glide.
    }

step-g2-walk =
    .title = { $sore ->
        [yes] Walk with your hands
       *[no] Walk along the sole
    }
    .body = { $sore ->
        [yes] Keep your hands off the place that is left out. Let your thumbs creep along slowly, one small press after the other. Go only where nothing hurts.
       *[no] Let your thumbs creep along the sole, one small press after the other. Go from heel to toes. Begin the next line beside it.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = { $sore ->
        [yes] Keep your hands off the place that is left out. Press with the base of your palm and rock it on a little way. Go only where nothing hurts.
       *[no] Press with the base of your palm and rock it on a little way. Go from heel to toes. Begin the next line beside it.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = { $sore ->
        [yes] Keep your hands off the place that is left out. Press with the base of your palm and rock it on a little way. Go only where nothing hurts.
       *[no] Press with the base of your palm and rock it on a little way. Go from heel to toes. Begin the next line beside it.
    }{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g2-knead =
    .title = Knead the sole
    .body = Make a loose fist and set your knuckles on the sole. Or use the base of your palm. Press, roll and ease off. { $pressure ->
        [light] Stay soft and slow.
       *[usual] Start light. Go deeper only while it feels good.
    }
    .body-weak = Set the base of your palm on the sole. Press, roll and ease off. { $pressure ->
        [light] Stay soft and slow.
       *[usual] Start light. Go deeper only while it feels good.
    }
    .body-weak-partner = Set the base of your palm on the sole. Press, roll and ease off. { $pressure ->
        [light] Stay soft and slow.
       *[usual] Start light. Go deeper only while it feels good.
    }

step-g2-toes =
    .title = Circle the toes
    .body = Take the big toe near its root. Lead it round twice, slow and small. Go on, toe by toe.

step-g2-stone =
    .title = Glide with a stone
    .body = Take a smooth stone, as cool or warm as the room. Glide it over the sole in slow lines. { $pressure ->
        [light] Stay as light as you can. No stone? Go to the next step.
       *[usual] No stone? Go to the next step.
    }

step-g2-roller =
    .title = Use a roller
    .body = { $oil ->
        [none] Sit well back in your chair.
       *[any] Wipe the cream off first. Sit well back in your chair.
    } { $side ->
        [left] Set your left foot on the roller. Roll it slowly to and fro.
        [right] Set your right foot on the roller. Roll it slowly to and fro.
       *[both] Set one foot on the roller. Roll it slowly to and fro, then change feet.
    } { $pressure ->
        [light] Stay as light as you can. No roller? Go to the next step.
       *[usual] No roller? Go to the next step.
    }

step-g2-roller-by-hand =
    .title = Use a roller
    .body = { $oil ->
        [none] Hold the roller at both ends.
       *[any] Wipe the cream off first. Hold the roller at both ends.
    } { $side ->
        [left] Roll it slowly up the sole of their left foot.
        [right] Roll it slowly up the sole of their right foot.
       *[both] Roll it slowly up one sole, then up the other.
    } { $pressure ->
        [light] Stay as light as you can. No roller? Go to the next step.
       *[usual] No roller? Go to the next step.
    }

step-g2-wash-after =
    .title = End clean
    .body = { $feet ->
        [one] Stay seated and wipe your hands and the foot.
       *[both] Stay seated and wipe your hands and feet.
    } { $sore ->
        [yes] Touch the skin lightly: it must not feel slippery.
       *[no] { $feet ->
            [one] Touch the sole: it must not feel slippery.
           *[both] Touch your soles: they must not feel slippery.
        }
    } Put on slippers, then stand up.
    .body-partner = { $feet ->
        [one] Wipe the foot until it no longer slips.
       *[both] Wipe the feet until they no longer slip.
    } Both of you wash your hands. Slippers go on before anyone stands.
