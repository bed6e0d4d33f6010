package org.disputehub.access;

import jakarta.servlet.http.HttpServletResponse;
import org.disputehub.connector.Connectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Two doors: the API, without sessions, and the pages for people, with a login form. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** A key is typed into that page, so it runs and reaches nothing but the hub's own files. */
    private static final String PARTNER_PAGE_MAY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Addresses are matched by their path alone, which costs a fraction of asking Spring MVC for each rule. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Connectors connectors, Keys keys, RoleLogin login) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authenticationProvider(login)
                .addFilterBefore(new SourceKeyFilter(connectors, keys), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> noCredentials(response)))
                .exceptionHandling(faults -> faults
                        .authenticationEntryPoint((request, response, e) -> noCredentials(response))
                        .accessDeniedHandler((request, response, e) -> problem(response, 403, "not-yours", "These credentials are not for this address",
                                "Use the key of the connector that stands in the address.")))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.POST, "/api/v1/reports/{connector}").access((authentication, context) -> {
                            String connector = context.getVariables().get("connector");
                            boolean source = authentication.get().getAuthorities().stream().anyMatch(a -> a.getAuthority().equals(SourceKeyFilter.SOURCE));
                            boolean own = authentication.get().getName().equals(connector) || connectors.find(connector).isEmpty();
                            return new AuthorizationDecision(source && own);
                        })
                        .requestMatchers(HttpMethod.GET, "/api/v1/partner/**").permitAll()
                        .requestMatchers("/api/v1/receipts/**").hasAnyRole("SOURCE", Role.VIEWER.name())
                        .requestMatchers(HttpMethod.GET, "/api/v1/quarantine/*/raw").hasRole(Role.OPERATOR.name())
                        .requestMatchers(HttpMethod.GET).hasRole(Role.VIEWER.name())
                        .anyRequest().hasRole(Role.OPERATOR.name()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, RoleLogin login) throws Exception {
        CsrfTokenRequestAttributeHandler plainToken = new CsrfTokenRequestAttributeHandler();
        plainToken.setCsrfRequestAttributeName(null); // loads the token with each page, so that Hawtio finds its cookie
        return http
                .authenticationProvider(login)
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()).csrfTokenRequestHandler(plainToken))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/", "/index.html", "/partner/**", "/actuator/health/**", "/error", "/openapi.yaml", "/asyncapi.yaml", "/schemas/**", "/problems/**").permitAll()
                        .requestMatchers("/actuator/prometheus", "/actuator/health", "/actuator/info").hasRole(Role.VIEWER.name())
                        .anyRequest().hasRole(Role.OPERATOR.name()))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(partnerPage(), new ContentSecurityPolicyHeaderWriter(PARTNER_PAGE_MAY))))
                .httpBasic(Customizer.withDefaults())
                .formLogin(form -> form.defaultSuccessUrl("/actuator/hawtio/"))
                .build();
    }

    private static RequestMatcher partnerPage() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher("/"), paths.matcher("/index.html"), paths.matcher("/partner/**"));
    }

    private static void noCredentials(HttpServletResponse response) throws IOException {
        problem(response, 401, "no-credentials", "No valid credentials",
                "Send the connector's key in the header " + SourceKeyFilter.HEADER + "; people use HTTP Basic with their role and its key.");
    }

    private static void problem(HttpServletResponse response, int status, String code, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(("{\"type\":\"/problems/" + code + "\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
