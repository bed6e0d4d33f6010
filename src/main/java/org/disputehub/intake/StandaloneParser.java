package org.disputehub.intake;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

import java.nio.file.Path;

/** The parse routes alone, without a hub around them: for commands that only look at files. */
public final class StandaloneParser implements AutoCloseable {

    private final CamelContext camel = new DefaultCamelContext(false);
    private final ProducerTemplate routes;

    /** @param folder {@code routes/} */
    public StandaloneParser(Path folder) throws Exception {
        StrictFormats formats = new StrictFormats();
        camel.getRegistry().bind("strictJson", formats.strictJson());
        camel.getRegistry().bind("strictXml", formats.strictXml());
        camel.getRegistry().bind("declaredCharset", new DeclaredCharset());
        camel.getRegistry().bind("formFields", new FormFields());
        camel.getRegistry().bind("sheets", new Sheets(Path.of(System.getProperty("java.io.tmpdir"))));
        camel.getCamelContextExtension().getStartupStepRecorder().setEnabled(false);
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveResource(camel, "file:" + folder.resolve("1-parse.camel.yaml")));
        camel.start();
        routes = camel.createProducerTemplate();
    }

    public Parser parser() {
        return new Parser(routes);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
