package dev.lockkeeper.decision.adr;

import java.util.Arrays;
import java.util.List;

/** Something in a file that became something else than a reader of it might expect; the key names the sentence. */
public record AdrNote(String key, List<String> args) {

    /** Never in a path, and taken out of arguments. */
    private static final String PART = "\u001f";

    private static final int LONGEST = 200;

    public static AdrNote of(String key, String... args) {
        return new AdrNote(
                "decision.import.note." + key,
                Arrays.stream(args).map(AdrNote::short_).toList());
    }

    /** Reads what {@link #toString()} wrote. */
    public static AdrNote parse(String text) {
        var parts = List.of(text.split(PART, -1));
        return new AdrNote(parts.get(0), parts.subList(1, parts.size()));
    }

    private static String short_(String text) {
        var clean = text.replace(PART, " ");
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    @Override
    public String toString() {
        return args.isEmpty() ? key : key + PART + String.join(PART, args);
    }
}
