package org.cordon.platform.engine;

import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.xml.sax.SAXException;

/** Reads the elements of a model with the engine's own parser, which follows no reference out of the file. */
final class ModelXml extends Parse {

    private ModelXml() {
        super(new ClosedParser());
    }

    /** The outermost element; nothing if this is no XML. */
    static Optional<Element> root(String text) {
        ModelXml parse = new ModelXml();
        parse.sourceString(text);
        try {
            parse.execute();
        } catch (ProcessEngineException unreadable) {
            return Optional.empty();
        }
        return parse.hasErrors() ? Optional.empty() : Optional.ofNullable(parse.getRootElement());
    }

    private static final class ClosedParser extends Parser {

        @Override
        public Parse createParse() {
            return new ModelXml();
        }

        @Override
        protected SAXParser getSaxParser() throws ParserConfigurationException, SAXException {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser();
        }
    }
}
