package dev.lockkeeper.migration;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.lockkeeper.catalogue.Destination;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The windows of a policy: a moment that lies in one of them will do. */
public record Windows(List<Window> all) {

    /** More, nobody keeps in mind. */
    static final int MOST = 12;

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    public Windows {
        all = List.copyOf(all);
    }

    /**
     * Those that hold where something is to run.
     *
     * @param productive the environments that are production, as far as some window names one
     */
    Windows at(Destination where, Set<UUID> productive) {
        return new Windows(all.stream()
                .filter(window -> window.place().holds(where, productive(window, productive)))
                .toList());
    }

    private static boolean productive(Window window, Set<UUID> productive) {
        var environment = window.place().environment();
        return environment != null && productive.contains(environment);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean admit(Instant at) {
        return all.stream().anyMatch(window -> window.contains(at));
    }

    /** Whether one or another of them is open from the first moment to the second without a gap. */
    public boolean cover(Instant from, Instant to) {
        var covered = from;
        for (var opening : openings(from, to.plusMillis(1))) {
            if (!opening.from().isAfter(covered) && opening.until().isAfter(covered)) {
                covered = opening.until();
            }
        }
        return admit(from) && !covered.isBefore(to);
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
        return all.stream().map(Window::words).collect(joining("; "));
    }
}
