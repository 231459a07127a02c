# What is logged without a guide: how to do it safely, and what went with it. At most 15 words a sentence.

# Before a foot soak.
log-soak-sit = Sit down before your feet go in.
log-soak-warmth = Test the water with your wrist: warm, never hot. It should have { $units ->
        [us_customary] 100 °F
       *[metric] 38 °C
    } at most.
    .spoken = Test the water with your wrist: warm, never hot. It should have { $units ->
        [us_customary] one hundred degrees
       *[metric] thirty-eight degrees
    } at most.
log-soak-time = Ten minutes are enough, fifteen the most.
log-soak-floor = Stand the basin on a mat that does not slip. Do not carry it full.
log-soak-added = Take as much salt as the pack says. For lavender, take a ready-made foot bath. Never drop pure oil into the water.
log-soak-skin = Keep broken skin out of the water.
log-soak-dry = Dry your feet well, also between the toes. Put on slippers before you stand up.

# Before a massager or an electric foot bath.
log-device-leaflet = Read the maker’s leaflet. Keep to the time it gives.
log-device-sit = Sit down while you use it. Never stand on it.
log-device-plug = Take your feet out and dry them before you pull the plug.
log-device-sleep = Do not fall asleep while it runs.
log-device-stop = Stop if it hurts, tingles or makes your feet numb.

# Before a massage by somebody else.
log-external-tell = Tell them about your health before they start.
log-external-stop = Say so at once when it hurts. You can stop at any time.
log-external-stones = Hot stones belong in trained hands. Say at once when one feels too hot.

# When the safety check advises against it.
log-instead-soak = Better not soak now. Wash and dry your feet instead.
log-instead-device = Better not use the machine now. Let your feet rest instead.
log-instead-external = Better wait with the massage. Ask a doctor first.

# What went with a session.
tag-yoga = yoga
tag-meditation = meditation
tag-music = music
tag-other_practice = another practice
tag-essential_oils = oils with a scent
tag-hot_stone = hot stones
tag-herbal_soak = a soak with herbs
tag-electric_massager = an electric massager
tag-foot_bath = an electric foot bath
tag-professional = by a professional
tag-spa = in a spa
tag-workplace = at work
tag-long_day = after a long day
tag-cramp = a cramp on the way
