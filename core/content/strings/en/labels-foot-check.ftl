# Words of the look at the feet: what is new, where and on which foot.

label-foot-check-title = What is new?
label-foot-check-which-foot = Which foot?
label-foot-check-where-is-it = Where is it?
label-foot-check-what-is-it = What is it?
label-foot-check-pick-hint = Tap the place on the foot.
label-foot-check-as-list = Show as a list
label-foot-check-as-picture = Show the feet
label-foot-check-from-below = From below
label-foot-check-from-above = From above
label-foot-check-stored = This is noted.
label-foot-check-anything-else = Is there anything else?
label-foot-check-something-else = One more
label-foot-check-nothing-more = Nothing more
label-foot-check-take-back = Take it back
label-foot-check-gone = Gone
label-foot-check-seen-before = Seen before
label-foot-check-not-sure-text = Not sure is fine. Three short questions first.
label-foot-check-result = What this changes
