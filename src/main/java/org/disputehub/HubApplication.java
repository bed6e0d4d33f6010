package org.disputehub;

import org.disputehub.demo.Demo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.io.IOException;
import java.util.Arrays;

@SpringBootApplication
public class HubApplication {

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("demo")) {
            Demo.run(HubApplication.class, Arrays.copyOfRange(args, 1, args.length));
        } else {
            SpringApplication.run(HubApplication.class, args);
        }
    }
}
