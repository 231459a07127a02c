# Why a value of a guide's choices can't be taken, and its changes in lines. The names of the values are in vocabulary.ftl.

choice-no-guide = This guide is not made for that.
choice-no-theirs = These are somebody else’s feet.
choice-no-reach = Your settings say that you can’t reach your feet.
choice-no-own-feet-only = This guide is for your own feet.
choice-no-foot = One foot is left in peace tonight.
choice-no-safety = Not now: your safety answers say why.

# Changes for one reason, spoken. $because is a sentence, $steps a list of names of steps, or how many there are.
change-line = { $steps }. { $because }
# In place of the names where they are more than four.
change-steps = { $n ->
    [one] 1 step
   *[other] { $n } steps
}
# The name of a step that is changed on one of two feet.
change-step-foot = { $title } ({ $foot })

# Many questions that were never asked. Few ones are named one by one.
safety-not-asked = Several safety questions are open. Answer them before you begin.
