package dev.lockkeeper.incident.hook;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as a person types it, beside an example.
 *
 * @param example a message, as the program sends it
 * @param version that the form was filled from
 */
record MappingForm(
        @Nullable String each,
        @Nullable String sourceId,
        @Nullable String occurrence,
        @Nullable String title,
        @Nullable String severity,
        @Nullable String state,
        @Nullable String impactStarted,
        @Nullable String detected,
        @Nullable String mitigated,
        @Nullable String restored,
        @Nullable String reopened,
        @Nullable String service,
        @Nullable String database,
        @Nullable String tables,
        @Nullable String description,
        @Nullable String criticalWords,
        @Nullable String minorWords,
        @Nullable String beginWords,
        @Nullable String overWords,
        @Nullable String againWords,

        @Size(max = LONGEST_EXAMPLE, message = "{incident.mapping.example.long}")
        String example,

        @Nullable Integer version) {

    static final int LONGEST_EXAMPLE = IncidentDoor.LARGEST_KEPT;

    MappingForm {
        example = orEmpty(example);
    }

    static MappingForm of(SavedMapping saved, String example) {
        var mapping = saved.mapping();
        return new MappingForm(
                mapping.of(Part.EACH),
                mapping.of(Part.SOURCE_ID),
                mapping.of(Part.OCCURRENCE),
                mapping.of(Part.TITLE),
                mapping.of(Part.SEVERITY),
                mapping.of(Part.STATE),
                mapping.of(Part.IMPACT_STARTED),
                mapping.of(Part.DETECTED),
                mapping.of(Part.MITIGATED),
                mapping.of(Part.RESTORED),
                mapping.of(Part.REOPENED),
                mapping.of(Part.SERVICE),
                mapping.of(Part.DATABASE),
                mapping.of(Part.TABLES),
                mapping.of(Part.DESCRIPTION),
                mapping.of(Part.CRITICAL_WORDS),
                mapping.of(Part.MINOR_WORDS),
                mapping.of(Part.BEGIN_WORDS),
                mapping.of(Part.OVER_WORDS),
                mapping.of(Part.AGAIN_WORDS),
                example,
                saved.version());
    }

    Mapping mapping() {
        var said = new EnumMap<Part, String>(Part.class);
        said.put(Part.EACH, orEmpty(each));
        said.put(Part.SOURCE_ID, orEmpty(sourceId));
        said.put(Part.OCCURRENCE, orEmpty(occurrence));
        said.put(Part.TITLE, orEmpty(title));
        said.put(Part.SEVERITY, orEmpty(severity));
        said.put(Part.STATE, orEmpty(state));
        said.put(Part.IMPACT_STARTED, orEmpty(impactStarted));
        said.put(Part.DETECTED, orEmpty(detected));
        said.put(Part.MITIGATED, orEmpty(mitigated));
        said.put(Part.RESTORED, orEmpty(restored));
        said.put(Part.REOPENED, orEmpty(reopened));
        said.put(Part.AGAIN_WORDS, orEmpty(againWords));
        said.putAll(Map.of(
                Part.SERVICE, orEmpty(service),
                Part.DATABASE, orEmpty(database),
                Part.TABLES, orEmpty(tables),
                Part.DESCRIPTION, orEmpty(description),
                Part.CRITICAL_WORDS, orEmpty(criticalWords),
                Part.MINOR_WORDS, orEmpty(minorWords),
                Part.BEGIN_WORDS, orEmpty(beginWords),
                Part.OVER_WORDS, orEmpty(overWords)));
        return new Mapping(said);
    }

    /** The door's own kind of mapping has the version nought. */
    int seen() {
        return version == null ? 0 : version;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
