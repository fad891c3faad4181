package org.caredesk.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Says at the end of the build how many tests ran in all modules, and names those skipped. */
public final class TestCount {
  private int run;
  private int failed;
  private final List<String> skipped = new ArrayList<>();

  private TestCount() {}

  /** Counts the reports below the folder it is given. */
  public static void main(String[] arguments)
      throws IOException, ParserConfigurationException, SAXException {
    TestCount count = new TestCount();
    for (Path report : reports(Path.of(arguments[0]))) {
      count.add(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()));
    }
    System.out.printf(
        "tests: %d run, %d failed, %d skipped%n", count.run, count.failed, count.skipped.size());
    count.skipped.forEach(name -> System.out.println("skipped: " + name));
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 4)) {
      return files
          .filter(file -> file.toString().matches(".*(surefire|failsafe)-reports.TEST-.*\\.xml"))
          .toList();
    }
  }

  private void add(Document report) {
    NodeList cases = report.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      if (test.getElementsByTagName("skipped").getLength() > 0) {
        skipped.add(test.getAttribute("classname") + "." + test.getAttribute("name"));
      } else {
        run++;
        failed += Math.min(1, trouble(test));
      }
    }
  }

  private static int trouble(Element test) {
    return test.getElementsByTagName("failure").getLength()
        + test.getElementsByTagName("error").getLength();
  }
}
