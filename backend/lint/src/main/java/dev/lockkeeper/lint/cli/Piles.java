package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.layout.SourceFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Collects the files that were named: each folder by itself, all single files together. */
final class Piles {

    private static final String STANDARD_INPUT = "-";

    /** What tells tools apart, or how they run scripts, beside the scripts. */
    private static final Set<String> TELLING = Set.of(
            "flyway.conf",
            "flyway.toml",
            "migration_lock.toml",
            "sqitch.plan",
            "atlas.sum",
            "atlas.hcl",
            "database.yml");

    private static final Set<String> NEVER = Set.of("node_modules", "target", "build", "dist", "vendor");

    private final Ignored ignored;
    private final List<Pile> piles = new ArrayList<>();
    private final Map<String, SourceFile> single = new LinkedHashMap<>();

    private Piles(Ignored ignored) {
        this.ignored = ignored;
    }

    static List<Pile> of(List<Path> paths, Ignored ignored) {
        var piles = new Piles(ignored);
        paths.forEach(piles::add);
        if (!piles.single.isEmpty()) {
            piles.piles.add(new Pile("", List.copyOf(piles.single.values()), false));
        }
        return piles.piles;
    }

    private void add(Path path) {
        if (path.toString().equals(STANDARD_INPUT)) {
            piles.add(new Pile("", List.of(new SourceFile(Pile.PASTED, Text.standardInput())), false));
        } else if (Files.isDirectory(path)) {
            piles.add(new Pile(Shown.of(path), folder(path), true));
        } else if (Files.isRegularFile(path)) {
            addFile(path);
        } else {
            throw new Refusal("There is no file or folder " + path + ".");
        }
    }

    /** A file that was named is SQL, whatever it is called; what lies beside it tells how it runs. */
    private void addFile(Path path) {
        if (ignored.contains(path)) {
            return;
        }
        var shown = Shown.of(path);
        single.put(shown, new SourceFile(shown.endsWith(".sql") ? shown : shown + Pile.ADDED, Text.read(path)));
        beside(path.resolveSibling(path.getFileName() + ".conf"));
        TELLING.forEach(name -> beside(path.resolveSibling(name)));
    }

    private void beside(Path path) {
        if (Files.isRegularFile(path)) {
            single.computeIfAbsent(Shown.of(path), shown -> new SourceFile(shown, Text.read(path)));
        }
    }

    private List<SourceFile> folder(Path folder) {
        var files = new ArrayList<SourceFile>();
        try {
            Files.walkFileTree(folder, new Visitor(folder, files));
        } catch (IOException e) {
            throw new Refusal("Cannot read " + folder + ": " + e.getMessage());
        }
        return files;
    }

    private static boolean wanted(Path file) {
        var name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".sql") || name.endsWith(".sql.conf") || TELLING.contains(name);
    }

    /** Links are not followed: they may lead in circles. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final List<SourceFile> files;

        Visitor(Path folder, List<SourceFile> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            var name = directory.getFileName() == null
                    ? ""
                    : directory.getFileName().toString();
            boolean left = !directory.equals(folder) && (name.startsWith(".") || NEVER.contains(name));
            return left || ignored.contains(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && wanted(file) && !ignored.contains(file)) {
                files.add(new SourceFile(folder.relativize(file).toString(), Text.read(file)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
