package dev.lockkeeper.decision.adr;

import static dev.lockkeeper.decision.DecisionStatus.ACCEPTED;
import static dev.lockkeeper.decision.DecisionStatus.DEPRECATED;
import static dev.lockkeeper.decision.DecisionStatus.PROPOSED;
import static dev.lockkeeper.decision.DecisionStatus.REJECTED;
import static dev.lockkeeper.decision.DecisionStatus.SUPERSEDED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReadingTreesTests {

    private final List<AdrReading> madr = AdrTree.of(Trees.madr(), Trees.TODAY).readings();
    private final List<AdrReading> nygard =
            AdrTree.of(Trees.nygard(), Trees.TODAY).readings();

    @Test
    void forty_records_in_madr_are_read_and_what_lies_beside_them_is_not() {
        assertThat(records(madr)).hasSize(40);
        assertThat(records(madr).stream().collect(groupingBy(AdrRecord::layout, counting())))
                .isEqualTo(Map.of(AdrLayout.MADR_2, 14L, AdrLayout.MADR_3, 12L, AdrLayout.MADR_4, 14L));
        assertThat(madr.stream().filter(one -> one.record() == null))
                .extracting(one -> one.file().name() + " " + Trees.keys(one))
                .containsExactlyInAnyOrder("README.md [beside]", "adr-template.md [beside]", "board.png [other-file]");
    }

    @Test
    void every_status_is_found_in_madr() {
        assertThat(records(madr).stream().collect(groupingBy(AdrRecord::status, counting())))
                .isEqualTo(Map.of(ACCEPTED, 26L, SUPERSEDED, 7L, PROPOSED, 4L, REJECTED, 2L, DEPRECATED, 1L));
    }

    @Test
    void every_status_is_found_in_nygards_form() {
        assertThat(records(nygard)).hasSize(40).allMatch(record -> record.layout() == AdrLayout.NYGARD);
        assertThat(records(nygard).stream().collect(groupingBy(AdrRecord::status, counting())))
                .isEqualTo(Map.of(ACCEPTED, 27L, SUPERSEDED, 8L, PROPOSED, 3L, REJECTED, 1L, DEPRECATED, 1L));
    }

    @Test
    void every_record_has_its_day_its_number_and_its_texts() {
        for (var tree : List.of(madr, nygard)) {
            assertThat(records(tree)).allSatisfy(record -> {
                assertThat(record.date()).isBetween(LocalDate.of(2016, 1, 1), Trees.TODAY);
                assertThat(record.number()).isBetween(1, 40);
                assertThat(record.texts().context()).isNotBlank();
                assertThat(record.texts().decision()).isNotBlank();
                assertThat(record.texts().consequences()).isNotBlank();
            });
        }
        assertThat(records(madr)).allSatisfy(record -> {
            assertThat(record.texts().options()).contains("* ");
            assertThat(record.names().deciders()).isNotEmpty();
        });
    }

    @Test
    void who_is_superseded_knows_by_whom() {
        assertThat(successors(madr)).isEqualTo(Map.of(3, 26, 5, 16, 8, 19, 12, 24, 13, 35, 16, 28, 22, 37));
        assertThat(successors(nygard)).isEqualTo(Map.of(3, 8, 5, 6, 9, 33, 11, 36, 12, 13, 15, 16, 18, 19, 29, 30));
    }

    @Test
    void no_word_of_a_section_is_lost() {
        var rollout = one(madr, 33);
        assertThat(Trees.keys(rollout)).containsExactly("section");
        assertThat(Objects.requireNonNull(rollout.record()).texts().decision())
                .contains("### Rollout\n\n1. Replica first\n2. Primary on a Sunday");
        var objections = Objects.requireNonNull(one(nygard, 36).record());
        assertThat(objections.texts().consequences()).contains("### Objections", "does not get it");
        var drivers = Objects.requireNonNull(one(madr, 3).record());
        assertThat(drivers.texts().context()).contains("### Decision Drivers", "* Dispatchers must not notice");
        assertThat(drivers.texts().consequences())
                .contains("### Positive Consequences", "### Negative Consequences", "### Links", "0012-statuses");
    }

    @Test
    void code_and_tables_stay_as_they_were_written() {
        assertThat(Objects.requireNonNull(one(madr, 27).record()).texts().context())
                .contains("```sql\n-- expand\n", "## not a heading\n```");
        assertThat(Objects.requireNonNull(one(nygard, 13).record()).texts().context())
                .contains("| 900,000 | 2,100 ms | 20 ms |");
        assertThat(Objects.requireNonNull(one(nygard, 16).record()).texts().decision())
                .contains("# not a heading");
    }

    @Test
    void what_could_not_be_mapped_is_told_by_file() {
        assertThat(Trees.keys(one(madr, 38))).containsExactly("status-rest", "status");
        assertThat(Trees.keys(one(madr, 20))).contains("key");
        assertThat(Trees.keys(one(madr, 21))).contains("image-kept");
        assertThat(Trees.keys(one(nygard, 39))).contains("status");
        assertThat(Trees.keys(one(nygard, 35))).containsExactly("status-rest");
        assertThat(Trees.keys(one(nygard, 34))).containsExactly("link");
        assertThat(Trees.keys(one(nygard, 33))).containsExactly("charset");
        assertThat(Objects.requireNonNull(one(nygard, 33).record()).texts().context())
                .contains("Gebührenordnung");
    }

    @Test
    void amendments_stay_in_the_text_with_their_links() {
        var amending = Objects.requireNonNull(one(nygard, 22).record());
        assertThat(amending.status()).isEqualTo(ACCEPTED);
        assertThat(amending.texts().context())
                .startsWith("Amends [21. Branches share one database](0021-branches-share-one-database.md)");
    }

    private static List<AdrRecord> records(List<AdrReading> readings) {
        return readings.stream()
                .map(AdrReading::record)
                .filter(Objects::nonNull)
                .toList();
    }

    private static AdrReading one(List<AdrReading> readings, int number) {
        return readings.stream()
                .filter(one -> one.record() != null
                        && Integer.valueOf(number).equals(one.record().number()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Integer, Integer> successors(List<AdrReading> readings) {
        return readings.stream()
                .filter(one -> one.successor() != null)
                .collect(java.util.stream.Collectors.toMap(
                        one -> one.record().number(),
                        one -> Integer.valueOf(one.successor().replaceFirst(".*/0*(\\d+)-.*", "$1"))));
    }
}
