package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the catalogue's rows. They have no rules but their names' uniqueness, so they are rows and no entities. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CatalogueEntries {

    private final JdbcClient jdbc;

    CatalogueEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DomainId id, DomainDetails details) {
        orRefuse("catalogue.domain.taken", () -> set(id.value(), details, """
                insert into tenant.domain (tenant_id, id, name, description)
                values (:tenant, :id, :name, :description)
                """).update());
        own(id, details.owners());
    }

    void update(DomainId id, int version, DomainDetails details) {
        var changed = orRefuse(
                "catalogue.domain.taken",
                () -> set(id.value(), details, """
                        update tenant.domain set name = :name, description = :description, version = version + 1
                         where tenant_id = :tenant and id = :id and version = :version
                        """).param("version", version).update());
        requireChanged(changed, version("domain", id.value()));
        jdbc.sql("delete from tenant.domain_owner where tenant_id = :tenant and domain_id = :id")
                .param("tenant", tenant())
                .param("id", id.value())
                .update();
        own(id, details.owners());
    }

    void insert(DatabaseId id, DatabaseDetails details) {
        orRefuse("catalogue.database.taken", () -> set(id.value(), details, """
                insert into tenant.database
                       (tenant_id, id, name, major_version, domain_id, runner_sets_lock_timeout, description)
                values (:tenant, :id, :name, :major, :domain, :timeout, :description)
                """).update());
    }

    void update(DatabaseId id, int version, DatabaseDetails details) {
        var changed = orRefuse(
                "catalogue.database.taken",
                () -> set(id.value(), details, """
                        update tenant.database
                           set name = :name, major_version = :major, domain_id = :domain,
                               runner_sets_lock_timeout = :timeout, description = :description, version = version + 1
                         where tenant_id = :tenant and id = :id and version = :version
                        """).param("version", version).update());
        requireChanged(changed, version("database", id.value()));
    }

    void insert(UUID id, EnvironmentDetails details) {
        orRefuse("catalogue.environment.taken", () -> set(id, details, """
                insert into tenant.environment (tenant_id, id, name, position, production)
                values (:tenant, :id, :name, :position, :production)
                """).update());
    }

    void update(UUID id, int version, EnvironmentDetails details) {
        var changed = orRefuse(
                "catalogue.environment.taken",
                () -> set(id, details, """
                        update tenant.environment
                           set name = :name, position = :position, production = :production, version = version + 1
                         where tenant_id = :tenant and id = :id and version = :version
                        """).param("version", version).update());
        requireChanged(changed, version("environment", id));
    }

    /** Which version an entry has reached; the forms carry it. The table is a name of ours, never a reader's. */
    @Transactional(readOnly = true)
    int version(String table, UUID id) {
        return jdbc.sql("select version from tenant." + table + " where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound(table));
    }

    private void own(DomainId domain, List<MemberId> owners) {
        orRefuse("catalogue.domain.taken", () -> jdbc.sql("""
                        insert into tenant.domain_owner (tenant_id, domain_id, member_id)
                        select distinct :tenant, :domain, owner from unnest(:owners) as owner
                        """)
                .param("tenant", tenant())
                .param("domain", domain.value())
                .param("owners", owners.stream().map(MemberId::value).toArray(UUID[]::new))
                .update());
    }

    private JdbcClient.StatementSpec set(UUID id, DomainDetails details, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant())
                .param("id", id)
                .param("name", details.name())
                .param("description", details.description());
    }

    private JdbcClient.StatementSpec set(UUID id, DatabaseDetails details, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant())
                .param("id", id)
                .param("name", details.name())
                .param("major", details.majorVersion())
                .param("domain", value(details.domain()))
                .param("timeout", details.runnerSetsLockTimeout())
                .param("description", details.description());
    }

    private JdbcClient.StatementSpec set(UUID id, EnvironmentDetails details, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant())
                .param("id", id)
                .param("name", details.name())
                .param("position", details.position())
                .param("production", details.production());
    }

    private static @Nullable UUID value(@Nullable DomainId domain) {
        return domain == null ? null : domain.value();
    }

    /** The database decides, so two who add the same name at once cannot both succeed. */
    private static int orRefuse(String taken, IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException twin) {
            throw new RuleViolation(taken);
        } catch (DataIntegrityViolationException reference) {
            throw new NotFound("what the entry refers to");
        }
    }

    /** Its version was read, so it is there: somebody else was faster. */
    private static void requireChanged(int changed, int version) {
        if (changed == 0) {
            throw new Conflict();
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
