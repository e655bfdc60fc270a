package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.CatalogueFixtures;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.decision.adr.AdrArchive;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.decision.adr.Trees;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoundTripTests extends ImportingTest {

    @Autowired
    DecisionTree tree;

    @Autowired
    DecisionEntries entries;

    @Autowired
    DecisionGuards guards;

    @Autowired
    Surveying surveying;

    private final Random chance = new Random(5);

    @Test
    void what_one_tenant_exports_another_imports_as_it_was() {
        var quarry = cast.quarry();
        var domain = CatalogueFixtures.aDomain(surveying, harbor.ana(), "payments");
        CatalogueFixtures.aDomain(surveying, quarry.ana(), "payments");
        imported(harbor.boris(), Trees.madr());
        madeHere(domain);

        imported(quarry.boris(), files(zip(harbor.vera())));
        agreeToGuards(quarry.boris());

        assertThat(told(quarry.vera())).isEqualTo(told(harbor.vera()));
        assertThat(new String(zip(quarry.vera()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(zip(harbor.vera()), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void guards_of_an_import_that_nobody_has_agreed_to_yet_go_out_and_come_back_waiting() {
        var quarry = cast.quarry();
        imported(harbor.boris(), List.of(Trees.file("decisions/0001-keys.md", """
                ---
                lockkeeper: 1
                number: 1
                title: "Keys"
                status: accepted
                date: 2024-02-03
                guards:
                  - { rule: "guard-no-cascade", says: "No cascades.", severity: warn }
                ---

                # Keys

                <!-- lockkeeper: context -->
                ## Context and Problem Statement

                Why.

                <!-- lockkeeper: critique -->
                ## What will we regret in 18 months?

                Disk.

                <!-- lockkeeper: end -->
                """)));

        var file = new String(files(zip(harbor.vera())).get(0).bytes());
        assertThat(file).contains("says: \"No cascades.\", severity: warn, waiting: true }", "wait to be agreed to");

        imported(quarry.boris(), files(zip(harbor.vera())));
        assertThat(decision(quarry.vera(), 1).isAmended()).isTrue();
        assertThat(zip(quarry.vera())).isEqualTo(zip(harbor.vera()));

        Acting.run(
                quarry.boris(),
                () -> recording.withdraw(
                        quarry.boris(), new DecisionId(quarry.tenant().id(), 1), 2, "Not here."));
        assertThat(new String(files(zip(quarry.vera())).get(0).bytes())).doesNotContain("cascades");
    }

    @Test
    void the_tree_is_stable_and_its_names_stay() {
        imported(harbor.boris(), Trees.nygard());
        var before = files(zip(harbor.vera()));
        assertThat(zip(harbor.vera())).isEqualTo(zip(harbor.vera()));

        Acting.run(
                harbor.boris(),
                () -> recording.deprecate(
                        harbor.boris(), new DecisionId(harbor.tenant().id(), 40), "Why not."));

        var after = files(zip(harbor.vera()));
        assertThat(after)
                .extracting(AdrFile::path)
                .isEqualTo(before.stream().map(AdrFile::path).toList());
        assertThat(after.stream().filter(file -> !before.stream().anyMatch(old -> same(old, file))))
                .extracting(AdrFile::path)
                .containsExactly("decisions/0040-upgrade-every-year.md", "decisions/README.md");
        assertThat(before).hasSize(41);
    }

    /** Those of records in force wait for it. */
    private void agreeToGuards(CurrentMember by) {
        var all = Acting.as(by, () -> entries.after(0, null, null, 500)).stream()
                .map(entry -> decision(by, entry.number()))
                .filter(Decision::isAmended)
                .toList();
        assertThat(all).isNotEmpty();
        all.forEach(decision -> agree(by, decision.id(by.tenant()), decision.latest()));
    }

    private static boolean same(AdrFile one, AdrFile other) {
        return one.path().equals(other.path()) && java.util.Arrays.equals(one.bytes(), other.bytes());
    }

    /** Proposals, revisions, rejections, supersessions, and texts with whatever people write. */
    private void madeHere(DomainId domain) {
        for (int i = 0; i < 12; i++) {
            var content = new DecisionContent(
                    "Made here " + i + " \"quoted\": yes",
                    DecisionCategory.values()[i % 13],
                    text(),
                    text(),
                    "d " + text(),
                    text(),
                    "r " + text(),
                    i % 2 == 0 ? List.of(domain) : List.of(),
                    List.of(new TablePattern("billing.*"), new TablePattern("a?_" + i)),
                    i % 2 == 0 ? List.of(new ServiceName("Ledger é"), new ServiceName("order-service")) : List.of(),
                    List.of(harbor.cleo().id(), harbor.boris().id()),
                    i % 3 == 0 ? LocalDate.of(2027, 1, 1 + i) : null);
            var id = Acting.as(harbor.ada(), () -> recording.propose(harbor.ada(), content));
            guard(id, i);
            if (i % 4 == 1) {
                Acting.run(harbor.boris(), () -> recording.reject(harbor.boris(), id, "No: \"never\""));
            } else if (i % 4 > 1) {
                agree(harbor.boris(), id, 1);
            }
        }
        var old = new DecisionId(harbor.tenant().id(), 43);
        var next = new DecisionId(harbor.tenant().id(), 44);
        Acting.run(harbor.boris(), () -> recording.supersede(harbor.boris(), old, next, "We know\nbetter."));
    }

    private void guard(DecisionId id, int i) {
        var keys = DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Keys are \"uuid\": always.", Severity.ERROR)
                .over(List.of("billing.*"), List.of("billing.log_*"))
                .set(Map.of("types", List.of("uuid")));
        var names = DecisionGuard.of(GuardKind.NAME, "Indexes begin with idx_.", Severity.WARN)
                .set(Map.of("thing", List.of("index"), "pattern", List.of("^idx_[a-z0-9_]+\\d?$")));
        Acting.run(harbor.ada(), () -> {
            recording.guard(harbor.ada(), id, names);
            if (i % 2 == 0) {
                recording.guard(harbor.ada(), id, keys);
            }
        });
    }

    private String text() {
        var pieces = List.of(
                "# A heading",
                "## Decision Outcome",
                "```sql\nselect 1;",
                "[D-1](/" + harbor.slug() + "/decisions/1#x)",
                "| a |\n|---|",
                "é😀",
                "<!-- lockkeeper: end -->",
                "* Status: accepted",
                "---");
        var text = new ArrayList<String>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            text.add(pieces.get(chance.nextInt(pieces.size())));
        }
        return String.join("\n\n", text);
    }

    /** All that a record says, but for the tenant's own words in links. */
    private List<String> told(CurrentMember by) {
        return Acting.as(by, () -> {
            var found = entries.after(0, null, null, 500);
            var checked = guards.of(found.stream().map(DecisionEntry::key).toList());
            var courses = entries.courses(found.stream().map(DecisionEntry::key).toList());
            return found.stream()
                    .map(entry -> String.join(
                                    "\u0000",
                                    entry.number() + " " + entry.title() + " " + entry.firstTitle() + " "
                                            + entry.status() + " " + entry.category(),
                                    String.valueOf(entry.texts()),
                                    String.valueOf(entry.domains()),
                                    String.valueOf(entry.tables()),
                                    String.valueOf(entry.services()),
                                    String.valueOf(checked.get(entry.key())),
                                    String.valueOf(entry.deciders()),
                                    String.valueOf(entry.reviewBy()),
                                    String.valueOf(entry.successor()),
                                    String.valueOf(courses.get(entry.key())))
                            .replace("/" + by.slug() + "/", "/tenant/"))
                    .toList();
        });
    }

    private byte[] zip(CurrentMember by) {
        return Acting.as(by, () -> tree.zip(by));
    }

    private static List<AdrFile> files(byte[] zip) {
        try {
            var archive = new AdrArchive();
            archive.unzip(new ByteArrayInputStream(zip));
            return archive.files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
