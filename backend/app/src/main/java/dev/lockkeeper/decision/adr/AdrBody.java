package dev.lockkeeper.decision.adr;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sections of one record put where they belong. What belongs nowhere stays behind what it followed. */
final class AdrBody {

    /** Below a field's own heading on a page. */
    private static final int LEVEL = 3;

    private final Map<AdrPart, StringBuilder> parts = new EnumMap<>(AdrPart.class);
    private final Set<AdrPart> seen = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final List<AdrNote> notes;
    private AdrPart last = AdrPart.CONTEXT;

    @Nullable
    String title;

    AdrBody(Outline outline, List<AdrNote> notes) {
        this.notes = notes;
        noteComments(outline);
        add(AdrPart.META, outline.before());
        outline.sections().forEach(this::take);
    }

    private void noteComments(Outline outline) {
        outline.comments().forEach(words -> notes.add(AdrNote.of("comment", words)));
    }

    private void take(Outline.Section section) {
        if (title == null && seen.isEmpty() && AdrPart.of(section.heading()).part() == AdrPart.UNKNOWN) {
            title = section.heading();
            add(AdrPart.META, section.body());
            return;
        }
        var place = AdrPart.of(section.heading());
        if (place.part() == AdrPart.UNKNOWN) {
            notes.add(AdrNote.of("section", section.heading()));
            headed(last, section);
        } else {
            known.add(section.heading().toLowerCase(java.util.Locale.ROOT));
            seen.add(place.part());
            place(place, section);
        }
    }

    private void place(AdrPart.Place place, Outline.Section section) {
        if (place.part() == AdrPart.META) {
            add(AdrPart.META, section.heading() + ": " + section.body().replace("\n", ", "));
        } else if (place.part() == AdrPart.DECISION && !place.keepsHeading()) {
            outcome(section);
        } else if (place.keepsHeading()) {
            headed(place.part(), section);
        } else {
            add(place.part(), Outline.deeper(section.body(), LEVEL - 1 - section.level()));
        }
        last = place.part() == AdrPart.STATUS || place.part() == AdrPart.META ? last : place.part();
    }

    /** From MADR 2 on, consequences stand below the outcome. */
    private void outcome(Outline.Section section) {
        var inner = Outline.of(section.body(), LEVEL);
        noteComments(inner);
        add(AdrPart.DECISION, inner.before());
        for (var part : inner.sections()) {
            var place = AdrPart.of(part.heading());
            if (place.part() == AdrPart.CONSEQUENCES) {
                seen.add(AdrPart.CONSEQUENCES);
                known.add(part.heading().toLowerCase(java.util.Locale.ROOT));
                place(place, part);
            } else {
                known.add(part.heading().toLowerCase(java.util.Locale.ROOT));
                add(AdrPart.DECISION, "#".repeat(LEVEL) + " " + part.heading() + "\n\n" + part.body());
            }
        }
    }

    private void headed(AdrPart part, Outline.Section section) {
        var body = Outline.deeper(section.body(), Math.max(0, LEVEL - section.level()));
        add(part, "#".repeat(LEVEL) + " " + section.heading() + (body.isEmpty() ? "" : "\n\n" + body));
    }

    void add(AdrPart part, String text) {
        if (!text.isBlank()) {
            var built = parts.computeIfAbsent(part, key -> new StringBuilder());
            built.append(built.isEmpty() ? "" : "\n\n").append(text);
        }
    }

    /** What was there before the rest. */
    void begin(AdrPart part, String text) {
        if (!text.isBlank()) {
            var after = get(part);
            parts.put(part, new StringBuilder(after.isEmpty() ? text : text + "\n\n" + after));
        }
    }

    String get(AdrPart part) {
        return parts.getOrDefault(part, new StringBuilder()).toString();
    }

    boolean has(AdrPart part) {
        return seen.contains(part);
    }

    boolean says(String heading) {
        return known.contains(heading);
    }
}
