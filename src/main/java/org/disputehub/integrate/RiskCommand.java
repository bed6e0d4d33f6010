package org.disputehub.integrate;

import org.disputehub.assess.SuspicionTraining;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code risk train}: how dangerous texts sound, learned from texts that people have told apart. */
final class RiskCommand implements Commands.Command {

    private static final String USAGE = """
            risk train --dangerous=<file> --ordinary=<file> [--alarms=0.01] [--write]
              learns routes/policies/risk-grams.csv from two files of texts, one text a line; --write puts it in.
              Nothing of a text stays in it but characters and pairs of characters that at least two texts have.
              --alarms  share of ordinary texts that may be taken for dangerous ones""";

    @Override
    public int run(Home home, List<String> arguments, PrintStream out) throws Exception {
        String dangerous = Commands.option(arguments, "--dangerous=", "");
        String ordinary = Commands.option(arguments, "--ordinary=", "");
        boolean known = arguments.stream().skip(1).allMatch(a -> a.equals("--write") || a.matches("--(dangerous|ordinary)=.+") || a.matches("--alarms=0\\.\\d+"));
        if (arguments.isEmpty() || !arguments.get(0).equals("train") || !known || !Files.isRegularFile(Path.of(dangerous)) || !Files.isRegularFile(Path.of(ordinary))) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        try {
            double alarms = Double.parseDouble(Commands.option(arguments, "--alarms=", "0.01"));
            new SuspicionTraining(home.routes().resolve("policies/risk-grams.csv"), alarms, out).train(Path.of(dangerous), Path.of(ordinary), arguments.contains("--write"));
            return Commands.OK;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return Commands.FAULTS;
        }
    }
}
