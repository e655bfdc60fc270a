package dev.lockkeeper.migration;

import static dev.lockkeeper.risk.RiskTier.LOW;
import static dev.lockkeeper.risk.RiskTier.MODERATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.Floors;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@LockkeeperTest
class SavingAPolicyTests {

    private static final String NEW_TABLE = "CREATE TABLE fulfilment (id bigint PRIMARY KEY);";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GatePolicies policies;

    @Autowired
    PolicyVersions versions;

    @Autowired
    MigrationArchive archive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_tenant_without_one_has_the_products_own() {
        assertThat(current(harbor)).isEqualTo(Policy.STANDARD);
    }

    @Test
    void each_saving_is_a_version_and_the_old_ones_stay() {
        save(harbor.ana(), slower(current(harbor), 6), "Our disks are slow.");
        save(harbor.ana(), slower(current(harbor), 9), "");

        assertThat(current(harbor).version()).isEqualTo(2);
        assertThat(Acting.as(harbor.ana(), () -> versions.get(1)).risk().costs().safety())
                .isEqualTo(6);
        assertThat(Acting.as(harbor.ana(), () -> versions.history(5)))
                .extracting(PolicyVersion::version, PolicyVersion::note)
                .containsExactly(tuple(2, ""), tuple(1, "Our disks are slow."));
    }

    @Test
    void who_read_an_older_version_is_told() {
        var read = current(harbor);
        save(harbor.ana(), slower(read, 6), "");

        assertThatThrownBy(() -> save(harbor.olga(), slower(read, 9), "")).isInstanceOf(Conflict.class);
        assertThat(current(harbor).risk().costs().safety()).isEqualTo(6);
    }

    @Test
    void what_it_asks_for_is_told_to_the_previous_release_too() {
        ask(new GatePolicy(MODERATE, 4, true, 0));

        var mirrored = Acting.as(
                harbor.ana(),
                () -> transaction.execute(status -> jdbc.sql("""
                        select approvals from tenant.gate_policy where tenant_id = :tenant and tier = 'MODERATE'
                        """)
                        .param("tenant", harbor.ana().tenant().value())
                        .query(Integer.class)
                        .single()));
        assertThat(mirrored).isEqualTo(4);
    }

    @Test
    void nobody_below_an_admin_saves_one() {
        assertThatThrownBy(() -> save(harbor.boris(), current(harbor), "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void another_tenants_policy_stays_as_it_is() {
        var quarry = cast.quarry();

        save(harbor.ana(), slower(current(harbor), 6), "");

        assertThat(current(quarry)).isEqualTo(Policy.STANDARD);
    }

    @Test
    void a_posture_that_the_tier_does_not_admit_blocks_the_gate() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        assertThat(check(id, "posture").verdict()).isEqualTo(Verdict.OPEN);

        ask(new GatePolicy(MODERATE, 2, false, List.of(Posture.REVERSIBLE), false, 0));

        assertThat(check(id, "posture").verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_tier_that_wants_a_compatibility_note_waits_for_it() {
        var noted = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        var silent = fixtures.silent(harbor.ada(), shop, NEW_TABLE);

        ask(new GatePolicy(MODERATE, 2, false, List.of(), true, 0));

        assertThat(check(noted, "compatibility-note").verdict()).isEqualTo(Verdict.OPEN);
        assertThat(check(silent, "compatibility-note").verdict()).isEqualTo(Verdict.WAITING);
    }

    @Test
    void a_policy_survives_being_kept_as_it_was() {
        save(harbor.ana(), slower(current(harbor), 6).with(new GatePolicy(LOW, 3, true, 0)), "");

        var kept = current(harbor);

        assertThat(kept.of(LOW)).isEqualTo(new GatePolicy(LOW, 3, true, 1));
        assertThat(kept.risk()).isEqualTo(slower(Policy.STANDARD, 6).risk());
    }

    @Test
    void a_policy_from_before_windows_and_rehearsals_is_still_read() {
        var tree = (ObjectNode) json.readTree(json.writeValueAsString(Policy.STANDARD));
        tree.remove("windows");
        tree.get("tiers").forEach(tier -> ((ObjectNode) tier).remove("conditions"));

        assertThat(json.readValue(tree.toString(), Policy.class)).isEqualTo(Policy.STANDARD);
    }

    @Test
    void a_policy_from_before_floors_had_rules_is_still_read() {
        var floors = new Floors(Map.of("bug", RiskTier.HIGH), LOW, LOW, LOW, LOW, 0);
        var risk = Policy.STANDARD.risk();
        var policy = new Policy(0, new RiskPolicy(risk.limits(), risk.costs(), floors), Policy.STANDARD.tiers());
        var tree = (ObjectNode) json.readTree(json.writeValueAsString(policy));
        ((ObjectNode) tree.get("risk").get("floors")).remove("issues");

        assertThat(json.readValue(tree.toString(), Policy.class)).isEqualTo(policy);
    }

    @Test
    void inputs_from_before_more_than_the_type_was_known_are_still_read() {
        var told = json.readValue("{\"issueType\":\"Bug\",\"domains\":[],\"incidents\":[]}", FloorFacts.class);

        assertThat(told).isEqualTo(new FloorFacts("Bug", List.of(), List.of()));
    }

    static Policy slower(Policy policy, double safety) {
        var risk = policy.risk();
        var costs = new Costs(
                risk.costs().perRow(),
                risk.costs().bytesPerSecond(),
                safety,
                risk.costs().assumedRows());
        return new Policy(policy.version(), new RiskPolicy(risk.limits(), costs, risk.floors()), policy.tiers());
    }

    private CheckResult check(MigrationId id, String key) {
        return Acting.as(harbor.vera(), () -> archive.gate(archive.get(id)).checks()).stream()
                .filter(check -> check.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void ask(GatePolicy policy) {
        Acting.run(harbor.ana(), () -> policies.change(harbor.ana(), policy));
    }

    private void save(CurrentMember by, Policy policy, String note) {
        Acting.run(by, () -> policies.save(by, policy, note));
    }

    private Policy current(Crew crew) {
        return Acting.as(crew.vera(), () -> policies.current());
    }
}
