package org.disputehub.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** A source is who its key or its signature says. HTTP Basic is read further on, as for people. */
class SourceFilter extends OncePerRequestFilter {

    static final String SOURCE = "ROLE_SOURCE";

    private final SourceKeys keys;
    private final SignedMessages signed;
    private final Denials denials;

    SourceFilter(SourceKeys keys, SignedMessages signed, Denials denials) {
        this.keys = keys;
        this.signed = signed;
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String source = keys.source(request);
        if (source != null) {
            pass(source, request, response, chain);
            return;
        }
        SignedMessages.Verdict verdict = signed.check(request);
        switch (verdict.kind()) {
            case NONE -> chain.doFilter(request, response);
            case TOO_LARGE -> denials.tooLarge(request, response, verdict.limit());
            case TOO_MANY -> denials.tooMany(request, response);
            case GENUINE -> {
                pass(verdict.source(), verdict.request(), response, chain);
                if (response.getStatus() == 429 || response.getStatus() >= 500) {
                    signed.forget(verdict); // nothing was taken, so the very same message may come again
                }
            }
        }
    }

    private static void pass(String source, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(source, null, AuthorityUtils.createAuthorityList(SOURCE)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
