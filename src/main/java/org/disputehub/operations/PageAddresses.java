package org.disputehub.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses of pages: the {@code type} of a problem explains it, and the desk is a folder. */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/problems/{code}").setViewName("forward:/problems.html");
        pages.addRedirectViewController("/desk", "/desk/");
        pages.addViewController("/desk/").setViewName("forward:/desk/index.html");
    }
}
