package dev.lockkeeper.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Cuts out of a text what an excerpt shows: the places with most of the words that were looked for. PostgreSQL, which
 * knows what is a word's stem, then has to read and mark some two hundred characters a place and not the whole text.
 */
final class SoughtWords {

    /** Of one text. */
    static final int MOST_PLACES = 2;

    private static final int BEFORE = 40;
    private static final int AFTER = 120;

    /** Of the longest word that is kept whole at either end of a place. */
    private static final int SLACK = 30;

    private static final int MOST_MATCHES = 200;

    /**
     * Where a word begins that may be one of those that were looked for.
     *
     * @param word that of its words which it may be, one bit for each
     */
    private record Match(int at, long word) {}

    private record Place(int from, int to, int words) {

        boolean meets(Place other) {
            return from < other.to && other.from < to;
        }
    }

    private final List<String> starts;

    /** Of stems as text search has them, which their words begin with but for an ending or so. */
    SoughtWords(Collection<String> stems) {
        starts = stems.stream()
                .map(stem -> start(stem.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(Long.SIZE)
                .toList();
    }

    private static String start(String stem) {
        var dropped = stem.length() > 5 ? 2 : stem.length() > 3 ? 1 : 0;
        return stem.substring(0, stem.length() - dropped);
    }

    /** In the order of the text; its beginning where none of the words is in it. */
    List<String> places(String text) {
        var found = found(text);
        return found.isEmpty() ? List.of(text.substring(0, end(text, AFTER)).strip()) : found;
    }

    /** In the order of the text; none where none of the words is in it. */
    List<String> found(String text) {
        var best = new ArrayList<Place>();
        for (var place : ranked(text)) {
            if (best.size() < MOST_PLACES && best.stream().noneMatch(place::meets)) {
                best.add(place);
            }
        }
        best.sort(Comparator.comparingInt(Place::from));
        return best.stream()
                .map(place -> text.substring(place.from(), place.to()).strip())
                .toList();
    }

    private List<Place> ranked(String text) {
        var matches = matches(text);
        var places = new ArrayList<Place>();
        for (int first = 0; first < matches.size(); first++) {
            places.add(place(text, matches, first));
        }
        places.sort(Comparator.comparingInt(Place::words).reversed());
        return places;
    }

    private static Place place(String text, List<Match> matches, int first) {
        var at = matches.get(first).at();
        var words = 0L;
        for (int next = first; next < matches.size() && matches.get(next).at() < at + AFTER; next++) {
            words |= matches.get(next).word();
        }
        return new Place(begin(text, at - BEFORE), end(text, at + AFTER), Long.bitCount(words));
    }

    /** Each letter by itself, so that places in the one are places in the other. */
    private static String small(String text) {
        var small = text.toCharArray();
        for (int at = 0; at < small.length; at++) {
            small[at] = small(small[at]);
        }
        return new String(small);
    }

    /** Nearly every letter is of ASCII, and needs no looking up. */
    private static char small(char letter) {
        if (letter < 128) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        }
        return Character.toLowerCase(letter);
    }

    private List<Match> matches(String text) {
        var small = small(text);
        var matches = new ArrayList<Match>();
        for (int word = 0; word < starts.size(); word++) {
            var start = starts.get(word);
            for (int at = small.indexOf(start), found = 0;
                    at >= 0 && found < MOST_MATCHES;
                    at = small.indexOf(start, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(small.charAt(at - 1))) {
                    matches.add(new Match(at, 1L << word));
                    found++;
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::at));
        return matches;
    }

    /** Where a word begins, there or a little later. */
    private static int begin(String text, int wanted) {
        if (wanted <= 0) {
            return 0;
        }
        for (int at = wanted; at < wanted + SLACK; at++) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return whole(text, wanted);
    }

    /** Where a word ends, there or a little later. */
    private static int end(String text, int wanted) {
        if (wanted >= text.length()) {
            return text.length();
        }
        for (int at = wanted; at < Math.min(text.length(), wanted + SLACK); at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return whole(text, Math.min(text.length(), wanted + SLACK));
    }

    /** No character is cut in two. */
    private static int whole(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
