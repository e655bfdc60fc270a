package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to which revision of the current tenant's decisions, only ever added to. */
@Repository
class Approvals {

    /** Somebody's approval of one of the revisions. */
    public record Given(int revision, String name, Instant at) {}

    private final JdbcClient jdbc;
    private final ApprovalRules rules;
    private final Domains domains;
    private final DecisionHands hands;

    Approvals(JdbcClient jdbc, ApprovalRules rules, Domains domains, DecisionHands hands) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.domains = domains;
        this.hands = hands;
    }

    /** Said twice it counts once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Decision decision, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.decision_approval (tenant_id, decision_id, revision, member_id, at)
                        values (:tenant, :decision, :revision, :by, :at)
                        on conflict do nothing
                        """)
                .param("tenant", tenant())
                .param("decision", decision.key())
                .param("revision", decision.latest())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * How far the latest revision is agreed to.
     *
     * @param concerned that revision, and of an amendment also what it would take the place of
     */
    @Transactional(readOnly = true)
    Agreement of(Decision decision, List<DecisionRevision> concerned) {
        var contents = concerned.stream().map(DecisionRevision::content).toList();
        return agreement(contents, hands.of(decision, concerned.get(0).by()), given(decision));
    }

    /** Whether anybody is asked about a revision that would say the first of these, instead of the others. */
    @Transactional(readOnly = true)
    boolean areWanted(List<DecisionContent> contents, MemberId author) {
        return !agreement(contents, Set.of(author), List.of()).needs().isEmpty();
    }

    /**
     * Which records that were agreed to elsewhere may come in as such by the word of whoever brings them: those of which
     * the rules ask for nobody else. Their words are not theirs.
     */
    @Transactional(readOnly = true)
    Predicate<DecisionContent> grantedBy(MemberId member) {
        var asked = rules.list();
        var owners = owners();
        var word = List.of(new Approval(member, "", Instant.EPOCH));
        return content ->
                Agreement.of(List.of(content), Set.of(), word, asked, owners).reached();
    }

    private Agreement agreement(List<DecisionContent> contents, Set<MemberId> hands, List<Approval> given) {
        return Agreement.of(contents, hands, given, rules.list(), owners());
    }

    private Map<DomainId, List<MemberId>> owners() {
        return domains.list().stream().collect(Collectors.toMap(Domain::id, Domain::owners));
    }

    /** Whether anybody has agreed to the latest revision. */
    @Transactional(readOnly = true)
    boolean any(Decision decision) {
        return !given(decision).isEmpty();
    }

    /** Of those who could still give it: who has left, or reviews no longer, is not asked. */
    private List<Approval> given(Decision decision) {
        return jdbc.sql("""
                        select a.member_id, m.name, a.at
                          from tenant.decision_approval a
                          join tenant.member m on m.tenant_id = :tenant and m.id = a.member_id
                           and m.active and m.kind = 'HUMAN' and m.role in ('OWNER', 'ADMIN', 'REVIEWER')
                         where a.tenant_id = :tenant and a.decision_id = :decision and a.revision = :revision
                         order by a.at, m.name
                         limit 100
                        """)
                .param("tenant", tenant())
                .param("decision", decision.key())
                .param("revision", decision.latest())
                .query(Approvals::approval)
                .list();
    }

    /** Whoever gave them, whatever has become of it: the latest revision first. */
    @Transactional(readOnly = true)
    List<Given> all(UUID decision) {
        return jdbc.sql("""
                        select a.revision, m.name, a.at
                          from tenant.decision_approval a
                          join tenant.member m on m.tenant_id = :tenant and m.id = a.member_id
                         where a.tenant_id = :tenant and a.decision_id = :decision
                         order by a.revision desc, a.at, m.name
                         limit 100
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .query(Given.class)
                .list();
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
