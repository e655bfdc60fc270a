package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Files written down one after the other, and short words for what became of them. */
final class Folder {

    private final List<SourceFile> files = new ArrayList<>();

    static Folder of(String path, String text) {
        return new Folder().and(path, text);
    }

    Folder and(String path, String text) {
        files.add(new SourceFile(path, text));
        return this;
    }

    Reading read() {
        return Layouts.read(files);
    }

    Reading readAs(Layout layout) {
        return Layouts.read(files, layout);
    }

    /** Such as "UP 2.1 V2_1__b.sql WRAPPED". */
    static List<String> words(Reading reading) {
        return reading.scripts().stream()
                .map(laid -> laid.script().role() + " " + laid.version() + " "
                        + laid.script().name() + " " + modes(laid))
                .toList();
    }

    private static String modes(LaidScript laid) {
        return laid.script().running().stream()
                .map(Section::mode)
                .map(Enum::name)
                .collect(Collectors.joining("+"));
    }

    /** The text that runs, section by section. */
    static List<String> running(LaidScript laid) {
        var script = laid.script();
        return script.running().stream()
                .map(section ->
                        script.sql().substring(section.from(), section.to()).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
