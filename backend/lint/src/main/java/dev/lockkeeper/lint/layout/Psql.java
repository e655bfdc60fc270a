package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain files for psql: each statement commits by itself unless the file says BEGIN. What {@code \i} and {@code \ir}
 * include runs in its place.
 *
 * <p>psql's option {@code --single-transaction} wraps everything; it is recognised where a script beside the files
 * says so. Source: PostgreSQL, reference of psql, "-1", "\i", "\ir", "\set", "\connect", "\copy", "\gexec".
 */
final class Psql implements Tool {

    private static final Pattern WRAPPED = Pattern.compile("\\bpsql\\b[^\\n]*(\\s-1\\b|--single-transaction)");
    private static final Pattern DOWN = Pattern.compile("(?i)(^|[._/-])(down|undo|rollback|revert)([._/-]|$)");
    private static final Set<String> INCLUDES = Set.of("i", "ir", "include", "include_relative");

    @Override
    public Layout layout() {
        return Layout.PSQL;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        boolean commands =
                files.sql().stream().anyMatch(file -> !MetaCommands.of(file).isEmpty());
        return Optional.of(commands ? Confidence.LIKELY : Confidence.GUESSED);
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        return new Run(files, notes).scripts();
    }

    /** One run over the files: what another file includes does not run a second time. */
    private static final class Run {

        private static final int DEEPEST = 10;

        private final Files files;
        private final List<Note> notes;
        private final List<LaidScript> scripts = new ArrayList<>();
        private final Set<String> included = new HashSet<>();
        private final Map<String, String> variables = new HashMap<>();
        private final boolean wrapped;

        Run(Files files, List<Note> notes) {
            this.files = files;
            this.notes = notes;
            files.sql().forEach(file -> variables.putAll(MetaCommands.variables(file)));
            this.wrapped = files.any(
                    file -> !file.isSql() && WRAPPED.matcher(file.text()).find());
            files.sql().forEach(file -> MetaCommands.of(file).stream()
                    .flatMap(command -> target(file, command).stream())
                    .forEach(target -> included.add(target.path())));
        }

        List<LaidScript> scripts() {
            for (var file : files.sql()) {
                if (!included.contains(file.path())) {
                    add(file, wrapped ? TransactionMode.WRAPPED : TransactionMode.NONE, 0);
                }
            }
            return scripts;
        }

        private void add(SourceFile file, TransactionMode mode, int depth) {
            int from = 0;
            var first = mode;
            for (var command : MetaCommands.of(file)) {
                var target = target(file, command);
                note(file, command);
                if (target.isPresent() && depth < DEEPEST) {
                    part(file, from, command.from(), first);
                    add(target.get(), TransactionMode.JOINED, depth + 1);
                    from = command.to();
                    first = TransactionMode.JOINED;
                }
            }
            part(file, from, file.text().length(), first);
        }

        private void part(SourceFile file, int from, int to, TransactionMode first) {
            var cut = MetaCommands.of(file).stream()
                    .filter(command -> command.from() >= from && command.to() <= to)
                    .filter(command -> !runs(command))
                    .toList();
            List<Section> sections = MetaCommands.between(from, to, cut, first);
            var role = DOWN.matcher(file.path()).find() ? ScriptRole.DOWN : ScriptRole.UP;
            scripts.add(Sending.script(file, role, null, sections).with(variables));
        }

        /** Commands that touch the database stay, and are found to be unreadable. */
        private static boolean runs(Lexeme command) {
            var name = MetaCommands.name(command);
            return name.equals("copy") || name.startsWith("g") || name.equals("crosstabview");
        }

        private Optional<SourceFile> target(SourceFile file, Lexeme command) {
            var words = MetaCommands.words(command);
            if (words.length < 2 || !INCLUDES.contains(words[0].toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            var path = words[1].replace("'", "").replaceFirst("^\\./", "");
            var beside = file.folder().isEmpty() ? path : file.folder() + "/" + path;
            return files.at(beside).or(() -> files.at(path));
        }

        private void note(SourceFile file, Lexeme command) {
            var name = MetaCommands.name(command);
            int line = new Lines(file.text()).line(command.from());
            if (INCLUDES.contains(name) && target(file, command).isEmpty()) {
                notes.add(new Note(file.path(), line, "The file that is included here is not among the files."));
            } else if (name.equals("c") || name.equals("connect")) {
                notes.add(new Note(file.path(), line, "What follows runs in another database or as another role."));
            } else if (name.equals("if") || name.equals("elif")) {
                notes.add(new Note(file.path(), line, "Whether what follows runs is known only to psql."));
            } else if (command.getText().matches("(?is)\\\\set\\s+AUTOCOMMIT\\s+off.*")) {
                notes.add(new Note(
                        file.path(), line, "With AUTOCOMMIT off, nothing is kept until the text says COMMIT."));
            }
        }
    }
}
