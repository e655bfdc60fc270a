package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one file, in whichever of the known layouts it is. */
final class AdrReader {

    /** What the form of a record takes. */
    private static final int LONGEST_TEXT = 50_000;

    /** As the known tools call what lies beside records; any other file is judged by what is in it. */
    private static final Pattern NO_RECORD = Pattern.compile(
            "(?:readme|index|toc|contributing|changelog|(?:adr-|madr-)?template(?:-bare|-minimal|-long|-short)*)"
                    + "\\.(?:md|markdown)");

    private static final Set<String> KNOWN_KEYS = Set.of(
            "title",
            "status",
            "date",
            "deciders",
            "decision-makers",
            "consulted",
            "informed",
            "tags",
            "category",
            "domains",
            "tables",
            "services",
            AdrGuards.KEY,
            "review-by",
            "number",
            "lockkeeper",
            "history",
            "layout",
            "parent",
            "nav-order",
            "permalink");

    private final AdrFile file;
    private final List<AdrNote> notes = new ArrayList<>();
    private final LocalDate today;

    private AdrReader(AdrFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    static AdrReading read(AdrFile file, LocalDate today) {
        var reader = new AdrReader(file, today);
        return new AdrReading(file, reader.record(), null, reader.notes);
    }

    private @Nullable AdrRecord record() {
        var name = file.name().toLowerCase(Locale.ROOT);
        if (!file.isMarkdown()) {
            return none("other-file");
        }
        if (NO_RECORD.matcher(name).matches()) {
            return none("beside");
        }
        var text = AdrText.of(file.bytes());
        if (text.isEmpty()) {
            return none("no-text");
        }
        if (!text.get().isUtf8()) {
            notes.add(AdrNote.of("charset", text.get().charset().name()));
        }
        return record(text.get().text());
    }

    private @Nullable AdrRecord none(String why) {
        notes.add(AdrNote.of(why));
        return null;
    }

    private @Nullable AdrRecord record(String text) {
        var lines = List.of(text.split("\n", -1));
        var front = FrontMatter.of(lines);
        if (OwnFile.is(front, lines)) {
            return measured(OwnFile.read(front, lines, notes));
        }
        if (front.broken()) {
            notes.add(AdrNote.of("front-matter"));
        }
        var outline = Outline.of(String.join("\n", lines.subList(front.lines(), lines.size())), 2);
        var body = new AdrBody(outline, notes);
        var meta = new AdrMeta(body.get(AdrPart.META));
        meta.comments.forEach(words -> notes.add(AdrNote.of("comment", words)));
        var layout = layout(front, body, meta);
        if (layout == null) {
            notes.clear();
            return none("no-layout");
        }
        if (front.broken()) {
            body.begin(AdrPart.CONTEXT, String.join("\n", lines.subList(1, front.lines() - 1)));
        }
        return foreign(layout, front, body, meta);
    }

    private @Nullable AdrLayout layout(FrontMatter front, AdrBody body, AdrMeta meta) {
        var madr = body.says("context and problem statement")
                || body.says("decision outcome")
                || body.says("considered options");
        if (!madr) {
            var nygard = body.has(AdrPart.DECISION)
                    && (body.has(AdrPart.CONTEXT) || body.has(AdrPart.CONSEQUENCES) || body.has(AdrPart.STATUS));
            return nygard ? AdrLayout.NYGARD : null;
        }
        if (front.values().containsKey("decision-makers") || body.says("confirmation")) {
            return AdrLayout.MADR_4;
        }
        if (front.lines() > 0 || body.says("validation") || body.says("more information")) {
            return AdrLayout.MADR_3;
        }
        var log4brains = meta.has("tags") || AdrDates.inName(file.name()).isPresent();
        return log4brains ? AdrLayout.LOG4BRAINS : AdrLayout.MADR_2;
    }

    private @Nullable AdrRecord foreign(AdrLayout layout, FrontMatter front, AdrBody body, AdrMeta meta) {
        var title = new AdrTitle(first(body.title == null ? "" : body.title, front.text("title")), file.name());
        if (title.isPlaceholder()) {
            return none("beside");
        }
        if (title.isMissing()) {
            notes.add(AdrNote.of("no-title"));
        }
        var head = new AdrHead(front, meta, notes);
        var standing = head.standing(body.get(AdrPart.STATUS));
        var cover = AdrCover.of(front, notes);
        var aside = new ArrayList<>(aside(front, meta, standing, cover));
        aside.addAll(head.left(title));
        body.begin(AdrPart.CONTEXT, String.join("\n\n", aside));
        return measured(new AdrRecord(
                layout,
                title.number(),
                title.text(),
                status(standing),
                date(first(front.text("date"), meta.get("date"))),
                new AdrTexts(
                        body.get(AdrPart.CONTEXT),
                        body.get(AdrPart.OPTIONS),
                        body.get(AdrPart.DECISION),
                        body.get(AdrPart.CONSEQUENCES),
                        ""),
                head.names(layout == AdrLayout.LOG4BRAINS ? file.folder() : ""),
                head.category(),
                cover.tables(),
                cover.services(),
                cover.guards(),
                cover.reviewBy(),
                List.of(),
                references(standing, front, body)));
    }

    private static List<AdrReference> references(AdrStanding standing, FrontMatter front, AdrBody body) {
        return Stream.concat(
                        standing.references.stream(),
                        AdrReferences.beside(front, body.get(AdrPart.CONSEQUENCES)).stream())
                .distinct()
                .toList();
    }

    /** What has no field of its own stands at the beginning of the context. */
    private List<String> aside(FrontMatter front, AdrMeta meta, AdrStanding standing, AdrCover cover) {
        var lines = new ArrayList<String>(standing.rest);
        lines.addAll(cover.rest());
        front.values().forEach((key, value) -> {
            boolean points = AdrReferences.KEYS.containsKey(key)
                    && !AdrReferences.of(front, key).isEmpty();
            if (!KNOWN_KEYS.contains(key) && !points) {
                notes.add(AdrNote.of("key", key));
                lines.add(key + ": " + FrontMatter.words(value));
            }
        });
        lines.add(meta.rest());
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private DecisionStatus status(AdrStanding standing) {
        if (standing.status == null) {
            notes.add(AdrNote.of("status", String.join(" ", standing.rest)));
            return DecisionStatus.PROPOSED;
        }
        return standing.status;
    }

    private @Nullable LocalDate date(String text) {
        var written = AdrMeta.filled(text);
        var date = written.isEmpty() ? AdrDates.inName(file.name()) : AdrDates.read(written);
        if (date.isPresent() && !date.get().isAfter(today)) {
            return date.get();
        }
        notes.add(written.isEmpty() ? AdrNote.of("no-date") : AdrNote.of("date", written));
        return null;
    }

    private AdrRecord measured(AdrRecord record) {
        record.texts().each(text -> {
            if (text.length() > LONGEST_TEXT) {
                notes.add(AdrNote.of("long-text", String.valueOf(LONGEST_TEXT)));
            }
            return text;
        });
        return record.title().length() <= AdrTitle.LONGEST ? record : shortened(record);
    }

    private AdrRecord shortened(AdrRecord record) {
        notes.add(AdrNote.of("long-title", String.valueOf(AdrTitle.LONGEST)));
        return record.retitled(
                AdrTitle.shortened(record.title()), record.texts().after(record.title()));
    }

    private static String first(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
