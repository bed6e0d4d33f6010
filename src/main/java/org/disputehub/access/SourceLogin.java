package org.disputehub.access;

import org.disputehub.connector.Connectors;
import org.disputehub.connector.Credentials;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Sources that use HTTP Basic: the connector's id and its key. */
class SourceLogin implements AuthenticationProvider {

    private final Connectors connectors;
    private final Keys keys;

    SourceLogin(Connectors connectors, Keys keys) {
        this.connectors = connectors;
        this.keys = keys;
    }

    /** Null: not for this one to say. */
    @Override
    public Authentication authenticate(Authentication login) {
        boolean known = connectors.find(login.getName()).filter(connector -> connector.definition().credentials().kind() == Credentials.Kind.BASIC).isPresent();
        byte[] given = String.valueOf(login.getCredentials()).getBytes(StandardCharsets.UTF_8);
        return known && MessageDigest.isEqual(keys.of(login.getName()).getBytes(StandardCharsets.UTF_8), given)
                ? UsernamePasswordAuthenticationToken.authenticated(login.getName(), null, AuthorityUtils.createAuthorityList(SourceFilter.SOURCE)) : null;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
