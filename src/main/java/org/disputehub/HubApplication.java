package org.disputehub;

import org.disputehub.demo.Demo;
import org.disputehub.integrate.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.util.Arrays;

@SpringBootApplication
public class HubApplication {

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && Commands.knows(args[0])) {
            Commands.main(args);
        } else if (args.length > 0 && args[0].equals("demo")) {
            Demo.run(HubApplication.class, Arrays.copyOfRange(args, 1, args.length));
        } else {
            SpringApplication.run(HubApplication.class, args);
        }
    }
}
