package dev.lockkeeper.access;

import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantId;

/** Who asks, and in which tenant; a controller takes it as an argument. */
public record CurrentMember(Tenant of, MemberId id, String name, Role role, boolean agent) {

    public static CurrentMember of(Tenant tenant, Member member) {
        return new CurrentMember(tenant, member.id(), member.name(), member.role(), member.agent());
    }

    public TenantId tenant() {
        return of.id();
    }

    public String slug() {
        return of.slug();
    }

    public boolean mayEngineer() {
        return role.includes(Role.ENGINEER);
    }

    public boolean mayReview() {
        return role.includes(Role.REVIEWER) && !agent;
    }

    public boolean mayAdminister() {
        return role.includes(Role.ADMIN);
    }
}
