# The safety check: what is asked, what an answer changes and why. Calm and plain, at most 15 words a sentence.

# Each question: whole, under `theirs` as it speaks of somebody else, and under `item` for a line of a tick list, in at
# most eight words. Under `reason` what it is about, as it is named in the sentences below. Under `changes` what a yes
# changes, in a sentence; an unsure and a doctor’s yes where they change something else.
safety-flag-acute_leg_sign =
    .reason = a sudden change in a leg or foot
    .block-all = No massage now. Call for medical help right away.
    .block-families = No foot or leg massage yet. Answer three short questions about it first.
    .changes = No massage. Call for medical help right away.
# The three signs of an emergency in a leg or foot, each a question of its own.
safety-sign-calf = Is one calf newly sore, swollen, hot or red?
    .item = One calf newly sore, swollen or hot
safety-sign-foot = Has a foot suddenly turned cold, pale, blue or numb?
    .item = A foot suddenly cold, pale, blue or numb
safety-sign-redness = Is redness spreading on a leg or foot?
    .item = Redness that spreads
safety-flag-dvt_now = Do you have a blood clot in a leg, or might you have one?
    .theirs = Do they have a blood clot in a leg, or might they have one?
    .item = Blood clot in a leg, or perhaps one
    .reason = a clot in the leg
    .block-all = No massage now: there may be a clot in a leg. Does no doctor know of it yet? Call one now.
    .changes = No massage until a doctor says yes.
safety-flag-dvt_known_or_risk = Have you ever had a blood clot? In the last three months: surgery, a plaster cast, or days in bed? Are you being treated for cancer?
    .theirs = Have they ever had a blood clot? In the last three months: surgery, a plaster cast, or days in bed? Are they being treated for cancer?
    .item = Past clot, recent surgery, cast, bedrest, cancer treatment
    .reason = a risk of clots
    .changes = Steps for the lower leg are left out.
safety-flag-skin_open_or_infected = Is there a cut, an open sore, a burn, pus, a rash or an infection?
    .item = Cut, open sore, burn, pus, rash, infection
    .reason = open or sore skin
    .changes = That foot is left in peace, and there is no soak.
safety-flag-skin_minor = Is there a plaster, a small blister, a crack or athlete’s foot?
    .item = Plaster, blister, cracked skin or athlete’s foot
    .reason = a sore place on the skin
    .changes = That place is left alone, and there is no soak.
    .changes-unsure = That foot is left in peace, and there is no soak.
safety-flag-injury = Is there a break, a sprain, a hot swollen joint, gout or a recent operation?
    .item = Break, sprain, gout, hot joint, recent operation
    .reason = a hurt foot
    .changes = That foot is left in peace.
safety-flag-joint_toes = Are toes stiff, sore, bent out of shape or replaced?
    .item = Stiff, sore, bent or replaced toes
    .reason = stiff or sore toes
    .changes = Toe moves are left out on that foot.
safety-flag-joint_ankle = Is an ankle stiff, sore or replaced?
    .item = Stiff, sore or replaced ankle
    .reason = a stiff or sore ankle
    .changes = Ankle moves are left out on that foot.
safety-flag-neuropathy = Do your feet feel numb, or less than before? Do they tingle or burn?
    .theirs = Do their feet feel numb, or less than before? Do they tingle or burn?
    .item = Feet feel less, are numb, tingle or burn
    .reason = feet with less feeling
    .changes = No foot massage until a doctor says yes.
    .changes-unsure = We stay light, without soak, fists or scrub. Ask a doctor first.
    .changes-cleared = We stay light, without soak, fists, scrub or pressed points.
safety-flag-poor_circulation = Have you been told that too little blood gets to your feet?
    .theirs = Have they been told that too little blood gets to their feet?
    .item = Too little blood reaches the feet (diagnosed)
    .reason = poor blood flow
    .changes = No foot massage until a doctor says yes.
    .changes-unsure = We stay light, without soak, fists or scrub. Ask a doctor first.
    .changes-cleared = We stay light, without soak, fists, scrub or pressed points.
safety-flag-diabetes = Do you have diabetes?
    .theirs = Do they have diabetes?
    .item = Diabetes
    .reason = diabetes
    .changes = We stay light, without soak, fists or scrub. Ask a doctor first.
    .changes-cleared = We stay light, without soak, fists or scrub.
safety-flag-high_risk_finding =
    .reason = a sore place on a foot that needs special care
    .block-foot = No foot massage now. Call your foot clinic or doctor today.
    .block-foot-theirs = No foot massage now. Call their foot clinic or doctor today.
safety-flag-pregnancy = Are you pregnant, or did you give birth in the last 12 weeks?
    .theirs = Are they pregnant, or did they give birth in the last 12 weeks?
    .item = Pregnant, or birth within the last 12 weeks
    .reason = pregnancy or the weeks after
    .changes = We stay light and leave out lower legs and scented oils. Ask a doctor first.
    .changes-cleared = We stay light and use no scented oils.
safety-flag-cardiovascular_serious = Do you have serious heart trouble? Are both legs swollen?
    .theirs = Do they have serious heart trouble? Are both legs swollen?
    .item = Serious heart trouble, or both legs swollen
    .reason = heart trouble or swollen legs
    .changes = We stay light and leave out lower legs, soak and heat. Ask a doctor first.
    .changes-cleared = We stay light, without soak or heat.
safety-flag-anticoagulant_bleeding = Do you take a strong blood thinner, or bleed easily? Low-dose aspirin does not count.
    .theirs = Do they take a strong blood thinner, or bleed easily? Low-dose aspirin does not count.
    .item = Blood thinner (not low-dose aspirin), or easy bleeding
    .reason = a blood thinner or easy bleeding
    .changes = We stay light, without fists, tools or pinching.
safety-flag-varicose_veins = Do you have bulging veins in a leg?
    .theirs = Do they have bulging veins in a leg?
    .item = Bulging veins in a leg
    .reason = bulging veins
    .changes = Steps for the lower leg are left out.
safety-flag-fragile_tissue = Is your skin thin, are your bones weak, or do you take steroids?
    .theirs = Is their skin thin, are their bones weak, or do they take steroids?
    .item = Thin skin, weak bones, or steroids (cortisone)
    .reason = thin skin or weak bones
    .changes = We stay light, without fists, tools, twists or scrub.
    .changes-unsure = We stay light, without fists or tools.
safety-flag-cancer_local = Is there cancer in a foot or leg, or was there ever?
    .item = Cancer in a foot or leg, ever
    .reason = cancer in a foot or leg
    .changes = That foot is left in peace until a doctor says yes.
safety-flag-electronic_implant = Do you have a pacemaker or another device in your body?
    .theirs = Do they have a pacemaker or another device in their body?
    .item = Pacemaker or other device in the body
    .reason = an implanted device
    .changes = No device that sends current or magnetism into the body. Ask a doctor first.
safety-flag-epilepsy = Do you have epilepsy?
    .theirs = Do they have epilepsy?
    .item = Epilepsy
    .reason = epilepsy
    .changes = No device that sends current or magnetism into the body. Ask a doctor first.
safety-flag-child_or_unable_to_report = Is this massage for a child? Or for someone who can’t say when it hurts?
    .item = A child, or cannot say what hurts
    .reason = someone who can’t say what hurts
    .changes = Only light strokes and rubs, without oil or soak. An adult stays.
safety-flag-allergy = Do oils or creams make your skin itch or swell?
    .theirs = Do oils or creams make their skin itch or swell?
    .item = Skin reacts to oils or creams
    .reason = skin that reacts to oils or creams
    .changes = Plain oil or none, tried on a small patch first.
safety-flag-scalp_issue = Is the skin of your head or ears sore or broken?
    .theirs = Is the skin of their head or ears sore or broken?
    .item = Sore or broken skin on head, ears
    .reason = a sore scalp
    .changes = No head massage.

# The pages of the check: a name, and under `-head` what to do.
safety-page-right_now = Right now, is there …
safety-page-right_now-head = Answer each line by itself.
safety-page-feet = Your feet
    .theirs = Their feet
safety-page-feet-head = Tick what is so, or may be so.
safety-page-health = Your health
    .theirs = Their health
safety-page-health-head = Tick what is so, or may be so.
safety-page-legs = Legs, toes and ankles
safety-page-legs-head = Tick what is so, or may be so.
safety-page-later = Before this
safety-page-later-head = Tick what is so, or may be so.
# $n questions.
safety-intro = { $n ->
        [one] One short question, once.
       *[other] { $n } short questions, once.
    } Your answers stay on this device.
    .theirs = { $n ->
        [one] One short question about the person whose feet these are.
       *[other] { $n } short questions about the person whose feet these are.
    } Their answers are not kept.
# Said to whoever massages somebody else.
safety-giver-hands = Are the hands that massage sore or infected? Then leave it for today.
# The last line of a tick list; $n lines are open.
safety-none = { $n ->
        [1] Not this
        [2] None of these two
        [3] None of these three
        [4] None of these four
        [5] None of these five
        [6] None of these six
        [7] None of these seven
       *[other] None of these
    }
# The same, when others were ticked.
safety-none-other = { $n ->
        [1] Not the other one
        [2] None of the other two
        [3] None of the other three
        [4] None of the other four
        [5] None of the other five
        [6] None of the other six
       *[other] None of the others
    }
# Below a page of $n lines that are answered one by one, until they are.
safety-missing-each = { $n ->
        [1] Answer it to go on.
        [2] Answer both to go on.
        [3] Answer all three to go on.
        [4] Answer all four to go on.
       *[other] Answer all of them to go on.
    }
# Below a tick list, until it is complete.
safety-missing-ticks = Tick what is so, then the last line.

# An answer, and with it foot and place.
safety-answer-no = No
safety-answer-yes = Yes
safety-answer-unsure = Not sure
safety-answer-declined = Rather not say
safety-answer-cleared = A doctor said yes
# When a doctor said yes.
safety-cleared-month = Within the last month
safety-cleared-half-year = One to six months ago
safety-cleared-year = Six months to a year ago
safety-answer-where = { $title }: { $part }

# Everything read back.
safety-told = You told us
safety-told-no = No to all of these
safety-told-open = Left open
safety-told-yes = Yes, that is right
safety-told-change = Something changed
safety-still-right = Still right?
safety-still-right-yes = Still right

# The card of an acute sign. $title is the sign.
safety-urgent-sign = You named this: { $title }.
safety-urgent-still = Until help is there, keep still. Do not rub the leg or foot.
safety-urgent-company = Ask somebody to stay with you.
    .theirs = Stay with them.
safety-urgent-call = Open the phone to call
safety-urgent-mistake = I ticked this by mistake

# Which foot, inside a sentence.
safety-foot-left = your left foot
    .theirs = their left foot
safety-foot-right = your right foot
    .theirs = their right foot
safety-foot-both = both feet

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
# A question without an answer on one foot.
safety-open-foot = { $reason } ({ $foot })

# What changes, and why. $foot is one foot, or both.
safety-do-block-all = No massage now because of { $reason }.
safety-do-block-foot = We leave { $foot } in peace because of { $reason }.
safety-do-block-families = No foot massage for now because of { $reason }.
safety-do-block-scalp = No head massage for now because of { $reason }.
safety-do-warn = Please ask a doctor before you begin, because of { $reason }.
safety-do-unanswered = You left this open: { $reason }. Not sure? Ask a doctor first.
safety-do-drop-lower-leg = No lower leg steps because of { $reason }.
# The same, because a question has no answer.
safety-do-drop-lower-leg-open = No lower leg steps yet. You left this open: { $reason }.
safety-do-drop-hard = Hard pressing is left out because of { $reason }.
safety-do-drop-toes = No toe moves on { $foot } because of { $reason }.
safety-do-drop-ankle = No ankle moves on { $foot } because of { $reason }.
safety-do-drop-points = Point pressing is left out because of { $reason }.
safety-do-drop-pinch = No pinching above the heel because of { $reason }.
safety-do-drop-thin-skin = Moves that pull the skin are left out because of { $reason }.
safety-do-only-strokes = Only strokes and rubs because of { $reason }.
safety-do-leave-out = One place on { $foot } is left alone: { $reason }.
safety-do-no-soak = No soak because of { $reason }. Wash and dry the feet instead.
safety-do-no-heat = No heat because of { $reason }.
safety-do-cap = Light pressure only because of { $reason }.
safety-do-without-oil = No oil because of { $reason }.
safety-do-without-essential-oil = No oils with a scent because of { $reason }.
safety-do-without-scented = Plain oil or none because of { $reason }.
safety-do-without-scrub = No scrub because of { $reason }.
safety-do-without-cream-between-toes = No cream between the toes because of { $reason }.
safety-do-without-knuckles = No knuckles or fists because of { $reason }.
safety-do-without-device = No current or magnetism into the body because of { $reason }. Ask a doctor before you use such a device.
safety-do-wash-between = Wash your hands between the feet. This is because of { $reason }.
safety-do-look-before-after = Look at the skin before and after, or let someone look. This is because of { $reason }.
safety-do-adult-stays = An adult stays close because of { $reason }. Stop at any flinch.
safety-do-hide-tradition = No tradition tour because of { $reason }.

# What would lift it.
safety-lift-cleared = Has a doctor said yes? Tell us, and it is lifted for a year.
safety-lift-no = If this changes one day, change your answer.
safety-lift-answer = Answer the question to go on.
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
        [yes] Keep your hands off the place that is left out. Stroke the foot with flat hands, only where it feels good.
       *[no] Stroke with flat hands from the toes to the ankle, and stop there.
    } Make each stroke lighter than the one before.
    .body-floor = { $sore ->
        [yes] Slide the foot slowly over a towel, clear of the place that is left out.
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
