package dev.lockkeeper.migration;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The windows of a policy: a moment that lies in one of them will do. */
public record Windows(List<Window> all) {

    /** More, nobody keeps in mind. */
    static final int MOST = 12;

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    public Windows {
        all = List.copyOf(all);
    }

    public boolean admit(Instant at) {
        return all.stream().anyMatch(window -> window.contains(at));
    }

    /** When any of them is open between two moments, the earliest first. */
    public List<Opening> openings(Instant from, Instant to) {
        return all.stream()
                .flatMap(window -> window.openings(from, to).stream())
                .sorted(comparing(Opening::from))
                .toList();
    }

    /** The next time that one opens, or that one is open, in words. */
    public String next(Instant from) {
        return all.stream()
                .min(comparing(window -> window.opens(from)))
                .map(window -> opening(window, window.opens(from)))
                .orElse("");
    }

    private static String opening(Window window, Instant opens) {
        var zone = window.zone();
        var until = window.closes(opens).map(closes -> " – " + DAY_AND_TIME.format(closes.atZone(zone)));
        return DAY_AND_TIME.format(opens.atZone(zone)) + until.orElse("") + " (" + zone + ")";
    }

    /** One after the other, in words. */
    public String words() {
        return all.stream().map(Windows::words).collect(joining("; "));
    }

    private static String words(Window window) {
        var days = window.days().stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(joining(", "));
        return days + " " + window.from() + "–" + window.until() + " (" + window.zone() + ")";
    }
}
