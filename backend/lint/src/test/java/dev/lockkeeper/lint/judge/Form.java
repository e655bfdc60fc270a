package dev.lockkeeper.lint.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to write a statement, as it stands in the resource: "id [options]: setup >> statement". Options are 17+ for
 * the first version that knows it, -16 for the last, "outside" for what cannot run in a transaction, and "planned"
 * where the planner, by sizes and widths, decides what is read in full.
 */
record Form(String id, Set<String> options, String setup, String sql) {

    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+)(?: \\[([^]]*)])?: (?s)(?:(.*?) >> )?(.*)");

    static List<Form> all() {
        return Stream.of(
                        "columns",
                        "types",
                        "constraints",
                        "indexes",
                        "tables",
                        "partitions",
                        "objects",
                        "session",
                        "data",
                        "bodies",
                        "found",
                        "edges",
                        "strangers")
                .flatMap(Form::read)
                .toList();
    }

    private static Stream<Form> read(String topic) {
        var forms = new ArrayList<Form>();
        var block = new StringBuilder();
        for (var line : (Iterable<String>) text(topic + ".forms").lines()::iterator) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ") && !block.isEmpty()) {
                forms.add(of(block.toString()));
                block.setLength(0);
            }
            block.append(block.isEmpty() ? "" : "\n").append(line.strip());
        }
        if (!block.isEmpty()) {
            forms.add(of(block.toString()));
        }
        return forms.stream();
    }

    private static Form of(String block) {
        var matcher = LINE.matcher(block);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a form: " + block);
        }
        var options = matcher.group(2) == null
                ? Set.<String>of()
                : Set.of(matcher.group(2).split(" "));
        return new Form(matcher.group(1), options, Objects.requireNonNullElse(matcher.group(3), ""), matcher.group(4));
    }

    boolean knownTo(int major) {
        return options.stream().allMatch(option -> {
            if (option.endsWith("+")) {
                return major >= Integer.parseInt(option.substring(0, option.length() - 1));
            }
            return !option.startsWith("-") || major <= Integer.parseInt(option.substring(1));
        });
    }

    /** What the linter is known not to foresee. */
    boolean gap() {
        return options.contains("gap");
    }

    boolean planned() {
        return options.contains("planned");
    }

    boolean outside() {
        return options.contains("outside");
    }

    static String text(String name) {
        try (var stream = Form.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
