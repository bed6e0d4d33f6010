package org.disputehub.failures;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedOperationParameters;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** Failed messages in Hawtio's JMX tree; what is in them is shown by HTTP alone, where it is noted who looked. */
@Component
@ManagedResource(objectName = "org.disputehub:type=Failures", description = "Messages that could not be delivered")
public class FailuresBean {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final String BY = "jmx";

    private final Failures failures;
    private final Resending resending;
    private final Resends resends;

    FailuresBean(Failures failures, Resending resending, Resends resends) {
        this.failures = failures;
        this.resending = resending;
        this.resends = resends;
    }

    @ManagedAttribute(description = "How many there are")
    public int getCount() {
        return resends.wouldSend(null, null);
    }

    @ManagedAttribute(description = "Receiver, cause, and how many")
    public String[] getGroups() {
        return failures.groups().stream().map(group -> group.receiver() + " " + group.cause() + " " + group.count()).toArray(String[]::new);
    }

    @ManagedAttribute(description = "Resends of many, the newest first")
    public String[] getResends() {
        return resends.list().stream().map(FailuresBean::words).toArray(String[]::new);
    }

    @ManagedOperation(description = "Sends one failed message again, under its id")
    @ManagedOperationParameters(@ManagedOperationParameter(name = "number", description = "its number"))
    public String resend(long number) {
        Failure again = resending.resend(number, BY);
        AUDIT.info("{} sent the failed message {} again", BY, number);
        return again.state();
    }

    @ManagedOperation(description = "Sends many again: 1, 10, 100, all; stops by itself where more than one of five fails again")
    @ManagedOperationParameters({@ManagedOperationParameter(name = "receiver", description = "empty: of all"), @ManagedOperationParameter(name = "cause", description = "empty: of all"),
            @ManagedOperationParameter(name = "dryRun", description = "true: only say how many")})
    public String resendMany(String receiver, String cause, boolean dryRun) {
        String of = receiver == null || receiver.isBlank() ? null : receiver;
        String by = cause == null || cause.isBlank() ? null : cause;
        if (dryRun) {
            return resends.wouldSend(of, by) + " would be sent";
        }
        ResendRun run = resends.start(of, by, 0.2, BY);
        AUDIT.info("{} sends {} failed messages again: resend {}", BY, run.chosen(), run.number());
        return words(run);
    }

    @ManagedOperation(description = "Stops a resend of many at once")
    @ManagedOperationParameters(@ManagedOperationParameter(name = "number", description = "of the resend"))
    public String stop(long number) {
        ResendRun run = resends.stop(number, BY);
        AUDIT.info("{} stopped resend {}", BY, number);
        return words(run);
    }

    private static String words(ResendRun run) {
        return "resend " + run.number() + " " + run.state() + ": " + run.arrived() + " arrived, " + run.inVain() + " in vain, " + run.open() + " open, of " + run.chosen();
    }
}
