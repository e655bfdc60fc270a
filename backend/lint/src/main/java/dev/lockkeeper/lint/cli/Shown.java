package dev.lockkeeper.lint.cli;

import java.nio.file.Path;

/** Paths as reports show them: from the working directory where that is possible, with slashes. */
final class Shown {

    private Shown() {}

    static String of(Path path) {
        var here = Path.of("").toAbsolutePath();
        var whole = path.toAbsolutePath().normalize();
        var shown = whole.startsWith(here) ? here.relativize(whole) : whole;
        return shown.toString().replace('\\', '/');
    }
}
