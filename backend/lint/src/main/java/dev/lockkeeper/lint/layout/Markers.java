package dev.lockkeeper.lint.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The lines by which a tool divides a file, and what lies between them. */
record Markers(SourceFile file, List<MatchResult> found) {

    /** Lines that match; the pattern has to begin and end with its line. */
    static Markers of(SourceFile file, Pattern line) {
        return new Markers(file, line.matcher(file.text()).results().toList());
    }

    /** One marker with the text from after its line to the next one. */
    record Part(MatchResult marker, int from, int to) {

        /** A group of the marker that is there, in lower case. */
        Optional<String> said(int group) {
            return Optional.ofNullable(marker.group(group))
                    .map(text -> text.strip().toLowerCase(Locale.ROOT));
        }
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < found.size(); at++) {
            int to = at + 1 < found.size()
                    ? found.get(at + 1).start()
                    : file.text().length();
            parts.add(new Part(found.get(at), Math.min(found.get(at).end(), to), to));
        }
        return parts;
    }
}
