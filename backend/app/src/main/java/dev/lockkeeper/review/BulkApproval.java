package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several approvals in one go. Each is taken or refused on its own, and in a transaction of its own. */
@Service
class BulkApproval {

    static final int MOST = 25;

    /** What was ticked: a migration, with the revision that stood there. */
    record Chosen(int number, int revision) {

        private static final int MOST_DIGITS = 9;

        /** What is not two numbers was typed by nobody's form. */
        static List<Chosen> of(List<String> choices) {
            return choices.stream()
                    .map(choice -> choice.split("/", 3))
                    .filter(parts -> parts.length == 2 && Arrays.stream(parts).allMatch(Chosen::isNumber))
                    .map(parts -> new Chosen(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                    .distinct()
                    .limit(MOST)
                    .toList();
        }

        private static boolean isNumber(String part) {
            return !part.isEmpty()
                    && part.length() <= MOST_DIGITS
                    && part.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        @Override
        public String toString() {
            return number + "/" + revision;
        }
    }

    /**
     * One of those that were chosen.
     *
     * @param refused why not; null where it can be, or was, approved
     */
    record Case(
            Chosen chosen,
            MigrationSummary migration,
            @Nullable RuleViolation refused) {}

    private final MigrationArchive archive;
    private final ReviewRules rules;
    private final Reviewing reviewing;

    BulkApproval(MigrationArchive archive, ReviewRules rules, Reviewing reviewing) {
        this.archive = archive;
        this.rules = rules;
        this.reviewing = reviewing;
    }

    /** What would come of it. */
    @ReviewersMay
    @Transactional(readOnly = true)
    public List<Case> look(CurrentMember by, List<Chosen> chosen) {
        return each(by, chosen, (migration, revision) -> {
            rules.requireJudging(by, migration, revision);
            rules.requireEasy(migration);
        });
    }

    @ReviewersMay
    public List<Case> approve(CurrentMember by, List<Chosen> chosen) {
        return each(by, chosen, (migration, revision) -> reviewing.approveAmongOthers(by, migration.id(), revision));
    }

    private interface Attempt {
        void on(MigrationSummary migration, int revision);
    }

    private record Found(Chosen chosen, MigrationSummary migration) {

        Case tried(Attempt attempt) {
            try {
                attempt.on(migration, chosen.revision());
                return new Case(chosen, migration, null);
            } catch (RuleViolation refused) {
                return new Case(chosen, migration, refused);
            }
        }
    }

    /** All are found before the first is tried: one that is not there leaves none half told of. */
    private List<Case> each(CurrentMember by, List<Chosen> chosen, Attempt attempt) {
        var found = chosen.stream()
                .map(one -> new Found(one, archive.get(new MigrationId(by.tenant(), one.number()))))
                .toList();
        return found.stream().map(one -> one.tried(attempt)).toList();
    }
}
