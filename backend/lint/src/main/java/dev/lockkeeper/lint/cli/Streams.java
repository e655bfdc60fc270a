package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;

/** Standard output in UTF-8, whatever the machine's own encoding is. */
final class Streams {

    private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);

    private Streams() {}

    static PrintStream out() {
        return OUT;
    }
}
