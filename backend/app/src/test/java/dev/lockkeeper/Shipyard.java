package dev.lockkeeper;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.EnvironmentDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Brief.Compatibility;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A tenant with a database and two environments, where a complete migration needs nobody's approval. */
@Component
public class Shipyard {

    /** What the tests name of it. */
    public record Yard(Crew crew, DatabaseId database, UUID staging, UUID production) {}

    private final Surveying surveying;
    private final GatePolicies policies;
    private final MigrationLifecycle lifecycle;

    Shipyard(Surveying surveying, GatePolicies policies, MigrationLifecycle lifecycle) {
        this.surveying = surveying;
        this.policies = policies;
        this.lifecycle = lifecycle;
    }

    public Yard of(Crew crew) {
        return Acting.as(crew.ana(), () -> {
            approvals(crew, 0);
            return new Yard(
                    crew,
                    surveying.registerDatabase(crew.ana(), new DatabaseDetails("shop", 18, true, null, "")),
                    surveying.addEnvironment(crew.ana(), new EnvironmentDetails("staging", false, 1)),
                    surveying.addEnvironment(crew.ana(), new EnvironmentDetails("production", true, 2)));
        });
    }

    /** How many approvals every tier asks from now on. */
    public void approvals(Crew crew, int needed) {
        Acting.run(crew.ana(), () -> {
            for (var tier : RiskTier.values()) {
                var before = policies.of(tier).version();
                policies.change(crew.ana(), new GatePolicy(tier, needed, false, before));
            }
        });
    }

    public MigrationId draft(Yard yard, String title) {
        return draft(yard, title, "berth");
    }

    public MigrationId draft(Yard yard, String title, String table) {
        return Acting.as(yard.crew().ada(), () -> lifecycle.open(yard.crew().ada(), proposal(yard, title, table)));
    }

    /** Submitted, and approved by an empty policy. */
    public MigrationId approved(Yard yard, String title) {
        return approved(yard, title, "berth");
    }

    public MigrationId approved(Yard yard, String title, String table) {
        var id = draft(yard, title, table);
        Acting.run(yard.crew().ada(), () -> lifecycle.submit(yard.crew().ada(), id));
        return id;
    }

    private static Proposal proposal(Yard yard, String title, String table) {
        return new Proposal(
                title,
                yard.database(),
                null,
                null,
                Posture.FORWARD_FIX,
                new Brief("why", "few", "", Compatibility.WORKS, "nobody reads it", "drop it again"),
                List.of(new MigrationScript(
                        "01.sql",
                        Direction.UP,
                        true,
                        "CREATE TABLE %s (id bigint PRIMARY KEY, name text);".formatted(table))));
    }
}
