package org.disputehub.access;

import org.disputehub.connector.Counties;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Counties, and the city centre where it handles a dispute itself, use HTTP Basic: their code and its key, as at the broker. */
class CountyLogin implements AuthenticationProvider {

    static final String COUNTY = "ROLE_COUNTY";

    private final Counties counties;
    private final Keys keys;

    CountyLogin(Counties counties, Keys keys) {
        this.counties = counties;
        this.keys = keys;
    }

    /** Null: not for this one to say. */
    @Override
    public Authentication authenticate(Authentication login) {
        String code = login.getName();
        byte[] given = String.valueOf(login.getCredentials()).getBytes(StandardCharsets.UTF_8);
        boolean known = counties.codes().contains(code) || code.equals(Counties.CITY);
        return known && MessageDigest.isEqual(keys.of(code).getBytes(StandardCharsets.UTF_8), given)
                ? UsernamePasswordAuthenticationToken.authenticated(code, null, AuthorityUtils.createAuthorityList(COUNTY)) : null;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
