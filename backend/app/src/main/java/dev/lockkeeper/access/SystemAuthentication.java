package dev.lockkeeper.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Lockkeeper itself, at work for one tenant: sees what a viewer sees, and stands in no list of members. */
class SystemAuthentication extends AbstractAuthenticationToken {

    static final String NAME = "system";

    SystemAuthentication() {
        super(AuthorityUtils.createAuthorityList(Role.VIEWER.authority()));
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return AuthorityUtils.NO_AUTHORITIES;
    }

    @Override
    public String getPrincipal() {
        return NAME;
    }
}
