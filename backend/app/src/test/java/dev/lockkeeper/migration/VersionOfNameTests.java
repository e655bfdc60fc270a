package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionOfNameTests {

    @ParameterizedTest
    @CsvSource({
        "V12__add_note.sql, 12",
        "db/migration/V2_1__add_note.sql, 2.1",
        "V0007__x.sql, 7",
        "20260101120000_add_note.sql, 20260101120000",
        "0042-add-note.up.sql, 42",
        "db\\0042_add.sql, 42"
    })
    void names_that_tools_order_by_number_have_one(String name, String version) {
        assertThat(VersionOfName.of(name)).hasValue(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.sql",
                "01_up.sql",
                "add_note.sql",
                "V__x.sql",
                "Vx__y.sql",
                "2026.sql",
                "R__views.sql",
                "",
                "V"
            })
    void others_have_none(String name) {
        assertThat(VersionOfName.of(name)).isEmpty();
    }
}
