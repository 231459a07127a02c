# Words of the page about the app.

label-about-version = Version
label-about-purpose = What it is for
label-about-privacy = Privacy
label-about-sources = Sources
label-about-licences = Licences
label-about-problem = Tell us of a problem
label-about-problem-text = It says what the app did last. No note and no answer is in it.
label-about-copy = Copy
label-about-copied = Copied.
