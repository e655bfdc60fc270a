package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.decision.adr.AdrLayout;
import dev.lockkeeper.decision.adr.AdrLinks;
import dev.lockkeeper.decision.adr.AdrNames;
import dev.lockkeeper.decision.adr.AdrRecord;
import dev.lockkeeper.decision.adr.AdrReference;
import dev.lockkeeper.decision.adr.AdrStep;
import dev.lockkeeper.decision.adr.MadrFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All records as MADR files, in a tree that is fit to be committed: the same records give the same bytes, and a file
 * keeps its name for ever.
 */
@Service
@Transactional(readOnly = true)
public class DecisionTree {

    private static final int CHUNK = 200;
    private static final Pattern HERE = Pattern.compile("^/([a-z0-9-]{1,40})/decisions/(\\d{1,9})((?:#.*)?)$");

    private final DecisionEntries entries;
    private final DecisionOrigins origins;
    private final DecisionGuards guards;
    private final DecisionEdition edition;

    DecisionTree(DecisionEntries entries, DecisionOrigins origins, DecisionGuards guards, DecisionEdition edition) {
        this.entries = entries;
        this.origins = origins;
        this.guards = guards;
        this.edition = edition;
    }

    /** Changes whenever a file may have changed; costs the same with ten records and with ten thousand. */
    @ViewersMay
    public String edition(CurrentMember by) {
        return edition.current();
    }

    /** What is read once for a chunk of records. */
    private record Around(
            String slug,
            Map<Integer, String> titles,
            Map<UUID, List<AdrStep>> courses,
            Map<UUID, DecisionOrigin> origins,
            Map<UUID, List<DecisionGuard>> guards,
            Map<UUID, List<DecisionGuard>> waiting) {

        /** Of what was read from files: without them the tree would lose what nobody has agreed to here yet. */
        List<DecisionGuard> waiting(UUID decision) {
            return origins.containsKey(decision) ? waiting.getOrDefault(decision, List.of()) : List.of();
        }

        @Nullable
        String file(@Nullable Integer number) {
            if (number == null) {
                return null;
            }
            var title = titles.get(number);
            return title == null ? null : MadrFile.name(number, title);
        }

        /** A link to a record of this tenant becomes one to its file. */
        @Nullable
        String link(String destination) {
            var here = HERE.matcher(destination);
            if (!here.matches() || !here.group(1).equals(slug)) {
                return null;
            }
            var file = file(Integer.valueOf(here.group(2)));
            return file == null ? null : file + here.group(3);
        }
    }

    /** The files of {@code docs/decisions}, zipped. */
    @ViewersMay
    public byte[] zip(CurrentMember by) {
        var zip = new StableZip();
        var index = new StringBuilder("# Decisions\n\n| | Decision | Status | Since |\n|---|---|---|---|\n");
        each(by, (entry, file) -> {
            var name = MadrFile.name(entry.number(), entry.firstTitle());
            zip.add("decisions/" + name, file);
            index.append(row(entry, name));
        });
        zip.add("decisions/README.md", index.toString());
        return zip.bytes();
    }

    private void each(CurrentMember by, BiConsumer<DecisionEntry, String> file) {
        var titles = entries.firstTitles();
        var after = 0;
        List<DecisionEntry> chunk;
        do {
            chunk = entries.after(after, null, null, CHUNK);
            var around = around(by.slug(), titles, chunk);
            for (var entry : chunk) {
                file.accept(entry, MadrFile.of(record(entry, around), around.waiting(entry.key())));
                after = entry.number();
            }
        } while (chunk.size() == CHUNK);
    }

    private Around around(String slug, Map<Integer, String> titles, List<DecisionEntry> chunk) {
        var keys = chunk.stream().map(DecisionEntry::key).toList();
        return new Around(slug, titles, entries.courses(keys), origins.of(keys), guards.of(keys), guards.waiting(keys));
    }

    private static AdrRecord record(DecisionEntry entry, Around around) {
        var successor = around.file(entry.successor());
        return new AdrRecord(
                AdrLayout.LOCKKEEPER,
                entry.number(),
                entry.title(),
                entry.status(),
                day(entry),
                entry.texts().each(text -> AdrLinks.rewrite(text, around::link)),
                names(entry, around.origins().get(entry.key())),
                entry.category(),
                entry.tables(),
                entry.services(),
                around.guards().getOrDefault(entry.key(), List.of()),
                entry.reviewBy(),
                around.courses().getOrDefault(entry.key(), List.of()),
                successor == null ? List.of() : List.of(new AdrReference(AdrReference.Kind.SUPERSEDED_BY, successor)));
    }

    /** Who has a row here, and whom a file named besides. */
    private static AdrNames names(DecisionEntry entry, @Nullable DecisionOrigin origin) {
        var left = origin == null ? AdrNames.NONE : origin.names();
        return new AdrNames(
                both(entry.deciders(), left.deciders()),
                left.consulted(),
                left.informed(),
                left.tags(),
                both(entry.domains(), left.domains()));
    }

    private static List<String> both(List<String> here, List<String> left) {
        return Stream.concat(here.stream(), left.stream()).distinct().sorted().toList();
    }

    private static LocalDate day(DecisionEntry entry) {
        return LocalDate.ofInstant(entry.movedAt(), ZoneOffset.UTC);
    }

    private static String row(DecisionEntry entry, String file) {
        var title = entry.title().replaceAll("\\s+", " ").replaceAll("([\\\\|\\[\\]<>`*_])", "\\\\$1");
        return "| D-%d | [%s](%s) | %s | %s |\n"
                .formatted(entry.number(), title, file, entry.status().name().toLowerCase(Locale.ROOT), day(entry));
    }
}
