package dev.lockkeeper.linting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.lint.LintConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class SavingConventionsTests {

    private static final LintConfig QUIET = config("rules.select-star", "off");

    @Autowired
    Cast cast;

    @Autowired
    Conventions conventions;

    @Autowired
    ConventionVersions versions;

    @Autowired
    AuditTrail trail;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void a_tenant_that_has_saved_nothing_asks_for_nothing() {
        assertThat(current(harbor)).isEqualTo(SavedConventions.NONE);
    }

    @Test
    void each_saving_is_a_version_that_says_who_and_why() {
        save(harbor.ana(), 0, QUIET, "Reports may.");
        save(harbor.olga(), 1, config("tenancy.key", "tenant_id"), "");

        assertThat(current(harbor)).isEqualTo(new SavedConventions(2, config("tenancy.key", "tenant_id")));
        assertThat(Acting.as(harbor.ana(), () -> versions.history(5)))
                .extracting(ConventionVersion::version, ConventionVersion::savedBy, ConventionVersion::note)
                .containsExactly(tuple(2, "Olga", ""), tuple(1, "Ana", "Reports may."));
    }

    @Test
    void the_trail_says_what_changed() {
        save(harbor.ana(), 0, QUIET, "Reports may.");

        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 10).items()))
                .filteredOn(entry -> entry.action().equals("linting.changed"))
                .extracting(AuditEntry::subject, AuditEntry::detail)
                .containsExactly(tuple("linting 1", "rules.select-star: Reports may."));
    }

    @Test
    void who_read_an_older_version_is_told() {
        save(harbor.ana(), 0, QUIET, "");

        assertThatThrownBy(() -> save(harbor.olga(), 0, config("tenancy.key", "tenant_id"), ""))
                .isInstanceOf(Conflict.class);
        assertThat(current(harbor).config()).isEqualTo(QUIET);
    }

    @Test
    void nobody_below_an_admin_saves() {
        assertThatThrownBy(() -> save(harbor.boris(), 0, QUIET, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> save(harbor.ada(), 0, QUIET, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_cannot_be_followed_is_not_saved() {
        refused(config("rules.no-such-rule", "off"), "linting.wrong");
        refused(config("naming.table", "["), "linting.wrong");
        refused(config("privacy.words", "x".repeat(Conventions.LONGEST)), "linting.too-long");
        refused(LintConfig.NONE, "linting.unchanged");

        assertThat(current(harbor).version()).isZero();
    }

    @Test
    void another_tenants_stay_as_they_are() {
        var quarry = cast.quarry();
        save(quarry.ana(), 0, config("tenancy.key", "owner_id"), "");

        save(harbor.ana(), 0, QUIET, "");

        assertThat(current(quarry).config()).isEqualTo(config("tenancy.key", "owner_id"));
    }

    static LintConfig config(String key, String value) {
        return new LintConfig(Map.of(key, List.of(value)));
    }

    private void refused(LintConfig config, String key) {
        assertThatThrownBy(() -> save(harbor.ana(), 0, config, ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }

    private void save(CurrentMember by, int seen, LintConfig config, String note) {
        Acting.run(by, () -> conventions.save(by, seen, config, note));
    }

    private SavedConventions current(Crew crew) {
        return Acting.as(crew.vera(), () -> conventions.current());
    }
}
