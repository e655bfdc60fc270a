package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionStatus;
import dev.lockkeeper.web.Markdown;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a tree of files, each knowing which other takes its place. In the order in which they were made. */
public final class AdrTree {

    private static final Comparator<AdrReading> ORDER = Comparator.comparing((AdrReading one) -> one.record() == null)
            .thenComparing(one -> one.record() == null || one.record().number() == null
                    ? 0
                    : one.record().number())
            .thenComparing(one -> one.file().name())
            .thenComparing(one -> one.file().path());

    private final Map<String, AdrReading> readings = new LinkedHashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<Integer, List<String>> byNumber = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    private AdrTree(List<AdrReading> read) {
        read.stream().sorted(ORDER).forEach(one -> readings.put(one.file().path(), one));
        readings.values().stream().filter(one -> one.record() != null).forEach(this::index);
    }

    /** @param today later days are mistakes */
    public static AdrTree of(List<AdrFile> files, LocalDate today) {
        var tree = new AdrTree(
                files.stream().map(file -> AdrReader.read(file, today)).toList());
        tree.noteTwins();
        tree.linkUp();
        tree.noteDeadLinks();
        return tree;
    }

    public List<AdrReading> readings() {
        return readings.values().stream().map(this::settled).toList();
    }

    private void index(AdrReading one) {
        byName.computeIfAbsent(one.file().name(), name -> new ArrayList<>())
                .add(one.file().path());
        if (one.record() != null && one.record().number() != null) {
            byNumber.computeIfAbsent(one.record().number(), number -> new ArrayList<>())
                    .add(one.file().path());
        }
    }

    /** The path of the record that a link of a file leads to. */
    public Optional<String> target(AdrFile from, String destination) {
        var path = decoded(destination.replaceFirst("[#?].*$", ""));
        if (path.isEmpty() || path.contains(":") || path.startsWith("//")) {
            return Optional.empty();
        }
        return normal(path.startsWith("/") ? path.substring(1) : from.folder() + path)
                .flatMap(this::known)
                .or(() -> only(byName.get(path.substring(path.lastIndexOf('/') + 1))))
                .or(() -> only(byName.get(path.substring(path.lastIndexOf('/') + 1) + ".md")));
    }

    private Optional<String> known(String path) {
        return Optional.of(path).filter(this::isRecord).or(() -> Optional.of(path + ".md")
                .filter(this::isRecord));
    }

    private boolean isRecord(String path) {
        var reading = readings.get(path);
        return reading != null && reading.record() != null;
    }

    private Optional<String> referred(AdrFile from, String target) {
        return target.matches("\\d{1,9}") ? only(byNumber.get(Integer.valueOf(target))) : target(from, target);
    }

    private void noteTwins() {
        byNumber.forEach((number, paths) -> {
            if (paths.size() > 1) {
                paths.forEach(path -> note(path, AdrNote.of("twin", String.valueOf(number))));
            }
        });
    }

    /** Either end may tell of the other; what the older record says of itself goes first. */
    private void linkUp() {
        each(AdrReference.Kind.SUPERSEDED_BY, (path, other) -> successors.putIfAbsent(path, other));
        each(AdrReference.Kind.SUPERSEDES, (path, other) -> {
            if (successors.putIfAbsent(other, path) == null) {
                note(other, AdrNote.of("superseded-elsewhere", path));
            }
        });
        for (var path : readings.keySet()) {
            if (closesRing(path)) {
                note(path, AdrNote.of("ring", String.valueOf(successors.remove(path))));
            }
        }
    }

    private interface Pair {
        void of(String path, String other);
    }

    private void each(AdrReference.Kind kind, Pair pair) {
        readings.forEach((path, one) -> {
            var references = one.record() == null
                    ? List.<AdrReference>of()
                    : one.record().references();
            references.stream().filter(reference -> reference.kind() == kind).forEach(reference -> referred(
                            one.file(), reference.target())
                    .filter(other -> !other.equals(path))
                    .ifPresentOrElse(
                            other -> pair.of(path, other),
                            () -> note(path, AdrNote.of("reference", reference.target()))));
        });
    }

    private boolean closesRing(String path) {
        var seen = new HashSet<String>();
        var next = successors.get(path);
        while (next != null && seen.add(next)) {
            if (next.equals(path)) {
                return true;
            }
            next = successors.get(next);
        }
        return false;
    }

    private void noteDeadLinks() {
        readings.forEach((path, one) -> {
            if (one.record() != null) {
                one.record().texts().each(text -> noteDeadLinks(one, text));
            }
        });
    }

    private String noteDeadLinks(AdrReading one, String text) {
        AdrLinks.destinations(text).stream()
                .filter(link -> !link.isEmpty() && !link.startsWith("#") && !link.contains(":"))
                .filter(link -> target(one.file(), link).isEmpty())
                .forEach(link -> note(one.file().path(), AdrNote.of("link", link)));
        AdrLinks.images(text).stream()
                .filter(image -> !Markdown.isShown(image))
                .forEach(image ->
                        note(one.file().path(), AdrNote.of(isHere(one.file(), image) ? "image-kept" : "image", image)));
        return text;
    }

    /** Whether that came along, whatever it is. */
    private boolean isHere(AdrFile from, String destination) {
        var path = decoded(destination.replaceFirst("[#?].*$", ""));
        return normal(path.startsWith("/") ? path.substring(1) : from.folder() + path)
                .filter(readings::containsKey)
                .isPresent();
    }

    /** Superseded is who has a successor; what only says so has ended all the same. */
    private AdrReading settled(AdrReading one) {
        var record = one.record();
        var successor = successors.get(one.file().path());
        if (record == null) {
            return one;
        }
        if (successor != null) {
            return new AdrReading(one.file(), record.with(DecisionStatus.SUPERSEDED), successor, one.notes());
        }
        if (record.status() == DecisionStatus.SUPERSEDED) {
            note(one.file().path(), AdrNote.of("no-successor"));
            return new AdrReading(one.file(), record.with(DecisionStatus.DEPRECATED), null, one.notes());
        }
        return one;
    }

    private void note(String path, AdrNote note) {
        var notes = Objects.requireNonNull(readings.get(path)).notes();
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private static Optional<String> only(@Nullable List<String> paths) {
        return paths == null || paths.size() != 1 ? Optional.empty() : Optional.of(paths.get(0));
    }

    /** Without the dots; nothing where they lead out of the tree. */
    private static Optional<String> normal(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException no) {
            return text;
        }
    }
}
