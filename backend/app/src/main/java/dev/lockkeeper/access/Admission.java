package dev.lockkeeper.access;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people and agents into a tenant. */
@Service
@Transactional
public class Admission {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    Admission(JdbcClient jdbc, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
    }

    /** The first member of a new tenant, whom nobody can invite. Runs in the tenant's context. */
    public CurrentMember found(Tenant tenant, String email, String name, String password) {
        require(memberCount() == 0, "member.tenant-has-owner");
        var id = admit(email, name, password, Role.OWNER);
        return new CurrentMember(tenant, id, name, Role.OWNER, false);
    }

    /** Nobody but an owner makes another. */
    @AdminsMay
    public MemberId addMember(String email, String name, String password, Role role) {
        var byOwner = MemberAuthentication.current().filter(me -> me.role() == Role.OWNER);
        require(role != Role.OWNER || byOwner.isPresent(), "member.owners-by-owners");
        return admit(email, name, password, role);
    }

    /** An agent acts with the rights of an engineer at most; its owner answers for it and never approves its work. */
    @AdminsMay
    public MemberId addAgent(String name, MemberId owner) {
        return addAgent(name, null, owner);
    }

    /**
     * As above.
     *
     * @param model that it runs on; what it writes says so
     */
    @AdminsMay
    public MemberId addAgent(String name, @Nullable String model, MemberId owner) {
        var id = new MemberId(Ids.next());
        jdbc.sql("""
                        insert into tenant.member (tenant_id, id, kind, owner_id, name, role, model)
                        values (:tenant, :id, 'AGENT', :owner, :name, 'ENGINEER', :model)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", id.value())
                .param("owner", owner.value())
                .param("name", name)
                .param("model", stripped(model), Types.VARCHAR)
                .update();
        return id;
    }

    static @Nullable String stripped(@Nullable String model) {
        return model == null || model.isBlank() ? null : model.strip();
    }

    /** Whoever has left and comes back is the same member again. */
    private MemberId admit(String email, String name, String password, Role role) {
        var id = new MemberId(Ids.next());
        var member = admit(id, email, name, password, role);
        if (!member.equals(id)) {
            MemberAuthentication.current()
                    .ifPresent(by -> events.publishEvent(new RightsChanged(by.id(), member, "back, now " + role)));
        }
        return member;
    }

    private MemberId admit(MemberId id, String email, String name, String password, Role role) {
        var user = userOf(email, name, password);
        var tenant = TenantContext.required().value();
        jdbc.sql("insert into platform.membership (user_id, tenant_id) values (:user, :tenant) on conflict do nothing")
                .param("user", user)
                .param("tenant", tenant)
                .update();
        return jdbc.sql("""
                        insert into tenant.member as m (tenant_id, id, kind, user_id, name, role)
                        values (:tenant, :id, 'HUMAN', :user, :name, :role)
                        on conflict on constraint member_user_unique do update
                          set active = true, name = excluded.name, role = excluded.role, version = m.version + 1
                          where not m.active
                        returning id
                        """)
                .param("tenant", tenant)
                .param("id", id.value())
                .param("user", user)
                .param("name", name)
                .param("role", role.name())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(() -> new RuleViolation("member.in-already"));
    }

    /** One person may be a member of several tenants with one sign-in; an existing password stays as it is. */
    private UUID userOf(String email, String name, String password) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql("select id from platform.user_account where email = :email")
                .param("email", address)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> newUser(address, name, password));
    }

    private UUID newUser(String email, String name, String password) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into platform.user_account (id, email, name, password_hash)
                        values (:id, :email, :name, :hash)
                        """)
                .param("id", id)
                .param("email", email)
                .param("name", name)
                .param("hash", passwords.encode(password))
                .update();
        return id;
    }

    private int memberCount() {
        return jdbc.sql("select count(*) from tenant.member where tenant_id = :tenant")
                .param("tenant", TenantContext.required().value())
                .query(Integer.class)
                .single();
    }
}
