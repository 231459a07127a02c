# Said before every massage, and with single steps. At most 15 words a sentence, plain words.

# The disclaimer. Its words are fixed.
disclaimer-purpose = This app supports relaxation and everyday foot care.
disclaimer-limits = It does not diagnose, treat or prevent any illness and does not replace a health professional.
disclaimer-ask = If you are pregnant or have a health condition, ask first.

# Stop signs, short.
stop-pain = Stop at once if it hurts sharply, tingles or goes numb.
stop-colour = Stop if toes turn cold, pale or blue, or if something swells or bleeds.
stop-dizzy = Stop if you feel dizzy, or if the skin reacts.
urgent-chest = Get urgent help for chest pain, trouble breathing or fainting.
urgent-leg = Do so too for a sore, swollen calf, or a foot suddenly cold or numb.

# With single steps.
note-stop-before-pain = It should feel good: ease off well before it hurts.
note-tickles = { $pressure ->
        [light] If it tickles, slow down.
       *[usual] If it tickles, press a touch more.
    }
note-ankle-gently = Be gentle: never force the ankle.
note-toes-gently = Keep each turn small and soft.
note-never-stand-on-it = Stay in your chair: never stand on a roller.
