package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionStatus;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A record written as MADR 4; the same record always gives the same bytes. */
public final class MadrFile {

    private static final int LONGEST_SLUG = 60;

    private MadrFile() {}

    /** {@code 0007-keys-are-uuid.md}, from the title that the record had at first, so that it stays. */
    public static String name(int number, String firstTitle) {
        var plain = Normalizer.normalize(firstTitle, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var slug = plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("^-|-$", "");
        return "%04d-%s.md".formatted(number, slug.isEmpty() ? "decision" : slug);
    }

    static String of(AdrRecord record) {
        return of(record, List.of());
    }

    /** @param waiting guards that nobody has agreed to yet, beside those of the record */
    public static String of(AdrRecord record, List<DecisionGuard> waiting) {
        var texts = record.texts();
        var file = new StringBuilder(head(record, waiting));
        file.append("\n# ").append(record.title().replaceAll("\\s+", " ")).append("\n\n");
        part(file, "context", "## Context and Problem Statement", texts.context());
        part(file, "options", "## Considered Options", texts.options());
        part(file, "decision", "## Decision Outcome", texts.decision());
        part(file, "consequences", "### Consequences", texts.consequences());
        part(file, "guards", "### Confirmation", AdrGuards.shown(record.guards(), waiting));
        part(file, "critique", "## What will we regret in 18 months?", texts.critique());
        return file.append(OwnFile.MARK)
                .append("end")
                .append(OwnFile.END)
                .append("\n")
                .toString();
    }

    /** What is empty has no heading, but the mark of the context is what the file is known by. */
    private static void part(StringBuilder file, String name, String heading, String text) {
        var canonical = OwnFile.canonical(text);
        if (canonical.isEmpty() && !name.equals("context")) {
            return;
        }
        file.append(OwnFile.MARK).append(name).append(OwnFile.END).append("\n");
        file.append(heading).append("\n\n");
        file.append(canonical.isEmpty() ? "" : OwnFile.marked(canonical) + "\n\n");
    }

    private static String head(AdrRecord record, List<DecisionGuard> waiting) {
        var head = new StringBuilder("---\n");
        line(head, OwnFile.KEY, "1");
        line(head, "number", String.valueOf(record.number()));
        line(head, "title", quoted(record.title()));
        line(head, "status", status(record));
        line(head, "date", record.date() == null ? "" : record.date().toString());
        line(head, "decision-makers", list(record.names().deciders()));
        line(head, "consulted", list(record.names().consulted()));
        line(head, "informed", list(record.names().informed()));
        line(head, "category", word(record.category()));
        line(head, "domains", list(record.names().domains()));
        line(head, "tables", list(record.tables()));
        line(head, "services", list(record.services()));
        line(head, "tags", list(record.names().tags()));
        line(
                head,
                "review-by",
                record.reviewBy() == null ? "" : record.reviewBy().toString());
        head.append(AdrGuards.written(record.guards(), waiting));
        history(head, record.course());
        return head.append("---\n").toString();
    }

    private static void history(StringBuilder head, List<AdrStep> course) {
        head.append(course.isEmpty() ? "" : "history:\n");
        for (var step : course) {
            head.append("  - { to: ")
                    .append(word(step.to()))
                    .append(", at: ")
                    .append(quoted(step.at().toString()));
            head.append(step.reason().isEmpty() ? "" : ", reason: " + quoted(step.reason()))
                    .append(" }\n");
        }
    }

    private static String status(AdrRecord record) {
        if (record.status() != DecisionStatus.SUPERSEDED || record.references().isEmpty()) {
            return word(record.status());
        }
        var name = record.references().get(0).target();
        var number = name.replaceFirst("^0*(\\d+)-.*", "D-$1");
        return quoted("superseded by [" + number + "](" + name + ")");
    }

    private static void line(StringBuilder head, String key, String value) {
        if (!value.isEmpty()) {
            head.append(key).append(": ").append(value).append("\n");
        }
    }

    static String list(List<String> values) {
        return values.isEmpty() ? "" : "[" + many(values) + "]";
    }

    static String many(List<String> values) {
        return values.stream().map(MadrFile::quoted).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As YAML and JSON both read it. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> quoted.append(escaped((char) character)));
        return quoted.append('"').toString();
    }

    private static String escaped(char character) {
        if (character == '"' || character == '\\') {
            return "\\" + character;
        }
        var plain = (character >= ' ' && character < 0x7f)
                || (character > 0xa0
                        && character < 0xfffe
                        && character != 0x2028
                        && character != 0x2029
                        && character != 0xfeff);
        return plain ? String.valueOf(character) : String.format("\\u%04x", (int) character);
    }
}
