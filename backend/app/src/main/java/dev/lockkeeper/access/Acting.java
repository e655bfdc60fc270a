package dev.lockkeeper.access;

import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Runs work as a member, with that member's tenant and rights: what a request does, without a request. */
public final class Acting {

    private Acting() {}

    public static <T extends @Nullable Object> T as(CurrentMember member, Supplier<T> work) {
        return with(new MemberAuthentication(member, EnumSet.noneOf(Scope.class)), work);
    }

    public static void run(CurrentMember member, Runnable work) {
        as(member, () -> {
            work.run();
            return null;
        });
    }

    /** Runs work that nobody asked for, a job's: it may do what a viewer may, and is no member. */
    public static <T extends @Nullable Object> T asSystem(TenantId tenant, Supplier<T> work) {
        return with(new SystemAuthentication(), tenant, work);
    }

    static <T extends @Nullable Object> T with(MemberAuthentication authentication, Supplier<T> work) {
        return with(authentication, authentication.getPrincipal().tenant(), work);
    }

    private static <T extends @Nullable Object> T with(
            Authentication authentication, TenantId tenant, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        try {
            return TenantContext.in(tenant, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
