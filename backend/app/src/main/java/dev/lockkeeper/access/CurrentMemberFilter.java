package dev.lockkeeper.access;

import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first segment of an address names the tenant. Who is no member of it finds nothing there: 404, never 403. */
class CurrentMemberFilter extends OncePerRequestFilter {

    /** Whose request it was, for whoever speaks of it after it has ended. */
    static final String TENANT = "lockkeeper.tenant";

    private final Tenants tenants;
    private final Members members;

    CurrentMemberFilter(Tenants tenants, Members members) {
        this.tenants = tenants;
        this.members = members;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof MemberAuthentication member) {
            continueAs(member, request, response, chain);
        } else if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            continueAs(user, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void continueAs(
            SignedInUser user, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var slug = firstSegment(request);
        if (Tenants.isReserved(slug)) {
            chain.doFilter(request, response);
            return;
        }
        var member = tenants.bySlug(slug).flatMap(tenant -> memberOf(tenant, user));
        if (member.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        continueAs(new MemberAuthentication(member.get(), EnumSet.noneOf(Scope.class)), request, response, chain);
    }

    private Optional<CurrentMember> memberOf(Tenant tenant, SignedInUser user) {
        return TenantContext.in(
                tenant.id(), () -> members.byUser(user.id()).map(member -> CurrentMember.of(tenant, member)));
    }

    private static void continueAs(
            MemberAuthentication member, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(TENANT, member.getPrincipal().tenant());
        try {
            Acting.with(member, () -> {
                proceed(request, response, chain);
                return null;
            });
        } catch (Carried carried) {
            carried.rethrow();
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Carried(e);
        }
    }

    private static String firstSegment(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

    /** Takes a checked exception through a supplier. */
    private static class Carried extends RuntimeException {

        Carried(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException e) {
                throw e;
            }
            throw (ServletException) getCause();
        }
    }
}
