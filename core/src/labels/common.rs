labels! {
    /// Words that several screens use: answers of dialogs, the menu, states of a control.
    CommonLabels {
        /// Name of the app, as a title.
        app_name = "label-common-app-name",
        /// Closes a message.
        ok = button "label-common-ok",
        /// Leaves a dialog without a change.
        cancel = button "label-common-cancel",
        /// Closes a full screen.
        close = button "label-common-close",
        /// Ends an edit or a list of choices.
        done = button "label-common-done",
        /// Keeps what was entered.
        save = button "label-common-save",
        /// Moves an entry to the trash.
        delete = button "label-common-delete",
        /// Takes something out of a list.
        remove = button "label-common-remove",
        /// Opens an entry to change it.
        edit = button "label-common-edit",
        /// Opens the choices behind a value.
        change = button "label-common-change",
        /// Takes the last write back, in a snackbar.
        undo = button "label-common-undo",
        /// Repeats a call that failed.
        retry = button "label-common-retry",
        /// Goes to the next page of a flow.
        go_on = button "label-common-go-on",
        /// Goes to the page before; also the name of the arrow at the top.
        back = button "label-common-back",
        /// Opens the menu of a screen or a row.
        more = button "label-common-more",
        /// Hands a file or a text to another app.
        share = button "label-common-share",
        /// Agrees.
        yes = button "label-common-yes",
        /// Disagrees.
        no = button "label-common-no",
        /// State of a switch that is on.
        on = "label-common-on",
        /// State of a switch that is off.
        off = "label-common-off",
        /// Value of a choice that nobody made.
        not_set = "label-common-not-set",
        /// Stands where a record takes time to read.
        loading = "label-common-loading",
        /// Puts an offer aside.
        not_now = button "label-common-not-now",
        /// State of a step or a place that is left out.
        left_out = "label-common-left-out",
        /// State of a chosen value, for a screen reader.
        selected = "label-common-selected",
        /// Title of the dialog when a form is left with changes.
        discard_title = "label-common-discard-title",
        /// Leaves the form and drops the changes.
        discard_leave = button "label-common-discard-leave",
        /// Stays in the form.
        discard_stay = button "label-common-discard-stay",
    }
}
