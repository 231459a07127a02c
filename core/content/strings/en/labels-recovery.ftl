# Words of the screen where the data file cannot be used.

label-recovery-title = Your data needs a moment
label-recovery-kept = What is safe
label-recovery-options = What you can do
label-recovery-confirm-title = Do this now?
label-recovery-confirm-yes = Do it
label-recovery-working = This may take a minute. Keep the app open.
label-recovery-open-app = Open Instep
label-recovery-details = What happened?
