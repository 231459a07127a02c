# The safety check: what is asked, what an answer changes and why. Calm and plain, at most 15 words a sentence.

# Each question, and under `reason` what it is about, as it is named in the sentences below.
safety-flag-acute_leg_sign = Is one calf newly sore, swollen, hot or red? Is a foot suddenly cold, pale, blue or numb? Do you have a fever, or redness that spreads?
    .reason = a new sign in your leg
    .block-all = No massage now. Get medical help today. Call for help at once if it gets worse.
safety-flag-dvt_now = Do you have a blood clot in your leg, or might you have one?
    .reason = a clot in the leg
safety-flag-dvt_known_or_risk = Did you have a clot before? In the last three months, an operation, a plaster cast or days in bed? Or are you being treated for cancer?
    .reason = a risk of clots
safety-flag-skin_open_or_infected = Is there an open sore, a burn, pus, a rash or an infection?
    .reason = open or sore skin
safety-flag-skin_minor = Is there a plaster, a small blister, a crack or athlete’s foot?
    .reason = a sore place on the skin
safety-flag-injury = Is there a break, a sprain, a hot swollen joint, gout or a recent operation?
    .reason = a hurt foot
safety-flag-joint_toes = Are toes stiff, sore, bent out of shape or replaced?
    .reason = stiff or sore toes
safety-flag-joint_ankle = Is an ankle stiff, sore or replaced?
    .reason = a stiff or sore ankle
safety-flag-neuropathy = Do your feet feel less than they used to, or tingle?
    .reason = feet that feel less
safety-flag-poor_circulation = Have you been told that too little blood gets to your feet?
    .reason = poor blood flow
safety-flag-diabetes = Do you have diabetes, and your feet feel as they always did?
    .reason = diabetes
safety-flag-high_risk_finding =
    .reason = a sore place on a foot at risk
    .block-foot = No foot massage now. Call your foot clinic or doctor today.
safety-flag-pregnancy = Are you pregnant, or did you give birth in the last 12 weeks?
    .reason = a baby on the way or born
safety-flag-cardiovascular_serious = Do you have serious heart trouble, or are both legs swollen?
    .reason = heart trouble or swollen legs
safety-flag-anticoagulant_bleeding = Do you take a strong blood thinner, or bleed with ease? A low dose of aspirin does not count.
    .reason = thin blood
safety-flag-varicose_veins = Do you have swollen, bulging veins in your legs?
    .reason = bulging veins
safety-flag-fragile_tissue = Is your skin thin, are your bones weak, or do you take steroids?
    .reason = thin skin or weak bones
safety-flag-cancer_local = Is there, or was there, cancer in this foot or leg?
    .reason = cancer in this foot or leg
safety-flag-electronic_implant = Do you have a pacemaker or another device inside you?
    .reason = a device inside you
safety-flag-epilepsy = Do you have epilepsy?
    .reason = epilepsy
safety-flag-child_or_unable_to_report = Is it a child, or someone who can’t say when it hurts?
    .reason = someone who may not say what hurts
safety-flag-allergy = Do oils or creams make your skin itch or swell?
    .reason = skin that reacts
safety-flag-scalp_issue = Is the skin of your head or ears sore or broken?
    .reason = a sore scalp

# What a thing seen on a foot is called in the sentences below.
safety-finding =
    .reason = what you saw on your foot
safety-finding-show-podiatrist = This has been there for two weeks. Show it to a podiatrist.
safety-finding-show-today = Show this to a podiatrist today.
safety-finding-cut = a cut
safety-finding-blister = a blister
safety-finding-crack = a crack
safety-finding-colour = a change of colour
safety-finding-swelling = a swelling
safety-finding-heat = a warm place
safety-finding-numb = a numb place
safety-finding-other = something else

# What changes, and why.
safety-do-block-all = No massage now because of { $reason }.
safety-do-block-foot = This foot stays out because of { $reason }.
safety-do-block-families = No foot massage for now because of { $reason }.
safety-do-block-scalp = No head massage for now because of { $reason }.
safety-do-warn = Take care because of { $reason }. Ask a doctor first.
safety-do-unanswered = Not answered yet: { $reason }. If in doubt, ask a doctor first.
safety-do-drop-lower-leg = No lower leg steps because of { $reason }.
safety-do-drop-hard = Hard pressing is left out because of { $reason }.
safety-do-drop-toes = Toe moves are left out because of { $reason }.
safety-do-drop-ankle = Ankle moves are left out because of { $reason }.
safety-do-drop-points = Point pressing is left out because of { $reason }.
safety-do-drop-pinch = No pinch at the heel because of { $reason }.
safety-do-drop-thin-skin = Nothing that pulls the skin because of { $reason }.
safety-do-only-strokes = Only strokes and rubs because of { $reason }.
safety-do-leave-out = One place is left out because of { $reason }.
safety-do-no-soak = Wash and dry in place of a soak. This is because of { $reason }.
safety-do-no-heat = No heat because of { $reason }.
safety-do-cap = Light pressure only because of { $reason }.
safety-do-without-oil = No oil because of { $reason }.
safety-do-without-essential-oil = No oils with a scent because of { $reason }.
safety-do-without-scented = Plain oil or none because of { $reason }.
safety-do-without-scrub = No scrub because of { $reason }.
safety-do-without-cream-between-toes = No cream between the toes because of { $reason }.
safety-do-without-knuckles = Thumbs, not knuckles, because of { $reason }.
safety-do-without-device = No device with current or magnets. This is because of { $reason }. Read the maker’s leaflet.
safety-do-wash-between = Wash your hands between the feet. This is because of { $reason }.
safety-do-look-before-after = Someone looks at the skin before and after. This is because of { $reason }.
safety-do-adult-stays = An adult stays close because of { $reason }. Stop at any flinch.
safety-do-hide-tradition = No tradition tour because of { $reason }.

# What would lift it.
safety-lift-cleared = A doctor’s yes lifts this for a year.
safety-lift-no = It ends once you can answer no.
safety-lift-answer = Answer the question and this goes away.
safety-lift-ruled-out = Come back once a doctor says that all is well.
safety-lift-gone = It ends once you mark it as gone.

# In place of a soak.
safety-step-wash-dry = Wash and dry
    .body = { $feet ->
        [one] Wipe the foot with a damp cloth.
       *[both] Wipe each foot with a damp cloth of its own.
    } { $sore ->
        [yes] Dry it well, and only dab where it is sore.
       *[no] Dry it well, also between the toes.
    }
# In place of long strokes up to the knee.
safety-step-at-ankle = { $sore ->
        [yes] Long, soft strokes
       *[no] Long strokes to the ankle
    }
    .body = { $sore ->
        [yes] Keep your hands off the sore place. Stroke the foot with flat hands, only where the skin is whole.
       *[no] Stroke with flat hands from the toes to the ankle, and stop there.
    } Make each stroke lighter than the one before.
    .body-floor = { $sore ->
        [yes] Slide the foot slowly over a towel, and keep the sore place off it.
       *[no] Slide the foot slowly over a towel, from the toes to the heel.
    } Get lighter each time.

# The look at the feet.
safety-look-none = No look at your feet is noted yet.
safety-look-last = Your last look at your feet: { $day }.
    .spoken = Your last look at your feet was on { $day }.

# When a finding is looked for that never was.
error-not-found-finding = This finding is not in your list.
    .kept = Nothing was changed.
    .mend = Look it up where you look at your feet.
