package org.disputehub.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.disputehub.connector.Connectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A source is who its {@code X-Api-Key} says. Keys are looked up by their hash, so that the time it takes tells nothing of them. */
class SourceKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Api-Key";
    static final String SOURCE = "ROLE_SOURCE";

    private final Map<ByteBuffer, String> sources = new ConcurrentHashMap<>();

    SourceKeyFilter(Connectors connectors, Keys keys) {
        connectors.all().forEach(connector -> sources.put(hash(keys.of(connector.id())), connector.id()));
        connectors.listen((before, after) -> {
            if (after != null) {
                sources.put(hash(keys.of(after.id())), after.id());
            }
        });
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        String source = key == null ? null : sources.get(hash(key));
        if (source != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(source, null, AuthorityUtils.createAuthorityList(SOURCE)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static ByteBuffer hash(String key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
