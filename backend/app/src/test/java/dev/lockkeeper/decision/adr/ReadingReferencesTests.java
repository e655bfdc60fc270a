package dev.lockkeeper.decision.adr;

import static dev.lockkeeper.decision.adr.Trees.file;
import static dev.lockkeeper.decision.adr.Trees.keys;
import static dev.lockkeeper.decision.adr.Trees.nygard;
import static dev.lockkeeper.decision.adr.Trees.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records a file says it takes the place of. */
class ReadingReferencesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Supersedes ADR-0002 (2020-01-03)                  | 2
                    Supersedes 2 of the 5 rules in ADR-0001           | 1
                    Supersedes 1 and 2                                | 1 2
                    Supersedes 0001-a.md, decided on 3.2.2020         | 1
                    Supersedes: #3                                    | 3
                    Supersedes [two](0002-b.md) and 1 other           | 2
                    Supersedes all of 2019                            | ~~
                    Supersedes 2 of our 3 habits                      | ~~
                    """)
    void only_what_a_line_names_is_superseded_by_it(String line, String ended) {
        var readings = read(
                nygard("0001-a.md", "Accepted"),
                nygard("0002-b.md", "Accepted"),
                nygard("0003-c.md", "Accepted"),
                nygard("0005-e.md", "Accepted\n\n" + line));

        assertThat(readings.stream()
                        .filter(one -> one.successor() != null)
                        .map(one -> one.file().name().substring(3, 4)))
                .containsExactlyInAnyOrder(ended.isEmpty() ? new String[0] : ended.split(" "));
    }

    @Test
    void a_date_beside_what_is_not_there_is_no_record() {
        var readings = read(nygard("0001-a.md", "Accepted"), nygard("0005-e.md", "Superseded by ADR 9 on 2021-01-03"));

        assertThat(readings).allSatisfy(one -> assertThat(one.successor()).isNull());
        assertThat(keys(readings.get(1))).contains("reference");
    }

    @Test
    void lists_of_links_and_front_matter_tell_whose_place_a_record_takes() {
        var readings = read(
                nygard("0001-a.md", "Accepted"),
                nygard("0002-b.md", "Accepted"),
                nygard("0003-c.md", "Accepted"),
                file(
                        "0004-d.md",
                        "---",
                        "supersedes: ADR-0002",
                        "---",
                        "# 4. Other keys",
                        "",
                        "## Status",
                        "",
                        "Accepted",
                        "",
                        "## Context",
                        "",
                        "As before.",
                        "",
                        "## Decision",
                        "",
                        "Other keys.",
                        "",
                        "## Consequences",
                        "",
                        "- Supersedes 3 habits and [a page](0003-c.md)",
                        "",
                        "## Links",
                        "",
                        "- Supersedes [Keys](0001-a.md)"));

        assertThat(readings.stream().filter(one -> one.successor() != null).map(one -> one.file()
                        .name()))
                .containsExactlyInAnyOrder("0001-a.md", "0002-b.md");
        assertThat(keys(readings.get(3))).doesNotContain("key");
        assertThat(keys(readings.get(0))).contains("superseded-elsewhere");
    }

    @Test
    void a_line_may_be_as_long_as_a_file() {
        var readings =
                read(nygard("0001-a.md", "Accepted"), nygard("0002-b.md", "Supersedes " + "1, ".repeat(100_000)));

        assertThat(readings.get(0).successor()).endsWith("0002-b.md");
    }
}
