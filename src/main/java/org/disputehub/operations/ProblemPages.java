package org.disputehub.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The {@code type} of a problem is an address that explains it. */
@Configuration(proxyBeanMethods = false)
class ProblemPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/problems/{code}").setViewName("forward:/problems.html");
    }
}
