package dev.lockkeeper.lint.layout;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of a migration tool as scripts. Total: any files go in, nothing is thrown. */
public final class Layouts {

    private static final Map<Layout, Tool> TOOLS = Stream.of(
                    new Liquibase(),
                    new Dbmate(),
                    Annotated.goose(),
                    Annotated.sqlMigrate(),
                    new NodePgMigrate(),
                    new Alembic(),
                    new Rails(),
                    new Prisma(),
                    new Sqitch(),
                    new Atlas(),
                    new Flyway(),
                    new GolangMigrate(),
                    new Psql())
            .collect(Collectors.toUnmodifiableMap(Tool::layout, Function.identity()));

    private Layouts() {}

    /** Finds out whose files these are. */
    public static Reading read(List<SourceFile> found) {
        var files = new Files(found);
        var candidates = new ArrayList<Recognition>();
        for (var layout : Layout.values()) {
            tool(layout).recognise(files).ifPresent(sure -> candidates.add(new Recognition(layout, sure)));
        }
        candidates.sort(comparing(Recognition::confidence).reversed());
        return read(files, candidates.get(0));
    }

    /** Takes somebody's word for it. */
    public static Reading read(List<SourceFile> found, Layout layout) {
        return read(new Files(found), new Recognition(layout, Confidence.CERTAIN));
    }

    private record Recognition(Layout layout, Confidence confidence) {}

    private static Reading read(Files files, Recognition recognition) {
        var notes = new ArrayList<Note>();
        var scripts = tool(recognition.layout()).read(files, notes);
        return new Reading(recognition.layout(), recognition.confidence(), scripts, notes, RunnerFiles.read(files));
    }

    private static Tool tool(Layout layout) {
        return Objects.requireNonNull(TOOLS.get(layout));
    }
}
