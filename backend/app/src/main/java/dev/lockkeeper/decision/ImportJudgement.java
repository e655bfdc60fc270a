package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.decision.adr.AdrNote;
import dev.lockkeeper.decision.adr.AdrReading;
import dev.lockkeeper.decision.adr.AdrTree;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is new in a tree from what was imported before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportJudgement {

    /** One file and what becomes of it; of which decision, where it is one already. */
    record Judged(
            AdrReading reading,
            String hash,
            ImportVerdict verdict,
            List<AdrNote> notes,
            @Nullable UUID decision) {}

    private final DecisionOrigins origins;
    private final StoredDecisions decisions;
    private final ImportedContent contents;
    private final Approvals approvals;

    ImportJudgement(DecisionOrigins origins, StoredDecisions decisions, ImportedContent contents, Approvals approvals) {
        this.origins = origins;
        this.decisions = decisions;
        this.contents = contents;
        this.approvals = approvals;
    }

    /** @param by who brings it in */
    List<Judged> judge(MemberId by, AdrTree tree) {
        var arriving = arriving(by);
        var readings = tree.readings();
        var hashes =
                readings.stream().collect(Collectors.toMap(one -> one.file().path(), one -> hash(one.file())));
        var known = origins.among(hashes.values(), hashes.keySet());
        var byHash = known.stream().collect(Collectors.toMap(DecisionOrigin::hash, Function.identity(), (a, b) -> a));
        var byPath = known.stream()
                .collect(Collectors.toMap(DecisionOrigin::path, Function.identity(), ImportJudgement::later));
        var stored = decisions
                .findAllById(known.stream().map(DecisionOrigin::decision).toList())
                .stream()
                .collect(Collectors.toMap(Decision::key, Function.identity()));
        return readings.stream()
                .map(one -> {
                    var hash = hashes.get(one.file().path());
                    return judge(
                            one,
                            String.valueOf(hash),
                            byHash.get(hash),
                            byPath.get(one.file().path()),
                            stored,
                            arriving);
                })
                .toList();
    }

    /** What others have to agree to here is proposed here, wherever it was accepted: an import goes round nobody. */
    private UnaryOperator<AdrReading> arriving(MemberId by) {
        var book = contents.book();
        var granted = approvals.grantedBy(by);
        return one -> {
            var record = Objects.requireNonNull(one.record());
            return record.status() != DecisionStatus.ACCEPTED || granted.test(contents.of(record, record.texts(), book))
                    ? one
                    : one.proposed();
        };
    }

    private static Judged judge(
            AdrReading one,
            String hash,
            @Nullable DecisionOrigin same,
            @Nullable DecisionOrigin before,
            Map<UUID, Decision> stored,
            UnaryOperator<AdrReading> arriving) {
        if (one.record() == null) {
            return new Judged(one, hash, ImportVerdict.NO_RECORD, one.notes(), null);
        }
        if (same != null) {
            return judged(one, hash, ImportVerdict.UNCHANGED, "unchanged", same);
        }
        if (before == null || !before.title().equalsIgnoreCase(one.record().title())) {
            var fresh = arriving.apply(one);
            var notes = ImportedGuards.noted(fresh);
            return new Judged(
                    fresh, hash, ImportVerdict.NEW, before == null ? notes : noted(notes, "other-title", before), null);
        }
        var decision = stored.get(before.decision());
        if (decision == null || !decision.isRevisable() || decision.last() != before.taken()) {
            return judged(one, hash, ImportVerdict.LEFT, "left", before);
        }
        var notes = noted(ImportedGuards.noted(one, decision), "revised", before);
        return new Judged(one, hash, ImportVerdict.REVISED, notes, before.decision());
    }

    private static Judged judged(
            AdrReading one, String hash, ImportVerdict verdict, String key, DecisionOrigin origin) {
        return new Judged(one, hash, verdict, noted(one.notes(), key, origin), origin.decision());
    }

    private static List<AdrNote> noted(List<AdrNote> before, String key, DecisionOrigin origin) {
        var notes = new ArrayList<>(before);
        notes.add(AdrNote.of(key, "D-" + origin.number()));
        return notes;
    }

    private static DecisionOrigin later(DecisionOrigin one, DecisionOrigin other) {
        return one.number() > other.number() ? one : other;
    }

    private static String hash(AdrFile file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
