package org.disputehub.integrate;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code java -jar dispute-hub.jar check | try | new | rehearse | restore | correlate | risk …}: what an integrator does with files, without a hub. */
public final class Commands {

    static final int OK = 0;
    static final int FAULTS = 1;
    static final int USAGE = 2;

    /** One command. */
    interface Command {
        /** @return the exit code */
        int run(Home home, List<String> arguments, PrintStream out) throws Exception;
    }

    private Commands() {
    }

    public static boolean knows(String word) {
        return command(word) != null;
    }

    /** What the command says is all that is printed. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        System.exit(run(arguments, System.out));
    }

    /** @return the exit code: 0, 1 where faults were found, 2 where the command was not understood */
    static int run(String[] arguments, PrintStream out) throws Exception {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        String folder = rest.stream().filter(a -> a.startsWith(Home.OPTION)).findFirst().map(a -> a.substring(Home.OPTION.length())).orElse(".");
        rest.removeIf(a -> a.startsWith(Home.OPTION));
        Home home = new Home(Path.of(folder).toAbsolutePath().normalize());
        try {
            if (home.layOut()) {
                out.println("Laid out the shipped routes/, connectors/ and mappings/ under " + home.folder() + "; they are yours now.");
            }
            return command(arguments[0]).run(home, rest, out);
        } catch (IOException e) {
            out.println("A file cannot be read or written: " + e.getMessage());
            return FAULTS;
        }
    }

    private static Command command(String word) {
        return switch (word) {
            case "check" -> new CheckCommand();
            case "try" -> new TryCommand();
            case "new" -> new NewCommand();
            case "rehearse" -> new RehearseCommand();
            case "restore" -> new RestoreCommand();
            case "correlate" -> new CorrelateCommand();
            case "risk" -> new RiskCommand();
            default -> null;
        };
    }

    /** @param name as {@code --from=} */
    static String option(List<String> arguments, String name, String otherwise) {
        return arguments.stream().filter(a -> a.startsWith(name)).findFirst().map(a -> a.substring(name.length())).orElse(otherwise);
    }
}
