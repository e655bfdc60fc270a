package dev.lockkeeper.decision.adr;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Where a section of a record belongs, by its heading. */
enum AdrPart {
    STATUS,
    META,
    CONTEXT,
    OPTIONS,
    DECISION,
    CONSEQUENCES,
    UNKNOWN;

    /** Where it goes, and whether its heading goes along since the field holds more than that. */
    record Place(AdrPart part, boolean keepsHeading) {}

    private static final Map<String, Place> PLACES = new HashMap<>();

    static {
        plain(STATUS, "status");
        plain(META, "date", "deciders", "decision makers", "tags");
        plain(CONTEXT, "context", "context and problem statement", "problem statement", "problem", "background");
        plain(
                OPTIONS,
                "considered options",
                "options",
                "options considered",
                "alternatives",
                "alternatives considered");
        plain(DECISION, "decision", "decision outcome", "outcome");
        plain(CONSEQUENCES, "consequences");
        headed(CONTEXT, "decision drivers", "drivers", "forces", "assumptions", "constraints");
        headed(OPTIONS, "pros and cons of the options", "pros and cons of the alternatives");
        headed(DECISION, "confirmation", "validation", "compliance", "argument", "rationale");
        headed(CONSEQUENCES, "positive consequences", "negative consequences", "implications");
        headed(CONSEQUENCES, "links", "more information", "references", "related decisions", "notes");
    }

    static Place of(String heading) {
        return PLACES.getOrDefault(words(heading), new Place(UNKNOWN, true));
    }

    static String words(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }

    private static void plain(AdrPart part, String... headings) {
        for (var heading : headings) {
            PLACES.put(heading, new Place(part, false));
        }
    }

    private static void headed(AdrPart part, String... headings) {
        for (var heading : headings) {
            PLACES.put(heading, new Place(part, true));
        }
    }
}
