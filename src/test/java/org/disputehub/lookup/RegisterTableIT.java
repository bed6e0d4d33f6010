package org.disputehub.lookup;

import org.disputehub.database.RegisterAddress;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A register that stands in a table of its owner, here one beside the hub's own. */
class RegisterTableIT {

    private static final String REPORT = "{'parties':[{'idNo':'410699190001010114'},{'idNo':'410699190001010229'}]}";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final RegisterHub REGISTERS = new RegisterHub();

    @RegisterExtension
    static final RunningHub HUB = REGISTERS.hub;

    @Test
    void whatChangesInTheTableBecomesAVersionAndIsUsedWhereNoRowHasAFault() throws Exception {
        REGISTERS.database().execute("create table zdry (bh text, sfzh text, lb text)");
        REGISTERS.database().update("insert into zdry values ('A', '410699190001010114', '类')");
        REGISTERS.run("from-table", """
                id: from-table
                name: 重点人员
                kind: lookup
                lookup:
                  holds: persons
                  table:
                    url: %s
                    user: postgres
                    secret: database
                    select: select bh as id, sfzh as idno, lb as category from zdry
                    every: 200ms
                    activate: automatic
                """.formatted(RegisterAddress.of(HUB.data()).replaceAll("\\?.*", "")));
        await().atMost(SOON).until(() -> REGISTERS.recognise(REPORT).hits().size() == 1);
        REGISTERS.database().update("insert into zdry values ('B', '410699190001010229', '类')");
        await().atMost(SOON).until(() -> REGISTERS.recognise(REPORT).hits().size() == 2);
        REGISTERS.database().update("insert into zdry values ('C', 'none', '类')");
        await().atMost(SOON).until(() -> versions().contains("STAGED"));
        assertThat(REGISTERS.recognise(REPORT).versions()).containsEntry("from-table", "2");
        assertThat(HUB.get("viewer", "/api/v1/registers/from-table/versions").json()).hasSize(3);
        REGISTERS.database().execute("drop table zdry");
        await().atMost(SOON).until(() -> HUB.get("viewer", "/api/v1/connectors/from-table").text().contains("/lookup/table does not run: the table cannot be read"));
        assertThat(REGISTERS.recognise(REPORT).hits()).hasSize(2);
    }

    private static String versions() {
        return HUB.get("viewer", "/api/v1/registers/from-table/versions").text();
    }
}
