package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the assessments of the current tenant's revisions rest on: added, read, never changed. */
@Repository
class Assessments {

    private final JdbcClient jdbc;
    private final ToldGuards guards;
    private final JsonMapper json;

    Assessments(JdbcClient jdbc, ToldGuards guards, JsonMapper json) {
        this.jdbc = jdbc;
        this.guards = guards;
        this.json = json;
    }

    /** The first of a revision brings no answer of its own: that stands in the revision. */
    void add(
            UUID revision,
            Assessed assessed,
            @Nullable LintReport report,
            @Nullable RiskAssessment assessment,
            @Nullable MemberId by) {
        var inputs = assessed.inputs();
        jdbc.sql("""
                        insert into tenant.migration_assessment
                               (tenant_id, id, revision_id, number, model_version, policy_version, inputs,
                                guards_hash, report, assessment, reason, assessed_by, assessed_at)
                        values (:tenant, :id, :revision, :number, :model, :policy, :inputs::jsonb,
                                :guards, :report::jsonb, :assessment::jsonb, :reason, :by, :at)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", Ids.next())
                .param("revision", revision)
                .param("number", assessed.number())
                .param("model", assessed.modelVersion())
                .param("policy", assessed.policyVersion())
                .param("inputs", json.writeValueAsString(inputs == null ? null : inputs.guarded(List.of())))
                .param("guards", inputs == null ? null : guards.keep(inputs.guards()), Types.VARCHAR)
                .param("report", text(report), Types.VARCHAR)
                .param("assessment", text(assessment), Types.VARCHAR)
                .param("reason", assessed.reason())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("at", Objects.requireNonNull(assessed.at()).atOffset(ZoneOffset.UTC))
                .update();
    }

    Assessed assessed(ResultSet row) throws SQLException {
        var number = row.getInt("assessed_number");
        if (row.wasNull()) {
            return Assessed.UNKNOWN;
        }
        return new Assessed(
                number,
                row.getInt("model_version"),
                row.getInt("policy_version"),
                inputs(row),
                row.getString("assessed_reason"),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant());
    }

    private AssessmentInputs inputs(ResultSet row) throws SQLException {
        var inputs = json.readValue(row.getString("inputs"), AssessmentInputs.class);
        var hash = row.getString("guards_hash");
        return hash == null ? inputs : inputs.guarded(guards.get(hash));
    }

    private @Nullable String text(@Nullable Object answer) {
        return answer == null ? null : json.writeValueAsString(answer);
    }
}
