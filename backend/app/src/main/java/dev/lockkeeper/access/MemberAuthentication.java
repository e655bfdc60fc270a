package dev.lockkeeper.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request, a job or a token that acts as a member of a tenant. */
public class MemberAuthentication extends AbstractAuthenticationToken {

    private final transient CurrentMember member;
    private final @Nullable String token;

    MemberAuthentication(CurrentMember member, Collection<Scope> scopes) {
        this(member, scopes, null);
    }

    /** By a token of this name. */
    MemberAuthentication(CurrentMember member, Collection<Scope> scopes, @Nullable String token) {
        super(authorities(member, scopes));
        this.member = member;
        this.token = token;
        setAuthenticated(true);
    }

    /** Who acts at this moment, if anybody acts as a member. */
    public static Optional<CurrentMember> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof MemberAuthentication authentication
                ? Optional.of(authentication.member)
                : Optional.empty();
    }

    /** The name of the token by which somebody acts at this moment, if it is by one. */
    public static Optional<String> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof MemberAuthentication authentication
                ? Optional.ofNullable(authentication.token)
                : Optional.empty();
    }

    private static List<GrantedAuthority> authorities(CurrentMember member, Collection<Scope> scopes) {
        var names = Stream.concat(
                Stream.of(member.role().authority()), scopes.stream().map(Scope::authority));
        return names.<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public Object getCredentials() {
        return AuthorityUtils.NO_AUTHORITIES;
    }

    @Override
    public CurrentMember getPrincipal() {
        return member;
    }

    @Override
    public String getName() {
        return member.id().toString();
    }
}
