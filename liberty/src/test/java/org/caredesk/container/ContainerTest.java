package org.caredesk.container;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.caredesk.local.gateway.Behaviour;
import org.caredesk.local.gateway.SeededMix;
import org.caredesk.stage.TestStage;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What every container test extends. The EAR is the one that is delivered, with a second WAR that
 * holds all classes of this package, and with a user for each role to run as.
 */
@ArquillianTest
public abstract class ContainerTest {

  /** In order: what starts the schema comes first, the tests last. */
  private static final String MODULES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <initialize-in-order>true</initialize-in-order>
        <module><ejb>caredesk-ejb.jar</ejb></module>
        <module><ejb>caredesk-batch.jar</ejb></module>
        <module><web><web-uri>caredesk-web.war</web-uri><context-root>/</context-root></web></module>
        <module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>
        <library-directory>lib</library-directory>
      </application>
      """;

  /** The EAR as delivered, and the tests. */
  @Deployment
  public static Archive<?> caredesk() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, TestStage.EAR.toFile());
    ear.delete("META-INF/application.xml");
    ear.setApplicationXML(new StringAsset(MODULES));
    ear.delete("META-INF/ibm-application-bnd.xml");
    ear.addAsManifestResource(new StringAsset(bindings()), "ibm-application-bnd.xml");
    ear.addAsModule(Testable.archiveToTest(tests()));
    return ear;
  }

  private static WebArchive tests() {
    WebArchive war = ShrinkWrap.create(WebArchive.class, "tests.war");
    war.addPackages(true, ContainerTest.class.getPackage());
    war.addClasses(SeededMix.class, SeededMix.Draw.class, Behaviour.class);
    war.addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    war.addAsLibraries(
        libraryOf("org.assertj.core.api.Assertions"),
        libraryOf("net.bytebuddy.ByteBuddy"),
        libraryOf("org.awaitility.Awaitility"),
        libraryOf("org.hamcrest.Matcher"),
        libraryOf("org.postgresql.Driver"));
    return war;
  }

  private static File libraryOf(String className) {
    try {
      Class<?> type = Class.forName(className);
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String bindings() {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<application-bnd xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.2\">");
    for (String role : new String[] {"agent", "admin", "operator", "system"}) {
      xml.append("<security-role name=\"%1$s\">".formatted(role));
      xml.append("<group name=\"%1$s\" access-id=\"group:defaultRealm/%1$s\"/>".formatted(role));
      xml.append("<run-as userid=\"%1$s\"/></security-role>".formatted(role));
    }
    xml.append("<security-role name=\"nobody\"><user name=\"nobody\"/><run-as userid=\"nobody\"/>");
    return xml.append("</security-role></application-bnd>").toString();
  }
}
