package org.disputehub.lookup;

import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Registers are read with the key that they were written with, and a hub with another does not start. */
class RegisterKeyIT {

    private static final String REPORT = "{'parties':[{'idNo':'410699190001010114'}]}";
    private static final RegisterHub REGISTERS = new RegisterHub().register("key-persons", RegisterHub.PERSONS);

    @RegisterExtension
    static final RunningHub HUB = REGISTERS.hub;

    @Test
    void rowsOutliveTheHubAndAHubWithAnotherKeyDoesNotStart() throws Exception {
        REGISTERS.use("key-persons", "id,idNo,category\nA,410699190001010114,类\n");
        Path file = HUB.data().resolve("keys/registers");
        String key = Files.readString(file);
        HUB.stop();
        Files.writeString(file, "another key of more than thirty-two characters");
        assertThatThrownBy(HUB::start).rootCause().isInstanceOf(IllegalStateException.class).hasMessageContaining("encrypted with another key").hasMessageContaining("hub.registers.key");
        Files.writeString(file, key);
        HUB.start();
        assertThat(REGISTERS.recognise(REPORT).hits()).hasSize(1);
    }

    @Test
    void aPieceThatWasPutElsewhereOrChangedIsNotRead() {
        RegisterKey key = HUB.context().getBean(RegisterKey.class);
        byte[] sealed = key.seal("a/1/0", "样例".getBytes());
        assertThat(key.open("a/1/0", sealed)).isEqualTo("样例".getBytes());
        assertThatThrownBy(() -> key.open("a/2/0", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open("a/1/0", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(List.of(key.seal("a", new byte[8]))).isNotEqualTo(List.of(key.seal("a", new byte[8])));
    }
}
