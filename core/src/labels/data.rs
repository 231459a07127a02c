labels! {
    /// Words of export, import, backups, the check of the data and erasing.
    DataLabels {
        /// Writes everything into a file.
        export = button "label-data-export",
        /// The format that can be taken in again.
        export_json = button "label-data-export-json",
        /// Help for that format.
        export_json_help = "label-data-export-json-help",
        /// The format for a spreadsheet.
        export_csv = button "label-data-export-csv",
        /// Help for that format.
        export_csv_help = "label-data-export-csv-help",
        /// Asks for a passphrase for the file.
        encrypt = button "label-data-encrypt",
        /// Name of the field for the passphrase.
        passphrase = "label-data-passphrase",
        /// Name of the second field.
        passphrase_again = "label-data-passphrase-again",
        /// Stands where the two fields differ.
        passphrase_differs = "label-data-passphrase-differs",
        /// Warning below the fields.
        passphrase_note = "label-data-passphrase-note",
        /// Reads an export of this or another device.
        import = button "label-data-import",
        /// Title of the dialog before a file is taken in.
        import_title = "label-data-import-title",
        /// Says what can be taken in.
        import_help = "label-data-import-help",
        /// Stands above the passphrase where a file is to be taken in.
        sealed = "label-data-sealed",
        /// Takes the file in after a look at it.
        take_in = button "label-data-take-in",
        /// Heading of what was not taken in.
        rejected = "label-data-rejected",
        /// Heading of the backups.
        backups = "label-data-backups",
        /// Makes a backup now.
        make_backup = button "label-data-make-backup",
        /// Stands where there is no backup.
        no_backups = "label-data-no-backups",
        /// Goes back to a backup.
        restore = button "label-data-restore",
        /// Title of the dialog before that.
        restore_title = "label-data-restore-title",
        /// Text of that dialog.
        restore_text = "label-data-restore-text",
        /// Agrees to that dialog.
        restore_yes = button "label-data-restore-yes",
        /// Makes the page for a clinician.
        report = button "label-data-report",
        /// Checks the data file.
        check = button "label-data-check",
        /// Opens the dialog that erases everything.
        erase = button "label-data-erase",
        /// Title of that dialog.
        erase_title = "label-data-erase-title",
        /// Text of that dialog.
        erase_text = "label-data-erase-text",
        /// Agrees to that dialog.
        erase_yes = button "label-data-erase-yes",
        /// Snackbar after a file was written.
        saved = "label-data-saved",
    }
}
