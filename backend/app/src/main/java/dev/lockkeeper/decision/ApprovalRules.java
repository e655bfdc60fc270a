package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose approval the current tenant's decisions need. */
@Repository
class ApprovalRules {

    /** More would be read by nobody. */
    static final int MOST = 50;

    private final JdbcClient jdbc;

    ApprovalRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    List<ApprovalRule> list() {
        return jdbc.sql("""
                        select r.id, r.category, r.domain_id, r.approvals, r.whose,
                               array(select a.member_id from tenant.decision_approver a
                                      where a.tenant_id = :tenant and a.rule_id = r.id) as named
                          from tenant.decision_approval_rule r
                         where r.tenant_id = :tenant
                         order by r.id
                         limit :most
                        """)
                .param("tenant", tenant())
                .param("most", MOST)
                .query(ApprovalRules::rule)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ApprovalRule rule, MemberId by, Instant at) {
        try {
            insert(rule, by, at);
            rule.named().forEach(member -> insertApprover(rule.id(), member));
        } catch (DataIntegrityViolationException reference) {
            throw new NotFound("domain or approver");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID id) {
        var gone = jdbc.sql("delete from tenant.decision_approval_rule where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .update();
        if (gone == 0) {
            throw new NotFound("rule");
        }
    }

    private void insert(ApprovalRule rule, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.decision_approval_rule
                               (tenant_id, id, category, domain_id, approvals, whose, set_by, set_at)
                        values (:tenant, :id, :category, :domain, :approvals, :whose, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("id", rule.id())
                .param(
                        "category",
                        rule.category() == null ? null : rule.category().name())
                .param("domain", value(rule.domain()))
                .param("approvals", rule.approvals())
                .param("whose", rule.whose().name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertApprover(UUID rule, MemberId member) {
        jdbc.sql(
                        "insert into tenant.decision_approver (tenant_id, rule_id, member_id) values (:tenant, :rule, :member)")
                .param("tenant", tenant())
                .param("rule", rule)
                .param("member", member.value())
                .update();
    }

    private static ApprovalRule rule(ResultSet row, int number) throws SQLException {
        var category = row.getString("category");
        var domain = row.getObject("domain_id", UUID.class);
        var named = (UUID[]) row.getArray("named").getArray();
        return new ApprovalRule(
                row.getObject("id", UUID.class),
                category == null ? null : DecisionCategory.valueOf(category),
                domain == null ? null : new DomainId(domain),
                row.getInt("approvals"),
                ApprovalRule.Whose.valueOf(row.getString("whose")),
                Arrays.stream(named).map(MemberId::new).collect(Collectors.toSet()));
    }

    private static @Nullable UUID value(@Nullable DomainId domain) {
        return domain == null ? null : domain.value();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
