package org.disputehub.connector;

import org.disputehub.mapping.Fault;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the schema of connector.yaml cannot say. */
class BeyondSchemaTest {

    @Test
    void aTimeMayNotLieSoFarAheadThatAWrongTimeZonePasses() throws Exception {
        assertThat(faults("6h")).isEmpty();
        assertThat(faults("8h")).extracting(Fault::toString).containsExactly("x:2: /clockAhead: found 8h, expected 6h at the most");
    }

    private static List<Fault> faults(String ahead) throws Exception {
        return BeyondSchema.check("dept-x", "x", YamlTree.of("id: dept-x\nclockAhead: " + ahead + "\n"));
    }
}
