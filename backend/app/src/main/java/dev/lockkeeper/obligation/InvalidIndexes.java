package dev.lockkeeper.obligation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.catalogue.SnapshotTaken;
import dev.lockkeeper.catalogue.SurveyedIndex;
import dev.lockkeeper.catalogue.SurveyedIndexes;
import dev.lockkeeper.catalogue.SurveyedIndexes.Found;
import dev.lockkeeper.obligation.Obligations.Sought;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the latest snapshot of a database says of indexes: one that is not valid is promised to be repaired, and a promise
 * about one that is valid again, or gone, is kept.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvalidIndexes {

    /** Of one snapshot; whoever has more repairs these first. */
    private static final int MOST = 100;

    private static final int LONGEST_TITLE = 200;

    private final SurveyedIndexes indexes;
    private final Obligations obligations;
    private final ObligationKeeping keeping;
    private final ObligationTerms terms;
    private final Domains domains;
    private final Members members;
    private final MessageSource messages;
    private final Clock clock;

    InvalidIndexes(
            SurveyedIndexes indexes,
            Obligations obligations,
            ObligationKeeping keeping,
            ObligationTerms terms,
            Domains domains,
            Members members,
            MessageSource messages,
            Clock clock) {
        this.indexes = indexes;
        this.obligations = obligations;
        this.keeping = keeping;
        this.terms = terms;
        this.domains = domains;
        this.members = members;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(SnapshotTaken taken) {
        MemberAuthentication.current()
                .ifPresent(by -> indexes.latest(taken.database()).ifPresent(found -> {
                    keep(by, taken.database(), found);
                    promise(by, taken.database(), found);
                }));
    }

    private void keep(CurrentMember by, DatabaseId database, Found found) {
        for (var row : obligations.openRepairs(database.value(), found.at(), broken(found))) {
            var same = found.indexes().stream()
                    .filter(index -> isAbout(row, index))
                    .toList();
            if (same.stream().allMatch(SurveyedIndex::valid)) {
                var day = LocalDate.ofInstant(found.at(), ZoneOffset.UTC);
                var key = same.isEmpty() ? "obligation.index.gone" : "obligation.index.valid";
                keeping.keep(by, new ObligationId(row.id()), word(key, day, row.objectName()));
            }
        }
    }

    private void promise(CurrentMember by, DatabaseId database, Found found) {
        var open = obligations.openWork(database.value(), broken(found));
        found.indexes().stream()
                .filter(index -> !index.valid())
                .filter(index -> open.stream().noneMatch(row -> isAbout(row, index)))
                .limit(MOST)
                .forEach(index -> keeping.promise(by, promise(by, database, index)));
    }

    /** Migrations write an index with its schema or without. */
    private static List<Sought> broken(Found found) {
        return found.indexes().stream()
                .filter(index -> !index.valid())
                .flatMap(index -> Stream.of(index.name(), index.schema() + "." + index.name())
                        .map(name -> new Sought(ObligationKind.REPAIR_INDEX, SurveyedIndexes.table(index), name)))
                .toList();
    }

    private Promise promise(CurrentMember by, DatabaseId database, SurveyedIndex index) {
        var table = SurveyedIndexes.table(index);
        var title = word("obligation.index.title", index.name(), table);
        var days = terms.current().daysOf(ObligationKind.REPAIR_INDEX);
        return new Promise(
                ObligationKind.REPAIR_INDEX,
                title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                owner(by, database, index),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days),
                null,
                new Work(database.value(), table, index.name()),
                Origin.SNAPSHOT);
    }

    /** Who owns the table's domain; where nobody does, who took the snapshot or answers for the agent that did. */
    private MemberId owner(CurrentMember by, DatabaseId database, SurveyedIndex index) {
        return domains.owning(database, index).stream()
                .flatMap(domain -> domain.owners().stream())
                .map(members::get)
                .filter(member -> member.active() && !member.agent())
                .map(Member::id)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(members.get(by.id()).owner(), by.id()));
    }

    private static boolean isAbout(ObligationRow row, SurveyedIndex index) {
        return row.kind() == ObligationKind.REPAIR_INDEX
                && row.tableName().equals(SurveyedIndexes.table(index))
                && (row.objectName().equals(index.name())
                        || row.objectName().equals(index.schema() + "." + index.name()));
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
