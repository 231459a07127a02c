labels! {
    for terminal;
    /// Words about files, pictures and passphrases in a terminal.
    TerminalFileLabels {
        /// The file is not there.
        no_such_file = "terminal-files-no-such-file",
        /// The path is a folder.
        folder = "terminal-files-folder",
        /// The path is neither a file nor a pipe.
        not_a_file = "terminal-files-not-a-file",
        /// The file may not be read.
        not_readable = "terminal-files-not-readable",
        /// The first line is no text.
        not_utf8 = "terminal-files-not-utf8",
        /// No font was found for a picture.
        no_font = "terminal-files-no-font",
        /// The picture has no size.
        no_size = "terminal-files-no-size",
        /// The picture is too large.
        too_large = "terminal-files-too-large",
        /// Asks for a passphrase. The cursor stands behind it.
        passphrase = "terminal-files-passphrase",
        /// Asks for it a second time.
        again = "terminal-files-again",
        /// Says how to give a passphrase without a terminal.
        passphrase_needed = "terminal-files-passphrase-needed",
        /// The two passphrases differ.
        passphrases_differ = "terminal-files-passphrases-differ",
    }
}
