package org.disputehub.access;

import org.disputehub.connector.Counties;
import org.disputehub.connector.Owners;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Counties, the city centre where it handles a dispute itself, and the owners of register entries use HTTP Basic: their code and its key, as at the broker. */
class CountyLogin implements AuthenticationProvider {

    static final String COUNTY = "ROLE_COUNTY";

    static final String OWNER = "ROLE_OWNER";

    private final Counties counties;
    private final Owners owners;
    private final Keys keys;

    CountyLogin(Counties counties, Owners owners, Keys keys) {
        this.counties = counties;
        this.owners = owners;
        this.keys = keys;
        // Made at the start, for an operator to hand on; an external broker asks for none.
        counties.codes().forEach(keys::of);
        owners.codes().forEach(keys::of);
        keys.of(Counties.CITY);
    }

    /** Null: not for this one to say. */
    @Override
    public Authentication authenticate(Authentication login) {
        String code = login.getName();
        byte[] given = String.valueOf(login.getCredentials()).getBytes(StandardCharsets.UTF_8);
        boolean known = counties.codes().contains(code) || code.equals(Counties.CITY) || owners.has(code);
        return known && MessageDigest.isEqual(keys.of(code).getBytes(StandardCharsets.UTF_8), given)
                ? UsernamePasswordAuthenticationToken.authenticated(code, null, AuthorityUtils.createAuthorityList(owners.has(code) ? OWNER : COUNTY)) : null;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
