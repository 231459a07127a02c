# Guides: their names, what they are for, and what fitting one to tonight changed.

guide-g0 =
    .title = { $feet ->
        [one] First minutes
       *[both] { $oil ->
            [none] First minutes
           *[any] First six minutes
        }
    }
    .summary = { $feet ->
        [one] A calm first massage for one foot.
       *[both] A calm first massage for both feet.
    } All you need is your hands and a towel.
guide-g7 =
    .title = Desk break
    .summary = { $feet ->
        [one] A short break for one foot, right at your desk.
       *[both] A short break for your feet, right at your desk.
    } Hands stay dry, and it needs little room.

# What a guide's label is about.
guide-evidence-relaxation = Many people feel calmer after a massage. The feeling lasts a short while.
guide-evidence-leg = Massage as such calms many people. We found no study of the lower leg alone.
guide-evidence-desk = Massage as such calms many people. We found no study of a short break at the desk.

# Labels. The words are fixed.
evidence-supported = Feels good: well supported, short-term
evidence-limited = Some evidence, weak
evidence-traditional = Traditional belief, not shown to work
evidence-unproven = No good evidence found
# Of a guide that claims nothing. Such a guide shows it in place of the label above.
evidence-guide-unproven = Feels good, no more shown

# Shown with everything that is traditional. The words are fixed.
label-traditional = Traditional idea. Reviews have not found convincing evidence that pressing foot zones changes organs or treats illness. Many people still find it pleasant.
label-unproven = No good evidence found

goal-relaxation = Unwind
goal-tired_feet = Tired feet
goal-sleep_wind_down = Wind down before bed
goal-warm_feet = Feet that feel warm
goal-muscle_ease = Ease in the muscles
goal-toe_ankle_mobility = Toes and ankles that move
goal-desk_break = A break at the desk

equipment-none = Nothing special needed
equipment-massage_oil = massage oil
equipment-essential_oil = oil with a scent
equipment-cream = foot cream
equipment-home_made_cream = home-made foot cream or scrub
equipment-roller = a massage roller
equipment-stones = massage stones
equipment-hot_stones = hot stones
equipment-electric_massager = an electric foot massager
equipment-foot_bath = an electric foot bath
equipment-basin = a basin
equipment-towel = a towel
equipment-slippers = slippers
equipment-pillow = a pillow
equipment-chair = a chair
equipment-reflex_chart = a foot chart
equipment-music = music

# A guide in a list, as it is spoken. $length comes with its unit, $evidence is one of the labels above.
guide-card = { $title }, { $length }. { $summary } { $evidence }.

# How often a movement is done. $usual comes with its unit; $each is way, place or none.
guide-reps = { $usual }{ $each ->
    [way] { " " }each way
    [place] { " " }in each place
   *[none] { "" }
}

# Why a step or a guide is not as it is written. $length is the wish, $nearest what it became; both come with
# their unit.
change-shorten = Made shorter to fit into { $length }.
change-lengthen = Made longer to fill { $length }.
change-cap-beginner = Kept softer for your first three sessions.
change-drop-time = Left out to fit into { $length }.
change-drop-one-foot = Left out: it needs both feet.
change-drop-posture = Left out: it does not work in the way you sit.
change-nearest = { $length } is too far from what this guide can do. It takes { $nearest } now.
change-skip = You left this out. You can bring it back.
change-skip-kept = Your left-out steps are back for now. Without them nothing would be left.

# With a guide in the list: what the answers to the safety check make of it. $reason names the answer.
guides-changed = Changed because of { $reason }.
guides-changed-many = Changed because of several of your answers.
guides-refused = Not now, because of { $reason }.
guides-refused-many = Not now, because of several of your answers.

# The list of guides when it is empty.
# A length to filter by.
guides-up-to = Up to { $length }
# On the card of a guide: its length in full, and the usual seat.
guide-detail = { $length } · { $seat ->
        [lap] on your lap
        [stool] on a stool
        [floor] on the floor
       *[partner] lying or leaning back
    }
    .spoken = { $length }, { $seat ->
        [lap] on your lap
        [stool] on a stool
        [floor] on the floor
       *[partner] lying or leaning back
    }
guide-who-alone = Alone
guide-who-together = Together
guide-who-either = Alone or together
guides-none = No guide fits all of this. Ask for less, and more will show up.
guides-none-hidden = You have hidden no guide.
guides-tradition-off = The reflex tradition is turned off. Turn it on in the settings to see its guide.
