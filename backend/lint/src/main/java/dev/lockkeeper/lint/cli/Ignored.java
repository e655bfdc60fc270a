package dev.lockkeeper.lint.cli;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The files that the configuration leaves out. */
final class Ignored {

    private final Path folder;
    private final List<PathMatcher> globs;

    Ignored(Path folder, List<String> globs) {
        this.folder = folder;
        this.globs = globs.stream().map(Ignored::matcher).toList();
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException | InvalidPathException e) {
            throw new Refusal("ignore: " + glob + " is no glob.");
        }
    }

    /** A glob that begins with any folders means none, too. */
    boolean contains(Path file) {
        if (globs.isEmpty()) {
            return false;
        }
        var whole = file.toAbsolutePath().normalize();
        var path = whole.startsWith(folder) ? folder.relativize(whole) : whole;
        var below = Path.of("/").resolve(path);
        return globs.stream().anyMatch(glob -> glob.matches(path) || glob.matches(below));
    }
}
