package org.disputehub.access;

import org.disputehub.connector.Connectors;
import org.disputehub.connector.Counties;
import org.disputehub.connector.Owners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
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

import java.time.Clock;

/** Two doors: the API, without sessions, and the pages for people, with a login form. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** A key is typed into these pages, so they run and reach nothing but the hub's own files. */
    private static final String OWN_PAGES_MAY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Addresses are matched by their path alone, which costs a fraction of asking Spring MVC for each rule. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Connectors connectors, Counties counties, Owners owners, Keys keys, RoleLogin login, Clock clock) throws Exception {
        Denials denials = new Denials(connectors);
        SourceFilter sources = new SourceFilter(new SourceKeys(connectors, keys), new SignedMessages(connectors, keys, clock), denials);
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authenticationProvider(new SourceLogin(connectors, keys))
                .authenticationProvider(new CountyLogin(counties, owners, keys))
                .authenticationProvider(login)
                .addFilterBefore(sources, BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> denials.noCredentials(request, response)))
                .exceptionHandling(faults -> faults
                        .authenticationEntryPoint((request, response, e) -> denials.noCredentials(request, response))
                        .accessDeniedHandler((request, response, e) -> denials.notYours(request, response)))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(post("/api/v1/reports/{connector}"), post("/api/v1/reports/{connector}/photos")).access((authentication, context) -> {
                            String connector = context.getVariables().get("connector");
                            boolean source = authentication.get().getAuthorities().stream().anyMatch(a -> a.getAuthority().equals(SourceFilter.SOURCE));
                            boolean own = authentication.get().getName().equals(connector) || connectors.find(connector).isEmpty();
                            return new AuthorizationDecision(source && own);
                        })
                        .requestMatchers("/api/v1/counties/{code}/**").access((authentication, context) -> new AuthorizationDecision(
                                authentication.get().getAuthorities().stream().anyMatch(a -> a.getAuthority().equals(CountyLogin.COUNTY))
                                        && authentication.get().getName().equals(context.getVariables().get("code"))))
                        .requestMatchers(HttpMethod.GET, "/api/v1/partner/**").permitAll()
                        .requestMatchers("/api/v1/receipts/**").hasAnyRole("SOURCE", Role.VIEWER.name())
                        .requestMatchers("/api/v1/callbacks/**").hasRole("SOURCE")
                        .requestMatchers("/api/v1/reconciliation/{connector}/**").access((authentication, context) -> new AuthorizationDecision(
                                mayReconcile(authentication.get(), context.getVariables().get("connector"), context.getRequest().getMethod())))
                        .requestMatchers(HttpMethod.GET, "/api/v1/notices/*").hasAnyAuthority(CountyLogin.COUNTY, CountyLogin.OWNER, "ROLE_" + Role.VIEWER)
                        .requestMatchers(HttpMethod.GET, "/api/v1/quarantine/*/raw", "/api/v1/feedback/refused/*/raw", "/api/v1/failures/*/body").hasRole(Role.OPERATOR.name())
                        .requestMatchers(HttpMethod.GET).hasRole(Role.VIEWER.name())
                        .requestMatchers("/api/v1/erasures", "/api/v1/disputes/*/hold").hasRole(Role.ADMIN.name())
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
                        .requestMatchers("/", "/index.html", "/partner/**", "/desk/**", "/receipt/**", "/actuator/health/**", "/error", "/openapi.yaml", "/asyncapi.yaml", "/schemas/**", "/problems/**").permitAll()
                        .requestMatchers("/actuator/prometheus", "/actuator/health", "/actuator/info").hasRole(Role.VIEWER.name())
                        .anyRequest().hasRole(Role.OPERATOR.name()))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ownPages(), new ContentSecurityPolicyHeaderWriter(OWN_PAGES_MAY))))
                .httpBasic(Customizer.withDefaults())
                .formLogin(form -> form.defaultSuccessUrl("/actuator/hawtio/"))
                .build();
    }

    /** A source its own days, with its list of what it sent; people look. */
    private static boolean mayReconcile(Authentication who, String connector, String method) {
        String needed = who.getName().equals(connector) ? SourceFilter.SOURCE : method.equals("GET") ? "ROLE_" + Role.VIEWER : "ROLE_" + Role.OPERATOR;
        return who.getAuthorities().stream().anyMatch(granted -> granted.getAuthority().equals(needed));
    }

    private static RequestMatcher ownPages() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher("/"), paths.matcher("/index.html"), paths.matcher("/partner/**"), paths.matcher("/desk/**"), paths.matcher("/receipt/**"));
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
