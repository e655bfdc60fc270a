package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.ScriptRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sqitch: {@code deploy/}, {@code revert/} and {@code verify/}, in the order of {@code sqitch.plan}. psql runs each
 * file, so that its transactions are those that it begins and ends itself.
 *
 * <p>Sources: sqitchtutorial ("Sqitch puts BEGIN and COMMIT into its templates"), sqitch-deploy, sqitchchanges and
 * App::Sqitch::Engine::pg.
 */
final class Sqitch implements Tool {

    private static final Pattern HEAD = Pattern.compile("(?m)\\A\\s*-- (Deploy|Revert|Verify) \\S+");
    private static final Pattern PLANNED = Pattern.compile("(?m)^([^\\s%@#\\[][^\\s\\[]*)[^\\n]*$");

    @Override
    public Layout layout() {
        return Layout.SQITCH;
    }

    @Override
    public Optional<Confidence> recognise(Files files) {
        if (files.anyNamed("sqitch.plan")) {
            return Optional.of(Confidence.CERTAIN);
        }
        boolean folders = files.sql().stream().anyMatch(file -> role(file) != ScriptRole.OTHER);
        return folders && files.anyLine(HEAD) ? Optional.of(Confidence.LIKELY) : Optional.empty();
    }

    @Override
    public List<LaidScript> read(Files files, List<Note> notes) {
        var scripts = new ArrayList<LaidScript>();
        var planned = plan(files);
        for (var change : planned) {
            files.sql().stream().filter(file -> change.equals(change(file))).forEach(file -> scripts.add(read(file)));
        }
        files.sql().stream().filter(file -> !planned.contains(change(file))).forEach(file -> scripts.add(read(file)));
        return scripts;
    }

    private static List<String> plan(Files files) {
        return files.all().stream()
                .filter(file -> file.name().equals("sqitch.plan"))
                .flatMap(file -> PLANNED.matcher(file.text()).results())
                .map(line -> line.group(1))
                .distinct()
                .toList();
    }

    private static LaidScript read(SourceFile file) {
        return Sending.script(file, role(file), change(file), MetaCommands.without(file));
    }

    private static ScriptRole role(SourceFile file) {
        var path = "/" + file.path();
        if (path.contains("/deploy/")) {
            return ScriptRole.UP;
        }
        return path.contains("/revert/") ? ScriptRole.DOWN : ScriptRole.OTHER;
    }

    private static String change(SourceFile file) {
        return ("/" + file.path())
                .replaceFirst("^.*/(deploy|revert|verify)/", "")
                .replaceFirst("\\.sql$", "");
    }
}
