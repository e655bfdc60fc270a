package dev.lockkeeper.tenancy;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.Ids;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customer organisations of this installation. */
@Repository
public class Tenants {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    /** First segments of addresses that are no tenant's. */
    private static final Set<String> RESERVED = Set.of(
            "account",
            "actuator",
            "admin",
            "api",
            "assets",
            "css",
            "error",
            "favicon",
            "health",
            "hooks",
            "img",
            "js",
            "mcp",
            "rules",
            "sign-in",
            "sign-out",
            "static",
            "tenants",
            "unsubscribe",
            "v3",
            "vendor",
            "welcome");

    private final JdbcClient jdbc;

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an address that begins so is nobody's: the application's own pages, files and doors. */
    public static boolean isReserved(String firstSegment) {
        return firstSegment.isEmpty() || RESERVED.contains(firstSegment) || firstSegment.contains(".");
    }

    public Optional<Tenant> bySlug(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select id, slug, name, demo from platform.tenant where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> tenant(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getBoolean("demo")))
                .optional();
    }

    public Optional<Tenant> byId(TenantId id) {
        return jdbc.sql("select id, slug, name, demo from platform.tenant where id = :id")
                .param("id", id.value())
                .query((row, n) -> tenant(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getBoolean("demo")))
                .optional();
    }

    /** The tenants that a user may enter, by name. */
    public List<Tenant> of(UUID user) {
        return jdbc.sql("""
                        select t.id, t.slug, t.name, t.demo
                          from platform.tenant t join platform.membership m on m.tenant_id = t.id
                         where m.user_id = :user
                         order by t.name, t.id
                         limit 100
                        """)
                .param("user", user)
                .query((row, n) -> tenant(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getBoolean("demo")))
                .list();
    }

    /** One after the other: work for many tenants lists them here and then enters each one's context. */
    public List<TenantId> ids() {
        return jdbc.sql("select id from platform.tenant order by id").query(UUID.class).list().stream()
                .map(TenantId::new)
                .toList();
    }

    @Transactional
    public Tenant create(String slug, String name, boolean demo) {
        var tenant = draft(slug, name, demo);
        add(tenant);
        return tenant;
    }

    /** A tenant that could be added: for who must know its identifier before the transaction that adds it begins. */
    public Tenant draft(String slug, String name, boolean demo) {
        require(SLUG.matcher(slug).matches(), "tenant.slug-form");
        require(!RESERVED.contains(slug), "tenant.slug-reserved");
        require(bySlug(slug).isEmpty(), "tenant.slug-taken");
        return new Tenant(new TenantId(Ids.next()), slug, name, demo);
    }

    @Transactional
    public void add(Tenant tenant) {
        jdbc.sql("insert into platform.tenant (id, slug, name, demo) values (:id, :slug, :name, :demo)")
                .param("id", tenant.id().value())
                .param("slug", tenant.slug())
                .param("name", tenant.name())
                .param("demo", tenant.demo())
                .update();
    }

    private static Tenant tenant(UUID id, String slug, String name, boolean demo) {
        return new Tenant(new TenantId(id), slug, name, demo);
    }
}
